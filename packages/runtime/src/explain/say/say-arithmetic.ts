import { subRatio, ONE, addRatio, ZERO, mulRatio } from '../../numbers/ratio.ts';
import { toExact, toRatio } from '../read-value.ts';
import type { Arithmetic, DeductNode, ReverseNode, SplitNode, SumNode, TiersNode } from '../trace.ts';
import { sayBlock, sayField, sayLine, sayRule } from './say-names.ts';
import { sayMoney, sayRow, sayValue } from './say-value.ts';
import { line, sayNamed, tell } from './teller.ts';
import type { SaidLine, Teller } from './teller.ts';

/** Rows of a sum that are listed; the others are added up. */
const MAX_ROWS = 12;

/** How an amount came about: the equation, then what is inside of it. Nothing where the amount stands as it is. */
export function sayWorking(teller: Teller, node: Arithmetic, depth: number): readonly SaidLine[] {
  switch (node.kind) {
    case 'split':
      return saySplit(teller, node, depth);
    case 'reverse':
      return sayReversal(teller, node, depth);
    case 'deduct':
      return sayDeduction(teller, node, depth);
    case 'round':
      return [
        line(
          depth,
          tell(teller, `round/${node.mode}`, {
            before: `${sayInline(teller, node.of)} = ${sayValue(teller, { type: node.type, value: node.before })}`,
            after: sayValue(teller, node),
          }),
        ),
        ...sayDetails(teller, node.of, depth),
      ];
    case 'sum':
      return [line(depth, sayInline(teller, node)), ...sayDetails(teller, node, depth)];
    case 'tiers':
    case 'measure':
      return sayDetails(teller, node, depth);
    case 'lookup':
      return [line(depth, sayInline(teller, node)), ...sayDetails(teller, node, depth)];
    case 'fact':
    case 'param':
    case 'const':
      return [line(depth, sayInline(teller, node))];
    default:
      return [
        line(depth, `${sayInline(teller, node)} = ${sayValue(teller, node)}`),
        ...sayDetails(teller, node, depth),
      ];
  }
}

/** An expression in one line, each operand by its name and value. `tight`: inside of a product. */
export function sayInline(teller: Teller, node: Arithmetic, tight = false): string {
  const value = sayValue(teller, node);
  switch (node.kind) {
    case 'const':
    case 'record':
    case 'posting':
    case 'month-day':
    case 'deduct':
    case 'split':
    case 'reverse':
    case 'truth':
    case 'tiers':
      return value;
    case 'fact':
      return `${sayField(teller, node.relation, node.field)} ${value}`;
    case 'param':
      return `${sayNamed(teller, teller.program.params, node.param)} ${value}`;
    case 'add':
    case 'sub': {
      const right = sayInline(teller, node.right, node.kind === 'sub');
      const said = `${sayInline(teller, node.left)} ${node.kind === 'add' ? '+' : '−'} ${right}`;
      return tight ? `(${said})` : said;
    }
    case 'mul':
      return `${sayInline(teller, node.left, true)} × ${sayInline(teller, node.right, true)}`;
    case 'div': {
      const said = `${sayInline(teller, node.left, true)} ÷ ${sayInline(teller, node.right, true)}`;
      if (node.otherwise === undefined) return said;
      return tell(teller, 'div/zero', { otherwise: sayInline(teller, node.otherwise) });
    }
    case 'min':
    case 'max': {
      const said = tell(teller, `${node.kind}/of`, {
        left: sayInline(teller, node.left),
        right: sayInline(teller, node.right),
      });
      return tight ? `(${said})` : said;
    }
    case 'round':
      return sayInline(teller, node.of, tight);
    case 'else': {
      const of = sayInline(teller, node.of, tight);
      if (node.otherwise === undefined) return of;
      return tell(teller, 'else/otherwise', { of, otherwise: sayInline(teller, node.otherwise) });
    }
    case 'shift':
      return `${sayInline(teller, node.date)} ${node.sign < 0 ? '−' : '+'} ${sayInline(teller, node.by)}`;
    case 'sum':
      if (node.rows.length === 0) return tell(teller, 'sum/none', { total: value });
      return tell(teller, 'sum/rows', { count: node.rows.length, total: value });
    case 'count':
      return tell(teller, 'count/rows', { count: node.rows.length });
    case 'lookup': {
      const [first, second] = node.keys;
      // The veto of an assessment: the grade below it, and what it comes to where the condition holds.
      if (first?.kind === 'truth' && second !== undefined) {
        const grade = sayInline(teller, second);
        return first.value === true ? tell(teller, 'grade/at-most', { grade, most: value }) : grade;
      }
      const keys = node.keys.map((key) => sayValue(teller, key)).join(', ');
      return `${sayNamed(teller, teller.program.tables, node.table)}(${keys}) ${value}`;
    }
    case 'measure':
      return `${sayBlock(teller, node.measure)} ${value}`;
    case 'place':
      if (node.value === 0 || node.value === null) return tell(teller, 'place/none');
      return tell(teller, 'place/nth', { place: Number(node.value) });
    case 'line':
      return `${sayLine(teller, node.line)} ${value}`;
    case 'items':
      return node.items
        .filter(({ amount }, at) => at === 0 || amount !== 0)
        .map(({ line: id, amount }, at) => {
          const sign = at === 0 ? '' : amount < 0 ? '− ' : '+ ';
          return `${sign}${sayLine(teller, id)} ${sayMoney(teller, at === 0 ? amount : Math.abs(amount))}`;
        })
        .join(' ');
    case 'rising':
      return tell(teller, 'rising/times', {
        amount: sayInline(teller, node.amount),
        rise: sayInline(teller, node.rise, true),
        times: Math.max(0, node.occurrence - node.from),
      });
    case 'tied':
      return tell(teller, 'tied/share', { whole: sayInline(teller, node.whole), size: node.size });
  }
}

/** What stands behind the operands of an expression: rows of sums, tiers, the working of measures. */
function sayDetails(teller: Teller, node: Arithmetic, depth: number): readonly SaidLine[] {
  switch (node.kind) {
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
    case 'min':
    case 'max':
      return [...sayDetails(teller, node.left, depth), ...sayDetails(teller, node.right, depth)];
    case 'round':
    case 'else':
      return sayDetails(teller, node.of, depth);
    case 'tied':
      return sayDetails(teller, node.whole, depth);
    case 'sum':
      return saySum(teller, node, depth);
    case 'count':
      return node.rows.slice(0, MAX_ROWS).map((row) => line(depth + 1, sayRow(teller, row)));
    case 'tiers':
      return sayTiers(teller, node, depth);
    case 'measure':
      return node.working === undefined ? [] : sayMeasure(teller, node, node.working, depth);
    case 'lookup':
      return node.keys.flatMap((key) => sayDetails(teller, key, depth));
    case 'truth':
      return teller.conditions(teller, [node.condition], depth + 1);
    default:
      return [];
  }
}

function sayMeasure(
  teller: Teller,
  node: Arithmetic,
  working: Arithmetic,
  depth: number,
): readonly SaidLine[] {
  return [
    line(depth, `${sayInline(teller, node)} = ${sayInline(teller, working)}`),
    ...sayDetails(teller, working, depth),
  ];
}

function saySum(teller: Teller, { rows, type }: SumNode, depth: number): readonly SaidLine[] {
  const listed = rows.length > MAX_ROWS + 1 ? rows.slice(0, MAX_ROWS) : rows;
  const rest = rows.slice(listed.length);
  const total = rest.reduce((sum, { amount }) => addRatio(sum, toRatio(amount.value)), ZERO);
  const lines = listed.map(({ row, amount }) => {
    const rule = row.kind === 'posting' ? `  ${sayRule(teller, row.block, row.rule)}` : '';
    const inside =
      amount.kind === 'posting' || amount.kind === 'fact' ? '' : `  ${sayInline(teller, amount)} =`;
    return line(depth + 1, `${sayRow(teller, row)}${rule}${inside}  ${sayValue(teller, amount)}`);
  });
  if (rest.length === 0) return lines;
  const said = sayValue(teller, { type, value: toExact(total) });
  return [
    ...lines,
    line(depth + 1, tell(teller, 'sum/rest', { count: rest.length, total: said }), { role: 'aside' }),
  ];
}

function sayTiers(teller: Teller, node: TiersNode, depth: number): readonly SaidLine[] {
  const head = line(depth, `${sayInline(teller, node.on)}  ${tell(teller, `tiers/${node.mode}`)}`);
  const last = node.slices.length - 1;
  const slices = node.slices.map((slice, at) => {
    const tier =
      slice.to === undefined
        ? tell(teller, 'tiers/above', { from: sayValue(teller, { type: node.on.type, value: slice.from }) })
        : tell(teller, 'tiers/up-to', { to: sayInline(teller, slice.to), inclusive: slice.inclusive });
    if (node.mode === 'whole' && at < last) {
      return line(depth + 1, tell(teller, 'tiers/passed', { tier, on: sayValue(teller, node.on) }), {
        mark: 'failed',
      });
    }
    const amount = sayValue(teller, { type: node.on.type, value: slice.amount });
    const pay = sayValue(teller, { type: node.type, value: slice.pay });
    const equation = `${amount} × ${sayInline(teller, slice.rate, true)} = ${pay}`;
    return line(depth + 1, tell(teller, 'tiers/slice', { tier, equation }), {
      mark: 'held',
    });
  });
  return [head, ...slices, ...sayDetails(teller, node.on, depth)];
}

function saySplit(teller: Teller, node: SplitNode, depth: number): readonly SaidLine[] {
  const part = node.parts.find(({ role }) => role === node.role);
  const given = node.parts.reduce(
    (sum, { share }) => (share === undefined ? sum : addRatio(sum, toRatio(share.value))),
    ZERO,
  );
  const rest = subRatio(ONE, given);
  const share = part?.share === undefined ? rest : toRatio(part.share.value);
  const said =
    part?.share === undefined
      ? tell(teller, 'split/rest', { share: sayValue(teller, { type: 'percent', value: toExact(rest) }) })
      : sayInline(teller, part.share, true);
  const exact = mulRatio(toRatio(node.whole.value), share);
  const equation = `${sayInline(teller, node.whole, true)} × ${said} = ${sayMoney(teller, toExact(exact))}`;
  const odd = node.role === node.oddTo ? node.odd : 0;
  const cut = toRatio(node.value).n - odd;
  const lines = [
    line(
      depth,
      exact.d === 1 ? equation : tell(teller, 'split/cut', { equation, fen: sayMoney(teller, cut) }),
    ),
  ];
  if (odd === 0) return lines;
  const total = sayValue(teller, node);
  return [...lines, line(depth, tell(teller, 'split/odd', { odd: sayMoney(teller, odd), total }))];
}

function sayReversal(teller: Teller, node: ReverseNode, depth: number): readonly SaidLine[] {
  const total = node.lots.reduce((sum, { amount }) => sum + amount, 0);
  const lot = node.lots[node.lot];
  return [
    line(
      depth,
      tell(teller, 'reverse/of', {
        of: node.of,
        total: sayMoney(teller, total),
        refund: sayInline(teller, node.refund),
      }),
    ),
    line(
      depth,
      tell(teller, 'reverse/part', {
        amount: sayMoney(teller, lot.amount),
        total: sayMoney(teller, total),
        before: lot.before === 0 ? '' : sayMoney(teller, lot.before),
      }),
    ),
  ];
}

function sayDeduction(teller: Teller, node: DeductNode, depth: number): readonly SaidLine[] {
  const money = (fen: number): string => sayMoney(teller, fen);
  const base = toRatio(node.base.value).n;
  const owed = node.owed === 0 ? '' : money(node.owed);
  const bound = (of: Arithmetic): string => {
    const inline = sayInline(teller, of);
    const value = sayValue(teller, of);
    return of.kind === 'param' || of.kind === 'const' ? inline : `${inline} = ${value}`;
  };
  const wanted = Math.max(0, toRatio(node.due.value).n) + node.owed;
  return [
    line(depth, tell(teller, 'deduct/due', { due: sayInline(teller, node.due), owed })),
    ...sayDetails(teller, node.due, depth),
    ...(node.atMost === undefined
      ? []
      : [line(depth, tell(teller, 'deduct/at-most', { amount: bound(node.atMost) }))]),
    ...(node.leaving === undefined
      ? []
      : [
          line(
            depth,
            tell(teller, 'deduct/leaving', {
              base: sayInline(teller, node.base),
              leaving: bound(node.leaving),
              spare: money(Math.max(0, base - toRatio(node.leaving.value).n)),
            }),
          ),
        ]),
    ...node.before
      .filter(({ taken }) => taken !== 0)
      .map(({ line: id, taken }) =>
        line(depth, tell(teller, 'deduct/before', { line: sayLine(teller, id), taken: money(taken) })),
      ),
    line(depth, tell(teller, 'deduct/taken', { room: money(node.room), taken: money(wanted - node.left) })),
    ...(node.left === 0
      ? []
      : [line(depth, tell(teller, `deduct/${node.rest}`, { left: money(node.left) }))]),
  ];
}
