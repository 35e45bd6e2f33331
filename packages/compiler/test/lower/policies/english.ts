/** The example of the language, in English words. */
export const english = `policy ConsultantSop "会籍顾问SOP"
  currency CNY
  rounding half up assumed "制度未写"
  effective from 2026-01-01

// -- vocabulary
enum Team "部门" { inside "内销", outside "外销" }
enum SaleKind "成交类型" { newCard "新卡", transfer "转卡", reopen "再开卡", product "产品" }
enum Conduct "违纪行为" { leftPost "离岗", awayUnannounced "换班未通知", deceit "欺骗客人" }

entity Consultant "顾问" {
  name "姓名": text
  team "所属": Team
  group "小组": text
  target "任务": money
  baseWage "底薪": money
}
entity Customer "客户" { name "姓名": text }

event Visit "到访" {
  customer "客户": Customer
  namedBy "指定顾问": Consultant?
  receiver "接待人": Consultant
}
event Tracking "跟踪记录" { customer "客户": Customer, consultant "顾问": Consultant }
event Sale "成交" {
  customer "客户": Customer
  kind "类型": SaleKind
  amount "金额": money
  receiver "接待人": Consultant
  depositBy "收定金人": Consultant?
}
event Refund "退款" { sale "成交单": Sale, amount "金额": money }
event Incident "违纪" { consultant "顾问": Consultant, kind "行为": Conduct, severe "严重": yes/no }

// -- parameters
param trackerShare "外销分成" = 70% in 50%..90% in steps of 5%
param protection "跟踪保护期" = 15 days, from 2026-07-01 = 10 days in 5 days..30 days
param topAward "最高业绩奖" = 200 CNY
param firstBound "一档上限" = 30000 CNY
param secondFine "第二次罚款额" = 50 CNY
param minimumWage "最低工资" = 1600 CNY

split trackedWalkIn "外销跟踪分成" {
  tracker "跟踪人" trackerShare
  receiver "接待人" the rest
}

claim owner "业绩归属" of Sale cites "五" {
  rule designated "当日指定客" cites "五★1"
    when kind is newCard
     and earliest Visit where customer is this Sale's customer and date is this Sale's date and namedBy is known
    then credit Visit's namedBy

  rule deposit "交付定金为准" cites "五★2"
    when kind in (transfer, reopen, product) and depositBy is known
    then credit depositBy

  rule tracked "外销有效跟踪" cites "五.2.A"
    when latest Tracking where customer is this Sale's customer and consultant's team is outside
         and date within protection before this Sale's date
    then split trackedWalkIn(tracker: Tracking's consultant, receiver: receiver)

  otherwise walkIn "散客以付款为准" cites "五★3"
    credit receiver
}

claim refunded "退款冲回" of Refund {
  otherwise reversed "按原归属冲回" reverse owner of sale, kept 6 months
}

ladder conductLadder "处罚阶梯" counts the same offence over rolling 3 months assumed "制度只写按公司规章" {
  1st: warning
  2nd: fine secondFine
  3rd: fine 100 CNY and propose review
  4th on: propose dismissal
}
discipline conduct "纪律制度" on Incident against consultant cites "一" {
  rule leftPost "当班离岗" cites "一.6" when kind is leftPost then ladder conductLadder
  rule unannounced "换班未通知主管" cites "一.4" when kind is awayUnannounced then absence
  rule deceit "欺骗顾客" cites "一.5" when kind is deceit then propose dismissal if severe, else ladder conductLadder
}

measure credited "业绩" for Consultant: money =
  (sum of amount over owner where to is this Consultant) + (sum of amount over refunded where to is this Consultant)
measure attainment "完成率" for Consultant: percent = credited / target else 100%

table cardRate "卡种提成" by SaleKind, Team: percent {
  columns outside, inside
  newCard: 6%, 5%
  transfer: 2%, 2%
  product: 3%, 3%
  reopen: 3%, 4%
}
measure newCards "新卡提成" for Consultant: money =
  sum of amount * cardRate(kind, receiver's team) over Sale where receiver is this Consultant

ranking groupTop "小组业绩第一" each month per this Consultant's group {
  among Consultant
  rank by credited, ties each assumed "制度未写并列"
}
award departmentTop "部门最高业绩奖" each month per this Consultant's team cites "四.1.A" {
  among Consultant where credited more than 0 CNY
  rank by credited, ties share assumed "制度未写并列"
  give topAward to the first 1 if credited at least target
}
award halfYearTop "半年冠军奖" each month for Consultant cites "四.1.A" {
  when months running (first in groupTop, breaks otherwise assumed "未写请假") reaches 6, then starts again assumed "未写是否重复"
  give 300 CNY
}
discipline missedTarget "连续未达标" each month for Consultant cites "四.2.B" {
  rule threeMonths "连续三个月未完成" when months running (credited less than target, breaks otherwise) at least 3
    then propose demotion or dismissal
}
commission insideRate "内销提成" for Consultant where team is inside {
  on credited by marginal tiers { up to firstBound: 3%, up to 60000 CNY: 5%, above: 8% } floored at 0 CNY
}
statement pay "工资单" for Consultant {
  line base "基本工资" = baseWage
  line commission "提成" = all commissions
  line awards "奖金" = all awards
  line cards "卡提" = newCards
  subtotal gross "应发"
  deduct from gross, at most 20% of gross, leaving at least minimumWage {
    line fines "罚款" = all fines, the rest waived assumed "制度未写"
  }
  total net "实发"
}

scenario "外销跟踪的客人自己到访开卡" in 2026-03 {
  given Consultant wang { team: outside }, li { team: inside }
  given Customer jia
  given Tracking on 2026-03-02 { consultant: wang, customer: jia }
  given Sale s1 on 2026-03-05 { customer: jia, kind: newCard, amount: 3688 CNY, receiver: li }
  expect owner of s1 by tracked
  expect owner of s1 credits wang 2581.60 CNY, li 1106.40 CNY
}
`;
