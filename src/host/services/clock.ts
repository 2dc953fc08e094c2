/** The host's time in epoch milliseconds: the source's, moved on by whatever was waited for. Nothing ever sleeps. */
export class Clock {
  readonly #source: () => number;
  #waited = 0;

  constructor(source: () => number) {
    this.#source = source;
  }

  now(): number {
    return this.#source() + this.#waited;
  }

  /** Lets `milliseconds` go by; a blank, negative or unknown number is none. */
  advance(milliseconds: number): void {
    if (milliseconds > 0) this.#waited += milliseconds;
  }
}
