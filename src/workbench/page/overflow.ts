import { SpreadsheetSkeleton } from '@univerjs/engine-render';

/** Pixels that the grid leaves on each side of a text where its style does not say. */
const PADDING = 2;

/**
 * Lets a text run on into the empty cells beside it as soon as it does not fit with the room before and after it. The
 * grid counts the text alone, and cuts off its last letters.
 */
export function letTextRunOn(): void {
  const { prototype } = SpreadsheetSkeleton;
  const { getOverflowPosition } = prototype;
  prototype.getOverflowPosition = function (size, align, row, column, columns) {
    const { l, r } = this.worksheet.getComposedCellStyle(row, column).pd ?? {};
    const whole = size && { ...size, width: size.width + (l ?? PADDING) + (r ?? PADDING) };
    return getOverflowPosition.call(this, whole, align, row, column, columns);
  };
}
