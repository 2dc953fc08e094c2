import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Bench, eventually, type OpenPage } from './page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let bench: Bench;
let open: OpenPage;

beforeAll(async () => {
  bench = await Bench.start();
}, 60_000);
afterAll(() => bench?.stop());
beforeEach(async () => {
  open = await bench.open();
}, 60_000);
afterEach(() => open.close());

/** What of the browser's page this file looks at. */
declare class Worker {
  postMessage(message: { readonly type: string }): void;
}
declare const univerAPI: {
  addEvent(name: string, listener: (event: { readonly id: string }) => void): unknown;
};

describe('the workbench', () => {
  it('computes the add-on’s functions and others in cells, spills them, and follows an edit', async () => {
    await open.type('A1', '8');
    await open.type('B1', '10');
    // Wilson 1927: 8 of 10 at 95 %.
    await open.type('C1', '=RATE_INTERVAL(A1,B1)');
    await open.type('A2', '=ROUND(C1+D1,3)');
    await eventually(() => open.cell('A2')).toBe(1.433);
    await open.type('A1', '2');
    await eventually(() => open.cell('A2')).toBe(0.567);
  });

  it('computes what is typed while a function is still being answered', async () => {
    await open.page.evaluate(() => {
      const { postMessage } = Worker.prototype;
      const held: (() => void)[] = [];
      Worker.prototype.postMessage = function (this: Worker, message: { type: string }) {
        if (message.type === 'compute') held.push(() => postMessage.call(this, message));
        else postMessage.call(this, message);
      };
      Object.assign(globalThis, { held });
    });
    await open.type('A1', '=RATE_INTERVAL(8,10)');
    await eventually(() => open.page.evaluate('held.length')).toBe(1);
    const isInterrupted = open.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          univerAPI.addEvent('CommandExecuted', ({ id }) => {
            if (id === 'formula.mutation.set-formula-calculation-stop') resolve();
          });
        }),
    );
    await open.type('A2', '=1+1');
    await isInterrupted;
    await eventually(async () => {
      await open.page.evaluate('while (held.length) held.shift()()');
      return open.cell('A2');
    }).toBe(2);
    expect(await open.cell('A1')).toBeCloseTo(0.49, 2);
  });

  it('says why a function fails, in its cell and over it', async () => {
    await open.type('A1', '=RATE_INTERVAL(3,2)');
    await eventually(() => open.cell('A1')).toBe('#ERROR!');
    await open.select('A1');
    await open.page.locator('#card', { hasText: 'more than the total' }).waitFor();
  });

  it('gives the add-on what was typed and computed', async () => {
    await open.menu('Insert sample leads');
    await open.show('Sheet1');
    await open.type('A1', "=COUNTA('Sample leads'!A:A)-1");
    await eventually(() => open.cell('A1')).toBeGreaterThan(100);
    await open.type('A2', "=LEAD_FUNNEL('Sample leads'!A:AZ,'Lead rubric'!A3:G40)");
    await eventually(() => open.cell('B3')).toBe(50);
    await open.show('Sample leads');
    await open.command('sheet.command.set-worksheet-name', { name: "April's leads" });
    await eventually(() => open.sheets()).toContain("April's leads");
    // The last lead of April came in on the 30th.
    await open.type('A176', '2026-03-30');
    await eventually(() => open.cell('B3', 'Sheet1')).toBe(49);
  });

  it('opens a CSV, keeps its text from becoming formulas, and keeps everything over a reload until reset', async () => {
    const csv = 'Created,Name,Source\n2026-04-02,Ann,=1+1\n2026-04-03,Bo,"a, b"\n';
    await open.kept(() =>
      open.page.setInputFiles('#file', {
        name: 'April leads.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(csv),
      }),
    );
    expect(await open.sheets()).toEqual(['April leads']);
    expect(await open.cell('C2')).toBe('=1+1');
    expect(await open.cell('C3')).toBe('a, b');
    await open.kept(() => open.type('B2', 'Anna'));
    await open.page.reload();
    await open.ready();
    expect(await open.activeSheet()).toBe('April leads');
    expect(await open.cell('B2')).toBe('Anna');

    await open.page.getByRole('button', { name: 'Reset' }).click();
    await open.page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
    await open.page.waitForEvent('load');
    await open.ready();
    expect(await open.sheets()).toEqual(['Sheet1']);
    expect(await open.cell('A1')).toBeNull();
  });

  it('takes over inserted rows, sheets and their names', async () => {
    await open.type('A1', 'first');
    await open.type('A2', '=A1');
    await eventually(() => open.cell('A2')).toBe('first');
    await open.insertFirstRow();
    await eventually(() => open.cell('A3')).toBe('first');
    await open.kept(() => open.command('sheet.command.insert-sheet'));
    await eventually(() => open.sheets()).toEqual(['Sheet1', 'Sheet2']);
    await open.kept(() => open.command('sheet.command.set-worksheet-name', { name: 'Plan' }));
    await eventually(() => open.sheets()).toEqual(['Sheet1', 'Plan']);
    await open.type('A1', '=LEN(Sheet1!A2)');
    await eventually(() => open.cell('A1', 'Plan')).toBe(5);
    await open.show('Sheet1');
    await open.command('sheet.command.set-worksheet-name', { name: 'My leads' });
    await eventually(() => open.sheets()).toEqual(['My leads', 'Plan']);
    await open.kept(() => open.type('A2', 'four'));
    await eventually(() => open.cell('A1', 'Plan')).toBe(4);
    await open.page.reload();
    await open.ready();
    expect(await open.sheets()).toEqual(['My leads', 'Plan']);
    await eventually(() => open.cell('A3', 'My leads')).toBe('four');
  });

  it('saves a workbook with the values of its formulas', async () => {
    await open.type('A1', '12%');
    await open.kept(() => open.type('A2', '=A1*2'));
    await eventually(() => open.cell('A2')).toBe(0.24);
    const [file] = await Promise.all([
      open.page.waitForEvent('download'),
      open.page.getByRole('button', { name: 'Save as XLSX' }).click(),
    ]);
    await open.page.locator('.toast', { hasText: 'Formulas are in it as their values.' }).waitFor();
    const { sheets } = await readXlsx(readFileSync(await file.path()), { readStyles: true });
    expect(sheets[0]!.rows).toEqual([[0.12], [0.24]]);
    expect(sheets[0]!.cells?.get('0,0')?.style?.numFmt).toBe('0%');
    await open.page.setInputFiles('#file', {
      name: 'saved.xlsx',
      mimeType: '',
      buffer: readFileSync(await file.path()),
    });
    await eventually(() => open.sheets()).toEqual(['Sheet1', 'Sheet1 (2)']);
    await eventually(() => open.cell('A2', 'Sheet1 (2)')).toBe(0.24);
  });

  it('can be used without sight: bar, sidebar, message, menu, help and question pass axe', async () => {
    await open.page.evaluate(AXE);
    await open.page.getByRole('button', { name: 'Extensions' }).click();
    await open.page.getByRole('menuitem', { name: 'Open Lead Scorecard' }).click();
    await open.page.locator('#sidebar iframe').waitFor();
    await open.page.getByRole('button', { name: 'Extensions' }).click();
    await open.page.getByRole('menuitem', { name: 'Insert sample leads' }).click();
    await open.page.locator('.toast').waitFor();
    await open.page.getByRole('button', { name: 'Extensions' }).click();
    expect(await violations()).toEqual([]);
    await open.page.keyboard.press('End');
    await open.page.keyboard.press('Enter');
    await open.page.getByRole('dialog').waitFor();
    expect(await violations()).toEqual([]);
    await open.page.frameLocator('dialog iframe').getByRole('heading', { name: 'Begin' }).click();
    await open.page.keyboard.press('Escape');
    await open.page.getByRole('dialog').waitFor({ state: 'detached' });
    await open.page.getByRole('button', { name: 'Reset' }).click();
    await open.page.getByRole('dialog').waitFor();
    expect(await violations()).toEqual([]);
  });
});

/** What axe finds around the grid and the add-on's own pages. */
function violations(): Promise<string[]> {
  return open.page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run({ exclude: ['#grid', 'iframe'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  });
}
