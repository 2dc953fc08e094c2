import { describe, expect, it } from 'vitest';
import { HELP, readOptions } from '../../src/cli/options.ts';
import { InputError } from '../../src/domain/input-error.ts';

describe('the options', () => {
  it('review the sample by source, change nothing and write where they are not told otherwise', () => {
    expect(readOptions([])).toEqual({
      file: undefined,
      sheet: undefined,
      month: undefined,
      asOf: undefined,
      rubric: undefined,
      settings: undefined,
      map: new Map(),
      meanings: [],
      by: 'source',
      compare: [],
      whatIf: [],
      previous: undefined,
      out: undefined,
      check: undefined,
      json: false,
      help: false,
    });
  });

  it('take two names to compare from two flags, or one text that holds both', () => {
    expect(readOptions(['--compare', 'Google Ads', '--compare', 'Referral']).compare).toEqual([
      'Google Ads',
      'Referral',
    ]);
    expect(readOptions(['--compare=Google Ads,Referral']).compare).toEqual(['Google Ads,Referral']);
  });

  it('take as many changes of a what-if as there are, in their order', () => {
    const asked = ['--what-if', 'threshold=70', '--what-if', 'without=Google Ads', 'leads.csv'];
    expect(readOptions(asked)).toMatchObject({
      file: 'leads.csv',
      whatIf: ['threshold=70', 'without=Google Ads'],
    });
  });

  it('take one workbook of an earlier review, the last one named', () => {
    expect(readOptions(['--previous', 'march/review.xlsx']).previous).toBe('march/review.xlsx');
    expect(readOptions(['--previous', 'a.xlsx', '--previous', 'b.xlsx']).previous).toBe('b.xlsx');
  });

  it('take a header with an equals sign as it is, and leave a field without a column where none is named', () => {
    const { map } = readOptions(['--map', 'created=a=b', '--map', ' Source = ']);
    expect([...map]).toEqual([
      ['created', 'a=b'],
      ['source', ''],
    ]);
  });

  it.each([
    [['--compare']],
    [['--what-if']],
    [['--previous']],
    [['--check']],
    [['--json=yes']],
    [['--Compare', 'a,b']],
    [['a.csv', 'b.csv']],
    [['--map', 'created']],
    [['--map', '=Created']],
    [['--map', 'birthday=Created']],
  ])('answer %j with a message that quotes it', (argv) => {
    expect(() => readOptions(argv)).toThrow(InputError);
    const name = argv[0] === '--map' ? argv[1]! : argv[0]!.replace(/=.*/, '');
    expect(() => readOptions(argv)).toThrow(name);
  });

  it('stand in the help, each with what it does', () => {
    for (const flag of ['compare A,B', 'what-if WHAT', 'previous FILE.xlsx', 'check FILE.md']) {
      expect(HELP).toMatch(new RegExp(`^  --${flag} +\\S`, 'm'));
    }
  });
});
