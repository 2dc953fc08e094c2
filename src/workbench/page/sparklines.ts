import { InterceptorEffectEnum } from '@univerjs/core';
import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  IFunctionService,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  StringValueObject,
} from '@univerjs/preset-sheets-core';
import type { Grid } from './grid.ts';

/** What a cell draws. */
interface Sparkline {
  readonly values: readonly number[];
  readonly type: string;
  readonly color: string;
}

const COLOR = '#188038';
/** Pixels between a picture and the border of its cell. */
const ROOM = 3;

/** Draws cells with SPARKLINE: lines, columns and bars in one colour. Its other options are not known here. */
export function drawSparklines({ injector }: Grid): void {
  const drawn = new Map<string, Sparkline>();
  const sparkline = new SparklineFunction('SPARKLINE' as never);
  sparkline.keep = (cell, picture) => drawn.set(cell, picture);
  injector.get(IFunctionService).registerExecutors(sparkline);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      if (!/^=\s*SPARKLINE\(/i.test(cell?.f ?? '')) return next(cell);
      const picture = drawn.get(`${location.subUnitId},${location.row},${location.col}`);
      if (!picture) return next(cell);
      const render = {
        drawWith: (
          context: CanvasRenderingContext2D,
          { primaryWithCoord: { startX, startY, endX, endY } }: Info,
        ) => {
          context.save();
          context.translate(startX + ROOM, startY + ROOM);
          draw(context, picture, endX - startX - 2 * ROOM, endY - startY - 2 * ROOM);
          context.restore();
        },
      };
      return next({ ...cell, customRender: [...(cell?.customRender ?? []), render] });
    },
  });
}

interface Info {
  readonly primaryWithCoord: {
    readonly startX: number;
    readonly startY: number;
    readonly endX: number;
    readonly endY: number;
  };
}

class SparklineFunction extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;
  override needsReferenceObject = true;
  keep: (cell: string, picture: Sparkline) => void = () => undefined;

  override calculate(data: BaseValueObject, options?: BaseValueObject): BaseValueObject {
    if (data.isError()) return data;
    const set = new Map(rowsOf(options).map(([key, value]) => [String(key).toLowerCase(), value]));
    const values = rowsOf(data)
      .flat()
      .filter((value) => typeof value === 'number');
    const type = String(set.get('charttype') ?? 'line').toLowerCase();
    const color = String(set.get('color') ?? set.get('color1') ?? COLOR);
    this.keep(`${this.subUnitId},${this.row},${this.column}`, { values, type, color });
    return StringValueObject.create('');
  }
}

function rowsOf(value: BaseValueObject | undefined): (string | number | boolean | null)[][] {
  if (value === undefined) return [];
  const array = value.isReferenceObject()
    ? (value as unknown as BaseReferenceObject).toArrayValueObject()
    : value;
  return array.isArray()
    ? (array as unknown as { toValue(): (string | number | null)[][] }).toValue()
    : [[array.getValue()]];
}

function draw(
  context: CanvasRenderingContext2D,
  { values, type, color }: Sparkline,
  width: number,
  height: number,
): void {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  context.fillStyle = context.strokeStyle = color;
  if (type === 'bar') {
    const sum = values.reduce((total, value) => total + value, 0);
    let x = 0;
    for (const [at, value] of values.entries()) {
      context.globalAlpha = at % 2 === 0 ? 1 : 0.4;
      context.fillRect(x, 0, (value / sum) * width, height);
      x += (value / sum) * width;
    }
    return;
  }
  const [bottom, top] = type === 'column' ? [least, most] : [Math.min(...values), Math.max(...values)];
  const y = (value: number): number =>
    top === bottom ? height / 2 : height - ((value - bottom) / (top - bottom)) * height;
  if (type === 'column') {
    const step = width / values.length;
    for (const [at, value] of values.entries()) {
      context.fillRect(at * step + 0.5, Math.min(y(value), y(0)), step - 1, Math.abs(y(value) - y(0)));
    }
    return;
  }
  context.beginPath();
  for (const [at, value] of values.entries()) {
    const x = values.length > 1 ? (at / (values.length - 1)) * width : width / 2;
    if (at === 0) context.moveTo(x, y(value));
    else context.lineTo(x, y(value));
  }
  context.stroke();
}
