import type { Column } from '../page.ts';

/** Median hours to the first touch, over three columns. */
export function hoursColumn<T>(hours: (item: T) => number | null): Column<T> {
  return {
    title: 'Median hours',
    span: 3,
    value: hours,
    style: { indent: 1, format: '#,##0.0' },
  };
}
