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
<li>Choose Open Lead Scorecard. The sidebar leads through the rest: what your columns and words mean, what a good lead is, and the review of a month.</li>
<li>From the second month on, Review last month does it at once. It writes the tabs Scorecard, Monthly review, Lead qualification and Review history.</li>
</ol>
<h1>In cells</h1>
<p>Formulas, in the sidebar, lists functions such as ICP_FIT_RATE and writes them into the selected cell.</p>
<h1>What it writes</h1>
<p>Your leads are read, never written. Lead rubric and Lead settings are yours once they are there. In the other tabs, columns of your own beside ours stay, and so do notes and what stands below; in Lead qualification they stay with their lead. Tabs may be renamed and moved.</p>
</body>
</html>
`;
