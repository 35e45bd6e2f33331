import type { Language } from '@bylaw/runtime';

interface Snippet {
  readonly zh: string;
  readonly en: string;
}

/**
 * Whole constructs behind their keyword, with places to fill: `${1:name}`. By the id of the keyword's row. Each is
 * written as the formatter would lay it out, and reads as a sentence while its places still have their defaults.
 */
const snippets: Readonly<Record<string, Snippet>> = {
  policy: {
    zh: '制度 ${1:销售制度}(${2:SalesPolicy})\n  币种 CNY\n  取整 四舍五入\n  施行 自 ${3:2026年1月1日}\n',
    en: 'policy ${1:SalesPolicy} "${2:销售制度}"\n  currency CNY\n  rounding half up\n  effective from ${3:2026-01-01}\n',
  },
  enum: {
    zh: '分类 ${1:部门}(${2:Team}) { ${3:内销}(${4:inside}), ${5:外销}(${6:outside}) }',
    en: 'enum ${1:Team} "${2:部门}" { ${3:inside} "${4:内销}", ${5:outside} "${6:外销}" }',
  },
  entity: {
    zh: '档案 ${1:顾问}(${2:Consultant}) {\n  ${3:姓名}(${4:name}): 文字\n}',
    en: 'entity ${1:Consultant} "${2:顾问}" {\n  ${3:name} "${4:姓名}": text\n}',
  },
  event: {
    zh: '记录 ${1:成交}(${2:Sale}) {\n  ${3:金额}(${4:amount}): 款额\n}',
    en: 'event ${1:Sale} "${2:成交}" {\n  ${3:amount} "${4:金额}": money\n}',
  },
  param: {
    zh: '标准 ${1:最高业绩奖}(${2:topPrize}) = ${3:200元}',
    en: 'param ${1:topPrize} "${2:最高业绩奖}" = ${3:200 CNY}',
  },
  table: {
    zh: '对照表 ${1:级别津贴}(${2:levelPay}) 按 款额: 款额 {\n  不满 ${3:2万元}: ${4:0元}\n  以上均按: ${5:300元}\n}',
    en: 'table ${1:levelPay} "${2:级别津贴}" by money: money {\n  below ${3:20000 CNY}: ${4:0 CNY}\n  and up: ${5:300 CNY}\n}',
  },
  split: {
    zh: '分成 ${1:跟踪分成}(${2:trackedShares}) {\n  ${3:跟踪人}(${4:tracker}) ${5:70%}\n  ${6:接待人}(${7:receiver}) 剩余部分\n}',
    en: 'split ${1:trackedShares} "${2:跟踪分成}" {\n  ${3:tracker} "${4:跟踪人}" ${5:70%}\n  ${6:receiver} "${7:接待人}" the rest\n}',
  },
  ladder: {
    zh: '阶梯 ${1:处罚阶梯}(${2:conductLadder}) 同类累计 自然月 {\n  第1次: 警告\n  第2次起: 罚款 ${3:20元}\n}',
    en: 'ladder ${1:conductLadder} "${2:处罚阶梯}" counts the same offence over calendar month {\n  1st: warning\n  2nd on: fine ${3:20 CNY}\n}',
  },
  claim: {
    zh: '判归 ${1:业绩归属}(${2:owner}) 针对 ${3:成交} 依据“${4:条款}” {\n  规则 ${5:规则名} 当 ${6:条件} 则 业绩归 ${7:顾问}\n  其余情形 ${8:其余} 业绩归 ${9:接待人}\n}',
    en: 'claim ${1:owner} "${2:业绩归属}" of ${3:Sale} cites "${4:clause}" {\n  rule ${5:name} when ${6:condition} then credit ${7:person}\n  otherwise ${8:rest} credit ${9:receiver}\n}',
  },
  discipline: {
    zh: '纪律 ${1:纪律}(${2:conduct}) 就 ${3:违纪} 对 ${4:违纪人} 依据“${5:条款}” {\n  规则 ${6:规则名} 当 ${7:条件} 则 警告\n}',
    en: 'discipline ${1:conduct} "${2:纪律}" on ${3:Incident} against ${4:consultant} cites "${5:clause}" {\n  rule ${6:name} when ${7:condition} then warning\n}',
  },
  measure: {
    zh: '指标 ${1:业绩}(${2:credited}) 适用于 ${3:顾问}: 款额 =\n  合计额 数额 取自 ${4:业绩归属} 其 得主 是 本${3:顾问}',
    en: 'measure ${1:credited} "${2:业绩}" for ${3:Consultant}: money =\n  sum of amount over ${4:owner} where to is this ${3:Consultant}',
  },
  ranking: {
    zh: '排名 ${1:小组第一}(${2:groupTop}) 每月 {\n  参评 ${3:顾问}\n  排序依据 ${4:业绩}, 并列各得\n}',
    en: 'ranking ${1:groupTop} "${2:小组第一}" each month {\n  among ${3:Consultant}\n  rank by ${4:credited}, ties each\n}',
  },
  award: {
    zh: '奖励 ${1:最高业绩奖}(${2:top}) 每月 {\n  参评 ${3:顾问}\n  排序依据 ${4:业绩}, 并列各得\n  发给 ${5:200元} 前 1 名\n}',
    en: 'award ${1:top} "${2:最高业绩奖}" each month {\n  among ${3:Consultant}\n  rank by ${4:credited}, ties each\n  give ${5:200 CNY} to the first 1\n}',
  },
  commission: {
    zh: '提成 ${1:内销提成}(${2:rate}) 适用于 ${3:顾问} {\n  就 ${4:业绩} 超额累进 {\n    不超过 ${5:3万元}: ${6:3%}\n    超过均按: ${7:5%}\n  }\n}',
    en: 'commission ${1:rate} "${2:内销提成}" for ${3:Consultant} {\n  on ${4:credited} by marginal tiers {\n    up to ${5:30000 CNY}: ${6:3%}\n    above: ${7:5%}\n  }\n}',
  },
  rotation: {
    zh: '轮客 ${1:公平轮客}(${2:frontDesk}) 针对 ${3:到访} 参轮 ${4:顾问} 依据“${5:条款}” {\n  每日接续\n  起始顺序 ${6:座次}\n  轮空 ${7:就餐} 当 ${8:条件}, 轮次保留\n  实际接待 ${9:接待人}\n}',
    en: 'rotation ${1:frontDesk} "${2:公平轮客}" of ${3:Visit} among ${4:Consultant} cites "${5:clause}" {\n  each day goes on\n  order by ${6:seat}\n  passes over ${7:atMeal} when ${8:condition}, turn kept\n  received by ${9:receiver}\n}',
  },
  duty: {
    zh: '要求 ${1:投诉回复}(${2:answered}) 针对 ${3:投诉} 对 ${4:处理人} 依据“${5:条款}” {\n  须 ${6:已回复} ${7:条件}\n  违者 警告\n}',
    en: 'duty ${1:answered} "${2:投诉回复}" of ${3:Complaint} against ${4:handler} cites "${5:clause}" {\n  requires ${6:replied} ${7:condition}\n  otherwise warning\n}',
  },
  statement: {
    zh: '结算单 ${1:工资单}(${2:pay}) 适用于 ${3:顾问} {\n  项目 ${4:底薪项} = ${5:底薪}\n  合计 ${6:应发}\n}',
    en: 'statement ${1:pay} "${2:工资单}" for ${3:Consultant} {\n  line ${4:base} = ${5:baseWage}\n  total ${6:net}\n}',
  },
  scenario: {
    zh: '示例“${1:什么情形下}” 于 ${2:2026年3月} {\n  已有 ${3:顾问} ${4:wang}\n  应得 ${5:业绩归属} 针对 ${6:s1} 因 ${7:规则名}\n}',
    en: 'scenario "${1:what happens}" in ${2:2026-03} {\n  given ${3:Consultant} ${4:wang}\n  expect ${5:owner} of ${6:s1} by ${7:rule}\n}',
  },
  rule: {
    zh: '规则 ${1:规则名} 依据“${2:条款}” 当 ${3:条件} 则 ',
    en: 'rule ${1:name} cites "${2:clause}" when ${3:condition} then ',
  },
};

/** The snippet of a keyword, if it begins something that has one. */
export function snippetOf(keyword: string, written: Language): string | undefined {
  return snippets[keyword]?.[written];
}

/** Every keyword that has a snippet. */
export const snippetKeywords: readonly string[] = Object.keys(snippets);
