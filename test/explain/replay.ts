import type { Arithmetic, ConditionTrace, Exact } from '@bylaw/runtime';

/** A fraction without limits: `d` above zero, not reduced. */
type Fraction = readonly [n: bigint, d: bigint];

/**
 * Works an amount out again from the nodes below it, down to facts, params and constants, and holds each node to its
 * own value on the way. Reads nothing but the explanation, shares no code with the runtime, and says the first node
 * that does not come out.
 */
export function replay(node: Arithmetic): Fraction {
  if (typeof node.value === 'string') return readMember(node);
  const value = work(node);
  if (value === undefined) return fractionOf(node.value as Exact);
  holdExact(node.kind, value, node.value as Exact);
  return value;
}

/** A member of an enum, read off a table: what it was looked up by is worked out, and a measure of it is its working. */
function readMember(node: Arithmetic): Fraction {
  if (node.kind === 'lookup') for (const key of node.keys) replay(key);
  if (node.kind === 'measure' && node.working !== undefined) {
    replay(node.working);
    if (node.working.value !== node.value) throw new Error(`${node.measure}: worked out another member`);
  }
  return [0n, 1n];
}

/** `undefined`: there is nothing below it. */
function work(node: Arithmetic): Fraction | undefined {
  switch (node.kind) {
    case 'add':
      return add(replay(node.left), replay(node.right));
    case 'sub':
      return add(replay(node.left), negate(replay(node.right)));
    case 'mul':
      return multiply(replay(node.left), replay(node.right));
    case 'div': {
      const [n, d] = replay(node.right);
      if (node.otherwise !== undefined) return replay(node.otherwise);
      return multiply(replay(node.left), n < 0n ? [-d, -n] : [d, n]);
    }
    case 'min':
    case 'max': {
      const [left, right] = [replay(node.left), replay(node.right)];
      const isLess = compare(left, right) < 0;
      return (node.kind === 'min') === isLess ? left : right;
    }
    case 'else':
      return node.otherwise === undefined ? replay(node.of) : replay(node.otherwise);
    case 'round': {
      holdExact('before rounding', replay(node.of), node.before);
      return round(fractionOf(node.before), node.mode);
    }
    case 'sum':
      return node.rows.map(({ amount }) => replay(amount)).reduce(add, [0n, 1n]);
    case 'count':
      return [BigInt(node.rows.length), 1n];
    case 'items':
      return [node.items.reduce((sum, { amount }) => sum + BigInt(amount), 0n), 1n];
    case 'measure':
      return node.working === undefined ? undefined : replay(node.working);
    case 'place': {
      const { order = [], among, by } = node.standing ?? {};
      const own = order.find(({ of }) => of === node.of);
      if (node.standing === undefined || node.standing.ties === 'none') return undefined;
      if (own === undefined) return among?.state === 'held' ? undefined : [0n, 1n];
      if (by !== undefined) holdExact('ranked by', replay(by), own.value as Exact);
      const ahead = order.filter(
        ({ value }) => compare(fractionOf(value as Exact), fractionOf(own.value as Exact)) > 0,
      );
      return [BigInt(ahead.length + 1), 1n];
    }
    case 'tiers': {
      const on = replay(node.on);
      const last = node.slices.length - 1;
      let from: Fraction = [0n, 1n];
      const pays = node.slices.map((slice, at) => {
        const to = slice.to === undefined || at === last ? on : replay(slice.to);
        const amount: Fraction =
          node.mode === 'marginal' ? add(to, negate(from)) : at === last ? on : [0n, 1n];
        holdExact('slice', amount, slice.amount);
        if (slice.to !== undefined) from = replay(slice.to);
        const pay = multiply(amount, replay(slice.rate));
        holdExact('pay of slice', pay, slice.pay);
        return pay;
      });
      return pays.reduce(add, [0n, 1n]);
    }
    case 'split': {
      const whole = replay(node.whole);
      const given = node.parts.flatMap(({ share }) => (share === undefined ? [] : [replay(share)]));
      const rest = add([1n, 1n], negate(given.reduce(add, [0n, 1n])));
      const cuts = node.parts.map(({ share }) => {
        const [n, d] = multiply(whole, share === undefined ? rest : replay(share));
        return n / d;
      });
      const odd = whole[0] / whole[1] - cuts.reduce((sum, cut) => sum + cut, 0n);
      holdExact('odd fen', [odd, 1n], node.odd);
      node.parts.forEach(({ role, amount }, at) => {
        holdExact(role, [cuts[at]! + (role === node.oddTo ? odd : 0n), 1n], amount);
      });
      return [BigInt(node.parts.find(({ role }) => role === node.role)!.amount), 1n];
    }
    case 'rising': {
      const times = Math.max(0, node.occurrence - node.from);
      return add(replay(node.amount), multiply(replay(node.rise), [BigInt(times), 1n]));
    }
    case 'tied': {
      const whole = cut(replay(node.whole));
      const size = BigInt(node.size);
      const odd = whole % size;
      const isFirst = BigInt(node.at) < (odd < 0n ? -odd : odd);
      return [whole / size + (isFirst ? (odd < 0n ? -1n : 1n) : 0n), 1n];
    }
    case 'reverse': {
      const total = sumOf(node.lots.map(({ amount }) => amount));
      const wanted = sumOf(node.lots.map(({ before }) => before)) + cut(replay(node.refund));
      const [least, most] = total < 0n ? [total, 0n] : [0n, total];
      const next = wanted < least ? least : wanted > most ? most : wanted;
      let lots = 0n;
      let done = 0n;
      node.lots.forEach(({ amount, before, part }) => {
        lots += BigInt(amount);
        const upTo = round([next * lots, total], node.mode)[0];
        holdExact('part of a refund', [upTo - done - BigInt(before), 1n], part);
        done = upTo;
      });
      return [-BigInt(node.lots[node.lot]!.part), 1n];
    }
    case 'deduct': {
      const atLeastZero = (value: bigint): bigint => (value < 0n ? 0n : value);
      const wanted = atLeastZero(cut(replay(node.due))) + BigInt(node.owed);
      const leaving = node.leaving === undefined ? 0n : cut(replay(node.leaving));
      const spare = cut(replay(node.base)) - leaving;
      const bound = node.atMost === undefined ? spare : cut(replay(node.atMost));
      const room = atLeastZero(bound < spare ? bound : spare) - sumOf(node.before.map(({ taken }) => taken));
      const taken = wanted < room ? wanted : room;
      holdExact('room', [room, 1n], node.room);
      holdExact('what is left', [wanted - taken, 1n], node.left);
      return [-taken, 1n];
    }
    case 'truth':
      return [truthOf(node.condition) ? 1n : 0n, 1n];
    default:
      return undefined;
  }
}

/** Outside of decisions a search that ties counts as not found. */
function truthOf(trace: ConditionTrace): boolean {
  switch (trace.kind) {
    case 'not':
      return !truthOf(trace.terms[0]!);
    case 'and':
      return trace.terms.every(truthOf) && trace.state !== 'unreached';
    case 'or':
      return trace.terms.some(truthOf);
    default:
      return trace.state === 'held';
  }
}

/** Holds that a fraction is what was said. */
export function holdExact(what: string, [n, d]: Fraction, said: Exact | boolean): void {
  const [m, e] = fractionOf(said);
  if (n * e !== m * d) throw new Error(`${what}: worked out ${n}/${d}, said ${m}/${e}`);
}

function fractionOf(value: Exact | boolean): Fraction {
  if (typeof value === 'object') return [BigInt(value[0]), BigInt(value[1])];
  return [BigInt(value), 1n];
}

function add(a: Fraction, b: Fraction): Fraction {
  return [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
}

function multiply(a: Fraction, b: Fraction): Fraction {
  return [a[0] * b[0], a[1] * b[1]];
}

function negate([n, d]: Fraction): Fraction {
  return [-n, d];
}

function compare(a: Fraction, b: Fraction): number {
  const order = a[0] * b[1] - b[0] * a[1];
  return order < 0n ? -1 : order > 0n ? 1 : 0;
}

/** A fraction that is whole, as a whole number. */
function cut([n, d]: Fraction): bigint {
  return n / d;
}

function sumOf(amounts: readonly number[]): bigint {
  return amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
}

/** To a whole number; ties go away from zero in `half-up`, to the even one in `half-even`. */
function round(fraction: Fraction, mode: Extract<Arithmetic, { kind: 'round' }>['mode']): Fraction {
  const [n, d] = fraction[1] < 0n ? [-fraction[0], -fraction[1]] : fraction;
  const cut = n / d;
  const over = n % d;
  if (over === 0n || mode === 'down') return [cut, 1n];
  const away = n < 0n ? -1n : 1n;
  if (mode === 'floor' || mode === 'ceiling') return [cut + ((mode === 'floor') === n < 0n ? away : 0n), 1n];
  const twice = (over < 0n ? -over : over) * 2n;
  const isUp = twice > d || (twice === d && (mode === 'half-up' || cut % 2n !== 0n));
  return [isUp ? cut + away : cut, 1n];
}
