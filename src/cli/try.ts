import { readFileSync } from 'node:fs';
import { readDelimited } from './input/delimited.ts';
import { reviewLeads } from '../domain/review.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { DEFAULT_RUBRIC } from '../domain/rubric/default.ts';
import { UTC } from '../domain/lead/zone.ts';
const [file, ...maps] = process.argv.slice(2);
const grid = readDelimited(readFileSync(file!, 'utf8'), file!);
const columns = new Map(maps.map((m) => m.split('=') as [any, string]));
for (let k = 0; k < 5; k++) {
const t = performance.now();
const { review } = reviewLeads(grid, { settings: { ...DEFAULT_SETTINGS, columns }, rubric: DEFAULT_RUBRIC, place: { zone: UTC, dateOrder: 'month-day' }, asOf: Date.UTC(2026, 10, 22), month: 'all', by: 'source' });
if (k < 4) { process.stderr.write((performance.now() - t).toFixed(1) + ' ms\n'); continue; }
for (const m of review.measures) process.stdout.write(`${m.id} ${m.value} ${m.numerator}/${m.denominator} unk ${m.unknown} ${m.lower} ${m.upper} ${m.status} ${m.why} ${m.basis} out ${m.leftOut}\n`);
process.stdout.write(JSON.stringify(review.funnel) + '\n');
for (const g of review.groups) process.stdout.write(`${g.group} ${g.leads} ${g.share} ${g.measures.at(-1)!.numerator} ${g.signal} ${g.demandType}\n`);
process.stdout.write(JSON.stringify(review.counts) + '\n');
process.stdout.write(review.reasons.map((r) => `${r.where}|${r.reason}|${r.code}|${r.count}`).join('\n') + '\n');
process.stdout.write(review.dataChecks.map((r) => `${r.id}|${r.count}|${r.cells.slice(0, 3)}|${r.message}`).join('\n') + '\n');
process.stdout.write(JSON.stringify(review.failureGroups) + '\n');
}
