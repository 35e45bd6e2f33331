/** A small vocabulary for tests of one construct each. */
export const vocabulary = `policy P "小店"
  currency CNY
  rounding half up
  effective from 2026-01-01
enum Team "部门" { inside "内销", outside "外销" }
entity Person "顾问" { team "所属": Team, boss "主管": Person?, base "底薪": money }
entity Guest "客户" { host "负责人": Person? }
event Call "跟踪" { guest "客户": Guest, by "谁": Person, helper "帮手": Person?, done "已联系": yes/no, fee "费用": money }
event Sale "成交" { guest "客户": Guest, seller "接待人": Person, amount "金额": money, rate "比率": percent }
event Slip "违纪" { who "谁": Person, late "迟到": yes/no }
`;
