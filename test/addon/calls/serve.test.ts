import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/lead/cell.ts';
import { CALLS, type CallName, type RequestOf } from '../../../src/shared/contract.ts';
import { HOSTILE } from '../../domain/sheets.ts';
import { cellsOf, type Open, open, tabNamed } from '../open.ts';
import { ask, openSample, pick, troubleOf } from './ask.ts';

/** A request of every call, those that write last. */
const REQUESTS: { readonly [N in CallName]: RequestOf<N> } = {
  start: {},
  match: {},
  rubric: {},
  tryRubric: {
    rubric: {
      threshold: 50,
      criteria: [
        {
          dimension: 'fit',
          name: 'A',
          column: 'Company',
          test: 'is filled',
          value: '',
          points: 1,
          mustHave: true,
        },
      ],
    },
    month: '2026-04',
  },
  look: { month: '2026-04' },
  whatIf: { month: '2026-04', threshold: 50 },
  compare: { month: '2026-04', a: '2026-03', b: '2026-04' },
  check: { text: '50 leads came in.', month: '2026-04' },
  mark: {},
  formulas: {},
  progress: {},
  cancel: {},
  select: { cell: 'A2' },
  explain: {},
  review: { month: '2026-04' },
  openTab: { tab: 'scorecard' },
  markAction: { id: '', month: '2026-04', done: true, owner: '=1+1', due: '' },
  saveMatch: { columns: [{ field: 'campaign', header: '' }], meanings: [] },
  saveRubric: {
    rubric: {
      threshold: 50,
      criteria: [
        {
          dimension: 'fit',
          name: '</script>',
          column: 'Company',
          test: 'is filled',
          value: '',
          points: 1,
          mustHave: true,
        },
      ],
    },
  },
  insertFormula: { name: 'RATE_INTERVAL' },
  chooseSheet: { id: 0 },
  insertSample: {},
};

const CALL_NAMES = Object.keys(REQUESTS) as CallName[];

/** Leads whose texts have broken sheets and pages before, a column of statuses among them. */
function hostileLeads(): Cell[][] {
  const texts = [
    ...HOSTILE,
    'half a pair \ud800',
    '<!-- <script>',
    '=IMPORTXML("http://x.example","//a")',
    '\u200f\u202eabc',
    'x'.repeat(50_000),
  ];
  return [
    [
      'Created',
      'Name',
      'Email',
      'Company',
      'Lead source',
      'Decision',
      'Reason',
      'Lead status',
      '</script><!--',
      '__proto__',
    ],
    ...texts.map((text, i): Cell[] => [
      new Date(Date.UTC(2026, 3, 1 + (i % 28), 9)),
      text,
      `p${i}@firm${i}.example`,
      text,
      text,
      text,
      text,
      text,
      text,
      text,
    ]),
  ];
}

function answered(opened: Open, call: CallName): unknown {
  if (call === 'markAction') {
    const [action] = ask(opened, 'look', { month: '2026-04' }).actions;
    return action === undefined ? {} : ask(opened, 'markAction', { ...REQUESTS.markAction, id: action.id });
  }
  if (call === 'insertFormula') pick(opened, 'Notes', [0, 0]);
  return ask(opened, call, REQUESTS[call]);
}

describe('every call', () => {
  it('is asked here', () => {
    expect(new Set(CALL_NAMES)).toEqual(new Set(Object.keys(CALLS)));
  });

  it('of a hostile sheet answers as the contract says, in less than a megabyte, and leaves the leads as they are', () => {
    const opened = open({ tabs: { Leads: hostileLeads(), Notes: [] } });
    const before = JSON.stringify(cellsOf(opened.model, 'Leads'));
    for (const call of CALL_NAMES) {
      const answer = JSON.stringify(answered(opened, call));
      expect(answer.length, call).toBeLessThan(1_000_000);
      // Compared here, as what a failure shows of them would be too long to print.
      expect(JSON.stringify(cellsOf(opened.model, 'Leads')) === before, call).toBe(true);
    }
  });

  it('whose service fails says so in words, and writes nothing into the leads', () => {
    for (const call of CALL_NAMES) {
      const opened = openSample();
      if (call === 'markAction' || call === 'openTab') ask(opened, 'review', { month: '2026-04' });
      const before = cellsOf(opened.model, 'Sample leads');
      opened.host.execution.failAt(1);
      const said = troubleOf(opened, call, REQUESTS[call]);
      opened.host.execution.heal();
      expect(said, call).toMatch(/^service: .*Service Spreadsheets failed while accessing document\. /);
      expect(cellsOf(opened.model, 'Sample leads'), call).toEqual(before);
    }
  });

  it('that Google does not allow says what would', () => {
    const opened = openSample();
    opened.host.execution.failAt(1, 'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet');
    expect(troubleOf(opened, 'start', {})).toMatch(
      /^permission: Google Sheets did not allow it: .* signed in with one Google account/,
    );
  });

  it.each(['review', 'saveMatch', 'saveRubric', 'insertSample', 'markAction'] as const)(
    'that writes waits for nobody while another writes: %s',
    (call) => {
      const opened = openSample();
      const tabs = opened.model.data.sheets.length;
      opened.host.locks.holdElsewhere('document', 60_000);
      expect(troubleOf(opened, call, REQUESTS[call])).toMatch(/^busy: Another review is running/);
      expect(opened.model.data.sheets).toHaveLength(tabs);
    },
  );

  it.each(['', '{', '{"call":"drop","with":{}}', '{"call":"select","with":{"cell":1}}', '{"call":"select"}'])(
    'is one of the contract: %j is none, and throws',
    (text) => {
      expect(() => openSample().addon.call('serve', text)).toThrow(/^The request/);
    },
  );

  it('of a first run answers, or says in words what is missing', () => {
    const bare = ['start', 'progress', 'cancel', 'insertSample'];
    for (const call of CALL_NAMES) {
      const opened = open({ tabs: { Sheet1: [] } });
      if (bare.includes(call)) expect(() => ask(opened, call, REQUESTS[call]), call).not.toThrow();
      else if (call === 'chooseSheet')
        expect(ask(opened, call, { id: tabNamed(opened.model, 'Sheet1').id }).trouble).toMatch(
          /every cell is empty/,
        );
      else expect(troubleOf(opened, call, REQUESTS[call]), call).toMatch(/^input: [A-Z].*\.$/);
    }
  });
});
