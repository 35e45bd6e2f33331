import { compilePolicy, sayDiagnostic } from '@bylaw/compiler';
import { createEvaluator } from '@bylaw/runtime';
import type {
  Carry,
  ExplainingEvaluator,
  Explainer,
  FactRecord,
  Month,
  Outcome,
  Program,
  TurnExplanation,
} from '@bylaw/runtime';

/** A counter whose visits fall to whoever is next; being away costs the turn, keeps it, or is made up, as the record says. */
const COUNTER = `
制度 前台制度(Floor) 币种 CNY 取整 四舍五入 施行 自 2026年1月1日
分类 缘由(Why) { 就餐(lost), 接电话(kept), 公差(madeUp) }
档案 顾问(Consultant) { 姓名(name): 文字, 座次(seat): 数量 }
记录 到访(Visit) { 点名(namedBy): 顾问?, 接待人(receiver): 顾问? }
记录 离岗(Away) { 离岗人(who): 顾问, 所误(visit): 到访, 缘由(why): 缘由 }
记录 拒接(Refusal) { 拒接人(who): 顾问 }
纪律 拒绝接待(refusing) 就 拒接 对 拒接人 依据“五.4” {
  规则 拒接停轮(refused) 当 有 则 停轮 2天
}
轮客 公平轮客(frontDesk) 针对 到访 参轮 顾问 依据“五.1” {
  {starts}
  起始顺序 座次
  例外 点名客(named) 依据“五.2” 归 点名 当 点名 已填写, 不算轮
  轮空 停轮期(stopped) 依据“五.4” 当 本顾问 于 本到访的日期 停轮中, 轮次保留
  轮空 离岗就餐(meal) 依据“五.3” 当 存在 离岗 其 离岗人 是 本顾问 且 所误 是 本到访
    且 缘由 是 就餐 且 日期 是 本到访的日期, 轮次作废
  轮空 正在通话(phone) 当 存在 离岗 其 离岗人 是 本顾问 且 所误 是 本到访
    且 缘由 是 接电话 且 日期 是 本到访的日期, 轮次保留
  轮空 外出公差(errand) 当 存在 离岗 其 离岗人 是 本顾问 且 所误 是 本到访
    且 缘由 是 公差 且 日期 是 本到访的日期, 补轮 暂定“公差是否补轮未写”
  实际接待 接待人
  违者 越轮接待(outOfTurn) 依据“五.1” 警告
}`;

export const STARTS = { on: '每日接续', first: '每日从头', further: '每日顺延一位' } as const;

export interface Counter {
  readonly text: string;
  readonly program: Program;
  readonly evaluator: ExplainingEvaluator;
}

export function createCounter(starts: keyof typeof STARTS): Counter {
  const text = COUNTER.replace('{starts}', STARTS[starts]);
  const { program, diagnostics } = compilePolicy([{ path: 'policy.bylaw', text }]);
  if (program === undefined)
    throw new Error(diagnostics.map((each) => sayDiagnostic(each, 'en').text).join('\n'));
  return { text, program, evaluator: createEvaluator(program) };
}

/** People with seats in the order given. */
export function listPeople(...names: readonly string[]): readonly FactRecord[] {
  return names.map((id, at) => ({ id, name: id, seat: at + 1 }));
}

export function createMonth(month: string, facts: Month['facts']): Month {
  return { month, facts: { Consultant: [], Visit: [], Away: [], Refusal: [], ...facts } };
}

export interface DecidedTurns {
  readonly outcome: Outcome;
  readonly explainer: Explainer;
  /** In the order of the events. */
  readonly turns: readonly TurnExplanation[];
}

/** Decides months one after another, each with the carry before it, and explains every turn. */
export function decideTurns({ evaluator }: Counter, ...months: readonly Month[]): readonly DecidedTurns[] {
  let carry: Carry | undefined;
  return months.map((month) => {
    const opened = evaluator.openMonth(month, carry);
    if (opened.kind !== 'explainer') throw new Error(JSON.stringify(opened));
    const { explainer } = opened;
    const { outcome } = explainer;
    carry = outcome.carry;
    const turns = outcome.decisions.flatMap(({ block, of, turn }) => {
      if (turn === undefined) return [];
      const explained = explainer.explain({ kind: 'turn', rotation: block, of });
      if (explained.kind !== 'explained' || explained.explanation.kind !== 'turn')
        throw new Error(explained.kind);
      return [explained.explanation];
    });
    return { outcome, explainer, turns };
  });
}
