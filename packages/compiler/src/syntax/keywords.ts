/**
 * The words of the language, as data. One row is one *printing context*: the lexer, the formatter and an editor's
 * highlighter all read this table, so a word added here is known everywhere.
 *
 * A row `{ token, en, zh, zhToken?, reserved? }`:
 * - `en[0]` / `zh[0]` is what the formatter prints; the others are accepted too. A phrase is written with single
 *   spaces and may be typed with any blanks between its words. An empty list: the language has no word there.
 * - `token` is the token type that the words become. Several rows may share one (`by` of a table, of an expected rule
 *   and of an approver is one English word with three Chinese ones).
 * - `zhToken`: the Chinese word already belongs to another token, and the grammar takes either here.
 * - `reserved`: never a name (a name in 「」 still is). Every other keyword may be used as a name.
 *
 * No spelling belongs to two token types; a test holds that.
 */
const table = {
  // -- declarations
  policy: { token: 'Policy', en: ['policy'], zh: ['制度'] },
  currency: { token: 'Currency', en: ['currency'], zh: ['币种'] },
  rounding: { token: 'Rounding', en: ['rounding'], zh: ['取整'] },
  'half-up': { token: 'HalfUp', en: ['half up'], zh: ['四舍五入'] },
  'half-even': { token: 'HalfEven', en: ['half even'], zh: ['四舍六入五成双'] },
  down: { token: 'Down', en: ['down'], zh: ['舍去'] },
  effective: { token: 'Effective', en: ['effective'], zh: ['施行'] },
  uses: { token: 'Uses', en: ['uses'], zh: ['沿用'] },
  from: { token: 'From', en: ['from'], zh: ['自'] },
  until: { token: 'Until', en: ['until'], zh: ['至'] },
  enum: { token: 'Enum', en: ['enum'], zh: ['分类'] },
  entity: { token: 'Entity', en: ['entity'], zh: ['档案'] },
  event: { token: 'Event', en: ['event'], zh: ['记录'] },
  param: { token: 'Param', en: ['param'], zh: ['标准', '参数'] },
  article: { token: 'Article', en: ['article'], zh: ['条文'] },
  says: { token: 'Says', en: ['says'], zh: ['载明'] },
  calendar: { token: 'Calendar', en: ['calendar'], zh: ['日历'] },
  'calendar.workdays': { token: 'TypeWorkdays', zhToken: 'Workdays', en: ['workdays'], zh: ['工作日'] },
  'week.5': { token: 'FiveDays', en: ['monday to friday'], zh: ['周一至周五', '周一 至 周五'] },
  'week.6': { token: 'SixDays', en: ['monday to saturday'], zh: ['周一至周六', '周一 至 周六'] },
  'week.7': { token: 'EveryDay', en: ['every day'], zh: ['每天'] },
  'calendar.off': { token: 'Off', en: ['off'], zh: ['休息'] },
  'calendar.on': { token: 'On', zhToken: 'Worked', en: ['on'], zh: ['上班'] },
  'param.range': { token: 'In', zhToken: 'Range', en: ['in'], zh: ['可调范围'], reserved: true },
  'param.steps': { token: 'Steps', en: ['in steps of'], zh: ['步长'] },
  cites: { token: 'Cites', en: ['cites'], zh: ['依据'] },
  assumed: { token: 'Assumed', en: ['assumed'], zh: ['暂定'] },
  as: { token: 'As', en: ['as'], zh: ['称为'] },

  // -- types
  'type.money': { token: 'TypeMoney', en: ['money'], zh: ['款额'] },
  'type.percent': { token: 'TypePercent', en: ['percent'], zh: ['百分比'] },
  'type.count': { token: 'TypeCount', en: ['count'], zh: ['数量'] },
  'type.days': { token: 'TypeDays', en: ['days'], zh: ['天数'] },
  'type.months': { token: 'TypeMonths', en: ['months'], zh: ['月数'] },
  'type.workdays': { token: 'TypeWorkdays', en: ['workdays'], zh: ['工作日数'] },
  'type.date': { token: 'TypeDate', en: ['date'], zh: ['日'] },
  'type.time': { token: 'TypeTime', en: ['time'], zh: ['时刻'] },
  'type.text': { token: 'TypeText', en: ['text'], zh: ['文字'] },
  'type.bool': { token: 'TypeBool', en: ['yes/no'], zh: ['是否'] },

  // -- blocks
  claim: { token: 'Claim', en: ['claim'], zh: ['判归', '争单'] },
  rule: { token: 'Rule', en: ['rule'], zh: ['规则'] },
  split: { token: 'Split', en: ['split'], zh: ['分成'] },
  ladder: { token: 'Ladder', en: ['ladder'], zh: ['阶梯'] },
  discipline: { token: 'Discipline', en: ['discipline'], zh: ['纪律'] },
  measure: { token: 'Measure', en: ['measure'], zh: ['指标'] },
  table: { token: 'Table', en: ['table'], zh: ['对照表'] },
  'table.by': { token: 'By', en: ['by'], zh: ['按'] },
  'table.columns': { token: 'Columns', en: ['columns'], zh: ['列'] },
  ranking: { token: 'Ranking', en: ['ranking'], zh: ['排名'] },
  award: { token: 'Award', en: ['award'], zh: ['奖励'] },
  commission: { token: 'Commission', en: ['commission'], zh: ['提成'] },
  rotation: { token: 'Rotation', en: ['rotation'], zh: ['轮客'] },
  duty: { token: 'Duty', en: ['duty'], zh: ['要求'] },
  due: { token: 'Due', en: ['due'], zh: ['限期'] },
  requires: { token: 'Requires', en: ['requires'], zh: ['须'] },
  statement: { token: 'Statement', en: ['statement'], zh: ['结算单'] },
  line: { token: 'Line', en: ['line'], zh: ['项目'] },
  subtotal: { token: 'Subtotal', en: ['subtotal'], zh: ['小计'] },
  total: { token: 'Total', en: ['total'], zh: ['合计'] },
  assessment: { token: 'Assessment', en: ['assessment'], zh: ['考核'] },
  score: { token: 'Score', en: ['score'], zh: ['评分项'] },
  grades: { token: 'Grades', en: ['grades'], zh: ['等级'] },
  'grade-at-most': { token: 'GradeAtMost', en: ['grade at most'], zh: ['最高为'] },
  scenario: { token: 'Scenario', en: ['scenario'], zh: ['示例'] },

  // -- skeleton of a rule
  when: { token: 'When', en: ['when'], zh: ['当'], reserved: true },
  then: { token: 'Then', en: ['then'], zh: ['则'], reserved: true },
  otherwise: { token: 'Otherwise', en: ['otherwise'], zh: ['其余情形'], reserved: true },
  /** What violators get; English says it with the word that also closes a claim. */
  violators: {
    token: 'Otherwise',
    zhToken: 'Violators',
    en: ['otherwise'],
    zh: ['违者'],
    reserved: true,
  },
  if: { token: 'If', en: ['if'], zh: ['如'], reserved: true },
  else: { token: 'Else', en: ['else'], zh: ['否则'], reserved: true },
  of: { token: 'Of', en: ['of'], zh: ['针对'] },
  for: { token: 'For', en: ['for'], zh: ['适用于'] },
  on: { token: 'On', en: ['on'], zh: ['就'] },
  against: { token: 'Against', en: ['against'], zh: ['对'] },
  'each-day': { token: 'EachDay', en: ['each day'], zh: ['每日'] },
  'each-workday': { token: 'EachWorkday', en: ['each workday'], zh: ['每工作日'] },
  'each-week': { token: 'EachWeek', en: ['each week'], zh: ['每周'] },
  'each-month': { token: 'EachMonth', en: ['each month'], zh: ['每月'] },
  'each-quarter': { token: 'EachQuarter', en: ['each quarter'], zh: ['每季'] },
  'each-year': { token: 'EachYear', en: ['each year'], zh: ['每年'] },
  crediting: { token: 'Crediting', en: ['crediting'], zh: ['计入'] },

  // -- logic
  and: { token: 'And', en: ['and'], zh: ['且'], reserved: true },
  or: { token: 'Or', en: ['or'], zh: ['或'], reserved: true },
  not: { token: 'Not', en: ['not'], zh: ['并非', '非'], reserved: true },
  is: { token: 'Is', en: ['is'], zh: ['是'], reserved: true },
  'is-not': { token: 'IsNot', en: ['is not'], zh: ['不是'], reserved: true },
  in: { token: 'In', en: ['in', 'is in'], zh: ['属于'], reserved: true },
  'not-in': { token: 'NotIn', en: ['is not in', 'not in'], zh: ['不属于'], reserved: true },
  'is-known': { token: 'IsKnown', en: ['is known'], zh: ['已填写', '已知'], reserved: true },
  'is-not-known': {
    token: 'IsNotKnown',
    en: ['is not known', 'is unknown'],
    zh: ['未填写', '未知'],
    reserved: true,
  },
  'is-workday': { token: 'IsWorkday', en: ['is a workday'], zh: ['是工作日'], reserved: true },
  'is-no-workday': { token: 'IsNoWorkday', en: ['is not a workday'], zh: ['不是工作日'], reserved: true },
  yes: { token: 'Yes', en: ['yes'], zh: ['有'] },
  no: { token: 'No', en: ['no'], zh: ['无'] },

  /** English `P is suspended on D`, Chinese `P 于 D 停轮中`. */
  'suspended.on': {
    token: 'IsSuspendedOn',
    zhToken: 'At',
    en: ['is suspended on'],
    zh: ['于'],
    reserved: true,
  },
  'suspended.close': { token: 'BeingSuspended', en: [], zh: ['停轮中'], reserved: true },

  // -- comparison; the symbols ≥ >= ≤ <= < > are twins of the first four
  'at-least': {
    token: 'AtLeast',
    en: ['at least', 'is at least'],
    zh: ['不低于', '达到', '满', '不少于'],
    reserved: true,
  },
  'less-than': {
    token: 'LessThan',
    en: ['less than', 'is less than'],
    zh: ['低于', '不足', '不满', '少于'],
    reserved: true,
  },
  'more-than': { token: 'MoreThan', en: ['more than', 'is more than'], zh: ['超过'], reserved: true },
  'at-most': { token: 'AtMost', en: ['at most', 'is at most'], zh: ['不超过'], reserved: true },
  before: { token: 'Before', en: ['before', 'is before'], zh: ['早于'], reserved: true },
  after: { token: 'After', en: ['after', 'is after'], zh: ['晚于'], reserved: true },
  'not-before': { token: 'NotBefore', en: ['not before', 'is not before'], zh: ['不早于'], reserved: true },
  'not-after': { token: 'NotAfter', en: ['not after', 'is not after'], zh: ['不晚于'], reserved: true },
  /** `before this Sale`, of the record that is searched for. */
  precedes: { token: 'Before', zhToken: 'Precedes', en: ['before'], zh: ['先于'], reserved: true },
  /** Accepted behind a literal (`30000元以上`), printed as `at-least`. */
  'postfix.at-least': { token: 'AndMore', en: [], zh: ['以上'], reserved: true },
  /** Accepted behind a literal (`15天以内`), printed as `at-most`; also closes `在 D 前 N 内`. */
  'postfix.at-most': { token: 'AndLess', en: [], zh: ['以内'], reserved: true },
  /** English `within N before D`, Chinese `在 D 前 N 内`. */
  within: { token: 'Within', en: ['within', 'is within'], zh: ['在'], reserved: true },
  'within.before': {
    token: 'Before',
    zhToken: 'InFront',
    en: ['before'],
    zh: ['前', '之前'],
    reserved: true,
  },
  'within.after': { token: 'After', zhToken: 'Behind', en: ['after'], zh: ['后', '之后'], reserved: true },
  'within.close': { token: 'Inside', en: [], zh: ['内'], reserved: true },

  /** English `within the period`, Chinese `在 本期 内`. */
  'the-period': { token: 'ThePeriod', en: ['the period'], zh: ['本期'], reserved: true },
  'period.first': {
    token: 'PeriodFirst',
    en: ['first day of the period'],
    zh: ['本期首日'],
    reserved: true,
  },
  deadline: { token: 'Deadline', en: ['the deadline'], zh: ['期限日'], reserved: true },
  'period.last': { token: 'PeriodLast', en: ['last day of the period'], zh: ['本期末日'], reserved: true },

  // -- search
  earliest: { token: 'Earliest', en: ['earliest'], zh: ['最早'] },
  latest: { token: 'Latest', en: ['latest'], zh: ['最近'] },
  only: { token: 'Only', en: ['only'], zh: ['唯一'] },
  some: { token: 'Some', en: ['some'], zh: ['存在'], reserved: true },
  'search.none': { token: 'No', zhToken: 'NoSuch', en: ['no'], zh: ['不存在'] },
  where: { token: 'Where', en: ['where'], zh: ['其', '满足'], reserved: true },
  /** English `this Sale`; Chinese glued to the name, `本成交`. */
  this: { token: 'This', en: ['this'], zh: ['本'] },

  // -- outcomes
  credit: { token: 'Credit', en: ['credit'], zh: ['业绩归'] },
  'credit.with': { token: 'With', en: ['with'], zh: ['计'] },
  'credit.house': { token: 'CreditHouse', en: ['credit the house'], zh: ['归公'] },
  'credit.nobody': { token: 'CreditNobody', en: ['credit nobody'], zh: ['不计业绩'] },
  'outcome.split': { token: 'Split', zhToken: 'BySplit', en: ['split'], zh: ['按分成'] },
  reverse: { token: 'Reverse', en: ['reverse'], zh: ['冲回'] },
  kept: { token: 'Kept', en: ['kept'], zh: ['保留'] },
  'the-rest': { token: 'TheRest', en: ['the rest'], zh: ['剩余部分'] },
  'odd-fen-to': { token: 'OddFenTo', en: ['odd fen to'], zh: ['零头归'] },
  warning: { token: 'Warning', en: ['warning'], zh: ['警告'] },
  fine: { token: 'Fine', en: ['fine'], zh: ['罚款'] },
  'rising-by': { token: 'RisingBy', en: ['rising by'], zh: ['每次递增'] },
  compensation: { token: 'Compensation', en: ['compensation'], zh: ['赔偿'] },
  points: { token: 'Points', en: ['points'], zh: ['记分'] },
  suspension: { token: 'Suspend', en: ['suspend'], zh: ['停轮'] },
  absence: { token: 'Absence', en: ['absence'], zh: ['旷工'] },
  nothing: { token: 'Nothing', en: ['nothing'], zh: ['不罚'] },
  propose: { token: 'Propose', en: ['propose'], zh: ['提请'] },
  dismissal: { token: 'Dismissal', en: ['dismissal'], zh: ['辞退'] },
  demotion: { token: 'Demotion', en: ['demotion'], zh: ['降职'] },
  raise: { token: 'Raise', en: ['raise'], zh: ['提薪'] },
  promotion: { token: 'Promotion', en: ['promotion'], zh: ['晋升'] },
  review: { token: 'Review', en: ['review'], zh: ['复核'] },
  commendation: { token: 'Commendation', en: ['commendation'], zh: ['表彰'] },
  coaching: { token: 'Coaching', en: ['coaching'], zh: ['辅导'] },
  'pay-cut': { token: 'PayCut', en: ['pay cut'], zh: ['降薪'] },
  referral: { token: 'Referral', en: ['referral'], zh: ['移送'] },
  'outcome.ladder': { token: 'Ladder', zhToken: 'ByLadder', en: ['ladder'], zh: ['按阶梯'] },
  give: { token: 'Give', en: ['give'], zh: ['发给'] },

  // -- ladder and streak
  'counts.rule': { token: 'CountsSame', en: ['counts the same offence over'], zh: ['同类累计'] },
  'counts.all': { token: 'CountsAll', en: ['counts all offences over'], zh: ['合并累计'] },
  'window.rolling': { token: 'Rolling', en: ['rolling'], zh: ['滚动'] },
  'window.month': { token: 'CalendarMonth', en: ['calendar month'], zh: ['自然月'] },
  'window.quarter': { token: 'CalendarQuarter', en: ['calendar quarter'], zh: ['自然季度'] },
  'window.year': { token: 'CalendarYear', en: ['calendar year'], zh: ['自然年'] },
  'window.ever': { token: 'Ever', en: ['ever'], zh: ['一直'] },
  'months-running': { token: 'MonthsRunning', en: ['months running'], zh: ['连续月数'] },
  'pauses-when': { token: 'PausesWhen', en: ['pauses when'], zh: ['暂停于'] },
  'breaks-otherwise': { token: 'BreaksOtherwise', en: ['breaks otherwise'], zh: ['否则中断'] },
  reaches: { token: 'Reaches', en: ['reaches'], zh: ['恰满'] },
  'reaches-each': { token: 'ReachesEach', en: ['reaches each'], zh: ['每满'] },
  'streak.at-least': { token: 'AtLeast', en: ['at least'], zh: ['达到'], reserved: true },
  'starts-again': { token: 'StartsAgain', en: ['then starts again'], zh: ['重新起算'] },

  // -- ranks and sums
  among: { token: 'Among', en: ['among'], zh: ['参评'] },
  per: { token: 'Per', en: ['per'], zh: ['分组'] },
  'rank-by': { token: 'RankBy', en: ['rank by'], zh: ['排序依据'] },
  'ties.each': { token: 'TiesEach', en: ['ties each'], zh: ['并列各得'] },
  'ties.share': { token: 'TiesShare', en: ['ties share'], zh: ['并列均分'] },
  'ties.none': { token: 'TiesNone', en: ['ties none'], zh: ['并列不发'] },
  /** English `to the first 3`, Chinese `前3名`: the number stands before `first-n.close`. */
  'first-n': { token: 'ToTheFirst', zhToken: 'InFront', en: ['to the first'], zh: ['前'], reserved: true },
  'first-n.close': { token: 'Winners', en: [], zh: ['名'] },
  'first-in': { token: 'FirstIn', en: ['first in'], zh: ['第一名于'] },
  'place-in': { token: 'PlaceIn', en: ['place in'], zh: ['名次于'] },
  'complete-in': {
    token: 'CompleteIn',
    en: ['complete in', 'is complete in'],
    zh: ['齐备于'],
    reserved: true,
  },
  'score-in': { token: 'ScoreIn', en: ['score in'], zh: ['得分于'] },
  'grade-in': { token: 'GradeIn', en: ['grade in'], zh: ['等级于'] },
  won: { token: 'Won', en: ['won'], zh: ['获得'] },
  'sum-of': { token: 'SumOf', en: ['sum of'], zh: ['合计额'] },
  'number-of': { token: 'NumberOf', en: ['number of'], zh: ['件数'] },
  over: { token: 'Over', en: ['over'], zh: ['取自'] },
  all: { token: 'All', en: ['all'], zh: ['全部'] },
  'all.awards': { token: 'Awards', en: ['awards'], zh: ['奖金'] },
  'all.commissions': { token: 'Commissions', zhToken: 'Commission', en: ['commissions'], zh: ['提成'] },
  'all.fines': { token: 'Fines', zhToken: 'Fine', en: ['fines'], zh: ['罚款'] },
  'all.compensation': { token: 'Compensation', en: ['compensation'], zh: ['赔偿'] },
  'all.credits': { token: 'Credits', en: ['credits'], zh: ['业绩'] },
  'all.suspensions': { token: 'Suspensions', zhToken: 'Suspend', en: ['suspensions'], zh: ['停轮'] },
  'all.points': { token: 'Points', en: ['points'], zh: ['记分'] },

  // -- rotation
  'rotation.among': { token: 'Among', zhToken: 'TakeTurns', en: ['among'], zh: ['参轮'] },
  'starts.first': { token: 'DayFromFirst', en: ['each day starts from the first'], zh: ['每日从头'] },
  'starts.on': { token: 'DayGoesOn', en: ['each day goes on'], zh: ['每日接续', '接续'] },
  'starts.further': { token: 'DayFurther', en: ['each day one further'], zh: ['每日顺延一位'] },
  'order-by': { token: 'OrderBy', en: ['order by'], zh: ['起始顺序'] },
  'turn.gives': { token: 'Gives', zhToken: 'TurnException', en: ['gives'], zh: ['例外'] },
  'turn.to': { token: 'To', zhToken: 'GoesTo', en: ['to'], zh: ['归'] },
  'no-turn': { token: 'NoTurn', en: ['no turn'], zh: ['不算轮'] },
  'passes-over': { token: 'PassesOver', en: ['passes over'], zh: ['轮空'] },
  'turn.lost': { token: 'TurnLost', en: ['turn lost'], zh: ['轮次作废'] },
  'turn.kept': { token: 'TurnKept', en: ['turn kept'], zh: ['轮次保留'] },
  'turn.made-up': { token: 'TurnMadeUp', en: ['turn made up'], zh: ['轮次补轮', '补轮'] },
  'received-by': { token: 'ReceivedBy', en: ['received by'], zh: ['实际接待'] },
  'nobody-free': { token: 'NobodyFree', en: ['nobody free'], zh: ['无人可接'] },

  // -- tiers and bounds
  'tiers.marginal': { token: 'ByMarginalTiers', en: ['by marginal tiers'], zh: ['超额累进'] },
  'tiers.whole': { token: 'ByWholeTiers', en: ['by whole tiers'], zh: ['全额累进'] },
  'band.up-to': { token: 'AtMost', en: ['up to'], zh: ['不超过'], reserved: true },
  'band.below': { token: 'LessThan', en: ['below'], zh: ['不满'], reserved: true },
  'band.above': { token: 'Above', en: ['above'], zh: ['超过均按'] },
  'band.and-up': { token: 'AndUp', en: ['and up'], zh: ['以上均按'], reserved: true },
  'capped-at': { token: 'CappedAt', en: ['capped at'], zh: ['封顶'] },
  'floored-at': { token: 'FlooredAt', en: ['floored at'], zh: ['保底'] },
  pay: { token: 'Pay', en: ['pay'], zh: ['计发'] },

  // -- statement
  'deduct-from': { token: 'DeductFrom', en: ['deduct from'], zh: ['扣款自'] },
  'leaving-at-least': { token: 'LeavingAtLeast', en: ['leaving at least'], zh: ['扣后不低于'] },
  'rest.carried': { token: 'RestCarried', en: ['the rest carried'], zh: ['余额结转'] },
  'rest.waived': { token: 'RestWaived', en: ['the rest waived'], zh: ['余额免除'] },

  // -- scenario
  'scenario.in': { token: 'In', zhToken: 'At', en: ['in'], zh: ['于'], reserved: true },
  given: { token: 'Given', en: ['given'], zh: ['已有'] },
  'given.on': { token: 'On', zhToken: 'At', en: ['on'], zh: ['于'] },
  override: { token: 'Override', en: ['override'], zh: ['特批'] },
  waive: { token: 'Waive', en: ['waive'], zh: ['免罚'] },
  uncounted: { token: 'Uncounted', en: ['uncounted'], zh: ['不计次'] },
  'override.to': { token: 'To', en: ['to'], zh: ['改归'] },
  'override.by': { token: 'By', en: ['by'], zh: ['批准人'] },
  because: { token: 'Because', en: ['because'], zh: ['理由'] },
  expect: { token: 'Expect', en: ['expect'], zh: ['应得'] },
  'expect.no': { token: 'No', en: ['no'], zh: ['无'] },
  'expect.by': { token: 'By', en: ['by'], zh: ['因'] },
  'expect.not-by': { token: 'NotBy', en: ['not by'], zh: ['非因'] },
  'expect.credits': { token: 'Credits', en: ['credits'], zh: ['分得'] },
  'expect.gives': { token: 'Gives', en: ['gives'], zh: ['给予'] },
  'expect.proposes': { token: 'Propose', en: ['proposes'], zh: ['提请'] },
  'expect.turn': { token: 'Turn', en: ['turn'], zh: ['轮到'] },
  'expect.turn-nobody': { token: 'TurnNobody', en: ['turn nobody'], zh: ['无人轮到'] },
  'expect.undecided': { token: 'IsUndecided', en: ['is undecided'], zh: ['未决'] },
  'expect.overridden': { token: 'IsOverridden', en: ['is overridden'], zh: ['已特批'] },
} as const satisfies Record<string, KeywordRow>;

interface KeywordRow {
  readonly token: string;
  readonly zhToken?: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly reserved?: boolean;
}

export type KeywordId = keyof typeof table;
type Row = (typeof table)[KeywordId];
/** The name of a keyword's token type. */
export type KeywordToken = Row['token'] | Extract<Row, { zhToken: string }>['zhToken'];

/** One printing context of a keyword; see the head of this file. */
export interface Keyword {
  readonly id: KeywordId;
  readonly token: KeywordToken;
  /** The token of the Chinese words, where it is not `token`. */
  readonly zhToken: KeywordToken;
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly reserved: boolean;
}

/** Every keyword, in the order of the table. */
export const keywords: readonly Keyword[] = (Object.keys(table) as KeywordId[]).map((id) => {
  const row: KeywordRow & { readonly token: string } = table[id];
  return {
    id,
    token: row.token as KeywordToken,
    zhToken: (row.zhToken ?? row.token) as KeywordToken,
    en: row.en,
    zh: row.zh,
    reserved: row.reserved ?? false,
  };
});

const byId = new Map(keywords.map((entry) => [entry.id, entry]));

/** The keyword of a printing context: `keyword('when').zh[0]` is 当. */
export function keyword(id: KeywordId): Keyword {
  // Every id is a row of the table.
  return byId.get(id) as Keyword;
}
