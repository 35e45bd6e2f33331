import type { CompiledPolicy } from '../../src/compile.ts';
import { compilePolicy } from '../../src/compile.ts';

/** A small floor: one claim, one ladder, an award, a measure, a ranking, a statement. */
const floor = `
policy Floor "小店" currency CNY rounding half up effective from 2026-01-01
enum Team "部门" { inside "内销", outside "外销" }
enum Offence "行为" { late "迟到", quarrel "争吵" }
entity Consultant "顾问" {
  team "部门": Team
  base "底薪": money
  bonus "奖金率": percent?
  hired "入职": date?
  senior "资深": yes/no?
}
event Sale "成交" { amount "金额": money, receiver "接待人": Consultant, helper "协助人": Consultant? }
event Incident "违纪" { consultant "顾问": Consultant, kind "行为": Offence }

split shared "对半" { receiver "接待人" 50%  helper "协助人" the rest }
claim owner "业绩归属" of Sale cites "五" {
  rule helped "协助" cites "五.1" when helper is known then split shared(receiver: receiver, helper: helper)
  otherwise alone "独自" cites "五.2" credit receiver
}
ladder conductLadder "处罚阶梯" counts the same offence over rolling 3 months {
  1st: warning
  2nd: fine 50 CNY
  3rd on: propose dismissal or demotion
}
discipline conduct "纪律" on Incident against consultant cites "一" {
  rule lateness "迟到" when kind is late then ladder conductLadder
  rule quarrel "争吵" when kind is quarrel then ladder conductLadder
}
measure credited "业绩" for Consultant: money = sum of amount over owner where to is this Consultant
ranking topSeller "销售排名" each month { among Consultant  rank by credited, ties each }
award best "最佳" each month { among Consultant where credited more than 0 CNY  rank by credited, ties each  give 200 CNY to the first 1 }
statement pay "工资单" for Consultant {
  line base "底薪" = base
  line awards "奖金" = all awards
  subtotal gross "应发"
  deduct from gross, at most 20% of gross { line fines "罚款" = all fines, the rest carried }
  total net "实发"
}
`;

/** The floor with scenarios behind it. */
export function compileFloor(scenarios: string): CompiledPolicy {
  return compilePolicy([
    { path: 'a-floor.bylaw', text: floor },
    { path: 'b-scenarios.bylaw', text: scenarios },
  ]);
}
