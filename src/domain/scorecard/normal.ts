/** Polynomial coefficients of numerator and denominator, the constant term first. */
interface Ratio {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

const CENTRAL: Ratio = {
  above: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  below: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
const TAIL: Ratio = {
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const FAR_TAIL: Ratio = {
  above: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  below: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/**
 * The standard normal deviate below which a share `p` of the distribution lies: 0.975 -> 1.959964.
 * -Infinity at 0, Infinity at 1, NaN outside [0, 1]. Relative error below 1e-15. Above one half, `p`
 * itself is the coarser number: ask for the lower tail and change the sign.
 *
 * Source: M. J. Wichura 1988, "Algorithm AS 241: The percentage points of the normal distribution",
 * Applied Statistics 37:477-484, routine PPND16.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * valueAt(CENTRAL, 0.180625 - fromMiddle * fromMiddle);
  const tail = Math.min(p, 1 - p);
  if (tail === 0) return fromMiddle * Number.POSITIVE_INFINITY;
  const depth = Math.sqrt(-Math.log(tail));
  const deviate = depth <= 5 ? valueAt(TAIL, depth - 1.6) : valueAt(FAR_TAIL, depth - 5);
  return fromMiddle < 0 ? -deviate : deviate;
}

function valueAt(ratio: Ratio, x: number): number {
  return polynomial(ratio.above, x) / polynomial(ratio.below, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
