import type { Constant } from '@bylaw/runtime';
import { parseDate } from '@bylaw/runtime';
import { readNumber as readRational } from '../check/constant.ts';
import { compare } from '../check/rational.ts';
import type { Symbol_, Type } from '../resolve/bindings.ts';
import { nameFix } from '../resolve/suggestion.ts';
import type { Expr, GivenNode, ScenarioDecl } from '../syntax/ast.ts';
import { readMember, readNumber } from './read-value.ts';
import type { ScenarioParam } from './scenario.ts';
import type { ScenarioScope } from './scope.ts';
import { findSimilar, findSymbol, namePair } from './scope.ts';

type ParamNode = Extract<GivenNode, { kind: 'param' }>;
type ParamSym = Extract<Symbol_, { readonly kind: 'param' }>;

/**
 * The params that a scenario turns. A number stays inside the range that the policy declares: what was proved of the
 * policy, and how far it looks back, was proved for that range and no further.
 */
export function readParams(scope: ScenarioScope, scenario: ScenarioDecl): readonly ScenarioParam[] {
  const turned = new Map<string, ParamNode>();
  return scenario.givens.flatMap((node) => {
    if (node.kind !== 'param') return [];
    const symbol = findParam(scope, node);
    if (symbol === undefined) return [];
    const earlier = turned.get(symbol.id);
    if (earlier !== undefined) {
      scope.reporter.report('scenario/duplicate-param', { param: namePair(symbol) }, node.param.span, {
        related: [{ span: earlier.span, label: { zh: '先在这里', en: 'first here' } }],
      });
      return [];
    }
    turned.set(symbol.id, node);
    const value = readTurned(scope, symbol, node);
    return value === undefined ? [] : [{ param: symbol.id, value }];
  });
}

function findParam(scope: ScenarioScope, { param }: ParamNode): ParamSym | undefined {
  const symbol = findSymbol(scope.checked, param.text, isParam);
  if (symbol !== undefined) {
    scope.bindings.set(param, { kind: 'declaration', symbol });
    return symbol;
  }
  const similar = findSimilar(param.text, scope.checked.symbols.filter(isParam));
  scope.reporter.report('scenario/unknown-param', { name: param.text, similar }, param.span, {
    fixes: nameFix(param, similar),
  });
  return undefined;
}

function isParam(symbol: Symbol_): symbol is ParamSym {
  return symbol.kind === 'param';
}

/** The value as the Program keeps it; reported and undefined where it does not fit. */
function readTurned(scope: ScenarioScope, symbol: ParamSym, { value }: ParamNode): Constant | undefined {
  const type: Type = scope.checked.types.get(symbol.decl.value) ?? { kind: 'error' };
  const name = namePair(symbol);
  if (type.kind === 'enum' && value.kind === 'name') {
    const member = readMember(scope, type.of, value);
    return member && type.of.members.indexOf(member);
  }
  if (type.kind === 'bool' && value.kind === 'bool') return value.value;
  if (type.kind === 'date' && value.kind === 'date') return parseDate(value.value);
  if (type.kind === 'time' && value.kind === 'time') return value.value;
  if (type.kind === 'text' && value.kind === 'text') return value.value;
  const number = readNumber(scope, name, type, value);
  if (number === undefined || !isInRange(scope, symbol, value)) return undefined;
  return type.kind === 'percent' ? number : number[0];
}

function isInRange(scope: ScenarioScope, symbol: ParamSym, value: Expr): boolean {
  const { range, value: usual } = symbol.decl;
  const [number, min, max] = [value, range?.min ?? usual, range?.max ?? usual].map(readRational);
  if (number === undefined || min === undefined || max === undefined) return false;
  if (compare(number, min) >= 0 && compare(number, max) <= 0) return true;
  const params = { param: namePair(symbol), ranged: range !== undefined };
  scope.reporter.report('scenario/param-out-of-range', params, value.span, {
    related: [
      {
        span: range?.span ?? symbol.decl.name.id.span,
        label:
          range === undefined ? { zh: '这个标准', en: 'the param' } : { zh: '可调范围', en: 'the range' },
      },
    ],
  });
  return false;
}
