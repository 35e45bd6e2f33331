/** An exact fraction with a denominator above zero, not always reduced. Checks compare and add; they never round. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

export function rational(n: number | bigint, d: number | bigint = 1): Rational {
  return reduce({ n: BigInt(n), d: BigInt(d) });
}

export function add(a: Rational, b: Rational): Rational {
  return reduce({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
}

export function multiply(a: Rational, b: Rational): Rational {
  return reduce({ n: a.n * b.n, d: a.d * b.d });
}

/** The divisor must not be zero. */
export function divide(a: Rational, b: Rational): Rational {
  const sign = b.n < 0n ? -1n : 1n;
  return reduce({ n: a.n * b.d * sign, d: a.d * b.n * sign });
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

/** Below, at or above zero as a is below, at or above b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isWhole(a: Rational): boolean {
  return a.n % a.d === 0n;
}

/** As a percentage with its exact decimals where it has some (`12.5%`), else as a fraction (`1/3`). */
export function sayPercent(a: Rational): string {
  const hundred = reduce({ n: a.n * 100n, d: a.d });
  if (1_000n % hundred.d !== 0n) return `${hundred.n < 0n ? '-' : ''}${abs(a.n)}/${a.d}`;
  const thousandths = abs((hundred.n * 1_000n) / hundred.d);
  const decimals = String(thousandths % 1_000n)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const whole = `${hundred.n < 0n ? '-' : ''}${thousandths / 1_000n}`;
  return `${whole}${decimals === '' ? '' : `.${decimals}`}%`;
}

function abs(n: bigint): bigint {
  return n < 0n ? -n : n;
}

function reduce({ n, d }: Rational): Rational {
  let [a, b] = [abs(n), d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { n, d } : { n: n / a, d: d / a };
}
