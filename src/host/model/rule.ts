import type { Area } from '../../tabs/sheet.ts';
import type { Scalar } from './stored.ts';

/** One end, or the middle, of a scale of colours. */
export interface GradientPoint {
  readonly color: string;
  /** One of Google's `InterpolationType`. */
  readonly type: string;
  readonly value: string;
}

/** Colours that depend on what a cell holds. */
export interface RuleModel {
  readonly areas: readonly Area[];
  readonly condition?: {
    /** One of Google's `BooleanCriteria`. */
    readonly criteria: string;
    readonly values: readonly Scalar[];
  };
  readonly format?: {
    readonly background?: string;
    readonly fontColor?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
  };
  readonly gradient?: {
    readonly min?: GradientPoint;
    readonly mid?: GradientPoint;
    readonly max?: GradientPoint;
  };
}
