import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Runs } from '../../../src/host/model/runs.ts';

const SIZE = 24;
const index = fc.nat(SIZE - 1);
const count = fc.integer({ min: 1, max: 8 });
const value = fc.nat(3);
const step = fc.oneof(
  fc.tuple(fc.constant('fill' as const), index, count, value),
  fc.tuple(fc.constant('insert' as const), index, count, value),
  fc.tuple(fc.constant('delete' as const), index, count, value),
  fc.tuple(fc.constant('update' as const), index, count, value),
  fc.tuple(fc.constant('put' as const), index, count, value),
);

describe('runs', () => {
  it('hold what a plain list would hold, whatever is done to them', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const runs = new Runs(0);
        let list = new Array<number>(4 * SIZE + 100).fill(0);
        for (const [what, from, many, what2] of steps) {
          if (what === 'fill') {
            runs.fill(from, many, what2);
            list.fill(what2, from, from + many);
          } else if (what === 'insert') {
            runs.insert(from, many, what2);
            list.splice(from, 0, ...new Array<number>(many).fill(what2));
          } else if (what === 'delete') {
            runs.delete(from, many);
            list.splice(from, many);
          } else if (what === 'update') {
            runs.update(from, many, (held) => (held + what2) % 4);
            list = list.map((held, at) => (at >= from && at < from + many ? (held + what2) % 4 : held));
          } else {
            const values = Array.from({ length: many }, (_, at) => (what2 + at) % 4);
            runs.put(from, values);
            list.splice(from, many, ...values);
          }
        }
        const shown = list.slice(0, SIZE * 2);
        expect(shown.map((_, at) => runs.get(at))).toEqual(shown);
        expect(runs.within(3, 20).flatMap((run) => new Array(run.count).fill(run.value))).toEqual(
          shown.slice(3, 23),
        );
        const again = Runs.from(JSON.parse(JSON.stringify(runs)) as [number, number][]);
        expect(shown.map((_, at) => again.get(at))).toEqual(shown);
      }),
    );
  });

  it('keep one entry for what all rows share', () => {
    const runs = new Runs('a');
    runs.fill(0, 50_000, 'b');
    runs.fill(50_000, 50_000, 'b');
    expect(runs.toJSON()).toEqual([
      [0, 'b'],
      [100_000, 'a'],
    ]);
  });
});
