import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/domain/input-error.ts';
import type { Cell } from '../../src/domain/lead/cell.ts';
import { writeRubric } from '../../src/domain/rubric/sheet.ts';
import type { Argument } from '../../src/functions/custom-function.ts';
import { FUNCTIONS } from '../../src/functions/functions.ts';
import { FULL_RUBRIC, HOSTILE, messySheets } from '../domain/sheets.ts';
import { AROUND } from './ask.ts';

const RUBRIC = writeRubric(FULL_RUBRIC) as Cell[][];

describe('whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>(
      ...HOSTILE,
      '',
      null,
      undefined,
      true,
      0,
      -1,
      45_383,
      1e308,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      new Date(Number.NaN),
      new Date('2024-04-02'),
      new Date(8.64e15),
      'all',
      '2024-04',
      '2024-W53',
      '0000-01',
      '9999-12-31',
    ),
    fc.string(),
  );
  const range = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 });
  const argument: fc.Arbitrary<Argument> = fc.oneof(cell, range, messySheets, fc.constant(RUBRIC));

  it('a function answers cells, or throws an InputError', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FUNCTIONS),
        messySheets,
        fc.array(argument, { minLength: 6, maxLength: 6 }),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        ({ parameters, answer }, leads, others, areWild) => {
          const args = parameters.map(({ name }, i) => {
            if (areWild[i]) return others[i];
            return name === 'leads' ? leads : name === 'rubric' ? RUBRIC : undefined;
          });
          try {
            const found = answer(args, AROUND);
            if (!Array.isArray(found)) expect(found).toEqual(expect.any(Number));
            else for (const row of found) expect(row).toHaveLength(found[0]!.length);
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});
