/** The help, as a page of its own. */
export const HELP = `<!DOCTYPE html>
<html lang="en">
<head>
<base target="_top">
<style>
body { font: 14px/1.5 Arial, sans-serif; color: #1f2a33; margin: 0 8px; }
h1 { font-size: 16px; margin: 8px 0 4px; }
ol { margin: 0 0 12px; padding-left: 20px; }
p { margin: 0 0 12px; }
</style>
</head>
<body>
<h1>Begin</h1>
<ol>
<li>Open the sheet with your leads: one row with the names of its columns, a row for each lead below it. Without one, choose Insert sample leads.</li>
<li>Choose Review last month. It writes the tabs Scorecard, Monthly review, Lead qualification and Review history.</li>
<li>Say in Lead rubric whom you serve, and in Lead settings what your words mean. Then review again.</li>
</ol>
<h1>What it writes</h1>
<p>Your leads are read, never written. Lead rubric and Lead settings are yours once they are there. In the other tabs, columns of your own beside ours stay, and so do notes and what stands below; in Lead qualification they stay with their lead. Tabs may be renamed and moved.</p>
</body>
</html>
`;
