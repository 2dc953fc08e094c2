/** A run as JSON has it: where it starts, and its value. */
export type Run<T> = readonly [start: number, value: T];

/**
 * A value for every index from 0 on, kept as runs of equal neighbours, so that what a whole column shares costs one
 * entry. Values compare by identity. Ranges are a start and a count.
 */
export class Runs<T> {
  private starts: number[] = [0];
  private values: T[];

  constructor(everywhere: T) {
    this.values = [everywhere];
  }

  /** The runs of a JSON text. */
  static from<T>(runs: readonly Run<T>[]): Runs<T> {
    const made = new Runs<T>(runs[0]![1]);
    made.starts = runs.map(([start]) => start);
    made.values = runs.map(([, value]) => value);
    return made;
  }

  toJSON(): Run<T>[] {
    return this.starts.map((start, at) => [start, this.values[at]!]);
  }

  get(index: number): T {
    return this.values[this.at(index)]!;
  }

  /** True where every index has the same value. */
  get isUniform(): boolean {
    return this.starts.length === 1;
  }

  /** The runs inside a range, cut to it. */
  within(from: number, count: number): { start: number; count: number; value: T }[] {
    const runs: { start: number; count: number; value: T }[] = [];
    const end = from + count;
    for (let at = this.at(from), start = from; start < end; at++) {
      const next = Math.min(this.starts[at + 1] ?? end, end);
      runs.push({ start, count: next - start, value: this.values[at]! });
      start = next;
    }
    return runs;
  }

  fill(from: number, count: number, value: T): void {
    if (count > 0) this.replace(from, from + count, [[from, value]]);
  }

  /** Replaces each value of a range by what `change` makes of it; called once a run. */
  update(from: number, count: number, change: (value: T) => T): void {
    if (count <= 0) return;
    const runs = this.within(from, count);
    this.replace(
      from,
      from + count,
      runs.map(({ start, value }) => [start, change(value)]),
    );
  }

  /** Replaces the values from an index on by those of a list. */
  put(from: number, values: readonly T[]): void {
    if (values.length === 0) return;
    const runs: Run<T>[] = [];
    values.forEach((value, at) => {
      if (at === 0 || value !== values[at - 1]) runs.push([from + at, value]);
    });
    this.replace(from, from + values.length, runs);
  }

  /** Makes room for `count` new values in front of an index. */
  insert(from: number, count: number, value: T): void {
    const at = this.at(from);
    const tail = this.values[at]!;
    const later = this.starts.slice(at + 1).map((start) => start + count);
    const laterValues = this.values.slice(at + 1);
    const kept = this.starts[at]! < from ? at + 1 : at;
    this.starts = this.starts.slice(0, kept);
    this.values = this.values.slice(0, kept);
    this.append(from, value);
    this.append(from + count, tail);
    for (const [index, start] of later.entries()) this.append(start, laterValues[index]!);
  }

  delete(from: number, count: number): void {
    const end = from + count;
    const tail = this.at(end);
    const kept = this.starts[this.at(from)]! < from ? this.at(from) + 1 : this.at(from);
    const starts = this.starts;
    const values = this.values;
    this.starts = starts.slice(0, kept);
    this.values = values.slice(0, kept);
    this.append(from, values[tail]!);
    for (let at = tail + 1; at < starts.length; at++) this.append(starts[at]! - count, values[at]!);
  }

  private replace(from: number, to: number, runs: readonly Run<T>[]): void {
    const { starts, values } = this;
    const first = this.at(from);
    const last = this.at(to);
    const kept = starts[first]! < from ? first + 1 : first;
    this.starts = starts.slice(0, kept);
    this.values = values.slice(0, kept);
    for (const [start, value] of runs) this.append(start, value);
    this.append(to, values[last]!);
    // Neighbours differ, so that what comes after stands as it stood.
    this.starts = this.starts.concat(starts.slice(last + 1));
    this.values = this.values.concat(values.slice(last + 1));
  }

  private append(start: number, value: T): void {
    const last = this.values.length - 1;
    if (last >= 0 && this.values[last] === value) return;
    this.starts.push(start);
    this.values.push(value);
  }

  /** The run that an index lies in. */
  private at(index: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
