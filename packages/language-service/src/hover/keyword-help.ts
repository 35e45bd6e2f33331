interface Help {
  readonly zh: string;
  readonly en: string;
}

/** What a keyword does, in one sentence; by the name of its token. Words that explain themselves are left out. */
const help: Readonly<Record<string, Help>> = {
  Policy: { zh: '制度的抬头：币种、取整、施行日', en: 'The head of a policy: currency, rounding, first day' },
  Enum: { zh: '几项之中的一项，如部门、成交类型', en: 'One of several, such as a team or a kind of sale' },
  Entity: { zh: '有哪些人和物；每月重新给出', en: 'People and things, given anew each month' },
  Event: {
    zh: '某一天发生的事，有日期，可有时间',
    en: 'What happens on a day; has a date and may have a time',
  },
  Param: {
    zh: '可以调整的数字，可自某日起改变',
    en: 'A number that a director turns; may change from a day on',
  },
  Table: {
    zh: '按分类或按数额档位查出的值',
    en: 'A value looked up by a member of an enum or a band of numbers',
  },
  Split: { zh: '几方各占多少；合计总是分毫不差', en: 'Who takes which share; always adds up to the fen' },
  Ladder: {
    zh: '第几次违反怎么罚，多久之内累计',
    en: 'What the first, second, third offence costs, and over what time they count',
  },
  Claim: {
    zh: '一笔业绩归谁：自上而下，先适用者为准',
    en: 'Who owns a sale: the first rule that applies decides',
  },
  Discipline: {
    zh: '哪些行为受罚：凡适用的规则都算一次',
    en: 'What is an offence: every rule that applies counts',
  },
  Measure: { zh: '每人每月的一个数，如当月业绩', en: 'A number of each person and month, such as credit' },
  Ranking: { zh: '每月按某个数排名次', en: 'Places of a month by some number' },
  Award: { zh: '谁得奖，得多少', en: 'Who wins a prize, and how much' },
  Commission: { zh: '按业绩计提成，分档或直接计发', en: 'What credit pays, by tiers or directly' },
  Statement: { zh: '工资单：各项、扣款、实发', en: 'A pay slip: lines, deductions, the total' },
  Scenario: {
    zh: '既是例子也是测试：已有什么，应得什么',
    en: 'An example that is also a test: given facts, expected outcome',
  },
  Rule: { zh: '一条规则：当…则…', en: 'One rule: when … then …' },
  Otherwise: { zh: '前面各条都不适用时', en: 'Where none of the rules above applies' },
  When: { zh: '在什么条件下', en: 'Under which condition' },
  Then: { zh: '那么如何处理', en: 'What follows' },
  Cites: { zh: '出自原制度的哪一条', en: 'The clause of the regulation it comes from' },
  Assumed: { zh: '原制度没有写明，这里暂且这样定', en: 'The regulation leaves it open; this is our choice' },
  Earliest: { zh: '找出最早的一条记录', en: 'Finds the earliest record' },
  Latest: { zh: '找出最近的一条记录', en: 'Finds the latest record' },
  Only: { zh: '只有一条时才找到；有几条就未决', en: 'Finds the one record; several leave the decision open' },
  Some: { zh: '至少有一条这样的记录', en: 'At least one such record' },
  NoSuch: { zh: '一条这样的记录也没有', en: 'No such record' },
  Where: { zh: '所找的记录须满足什么', en: 'What the record must be like' },
  This: { zh: '正在判断的这一条', en: 'The record that is judged' },
  Credit: { zh: '业绩全部归某人', en: 'All of the credit to one person' },
  CreditHouse: { zh: '归公司；仍在合计之内', en: 'To the house; stays in the totals' },
  CreditNobody: { zh: '谁也不计业绩', en: 'Credits nobody' },
  Reverse: { zh: '按当初的归属冲回', en: 'Takes back from whoever was credited' },
  TheRest: { zh: '其他各方之后剩下的，零头也在内', en: 'What the others leave, the odd fen included' },
  Warning: { zh: '警告一次', en: 'A warning' },
  Fine: { zh: '罚款', en: 'A fine' },
  Compensation: { zh: '赔偿损失，不是罚款', en: 'Compensation of damage, which is no fine' },
  Points: { zh: '记分', en: 'Points' },
  Rotation: {
    zh: '一件件轮到谁；谁被轮空、轮次怎么办、越轮怎么罚',
    en: 'Whose turn each event is, who is passed over and what becomes of the turn',
  },
  PassesOver: {
    zh: '候选人被跳过的理由，以及他的轮次作废、保留还是补轮',
    en: 'A reason to pass a candidate over: his turn is lost, kept or made up',
  },
  TurnLost: { zh: '排到末位', en: 'He goes to the end of the queue' },
  TurnKept: { zh: '留在原位，下一次仍先问他', en: 'He stays where he is and is asked first again' },
  TurnMadeUp: {
    zh: '排到末位，另欠他一轮，能接时最先补',
    en: 'He goes to the end and is owed a turn, served as soon as he can',
  },
  NoTurn: { zh: '接了也不算一轮，位置不变', en: 'It takes no turn: his place stays' },
  Suspend: { zh: '自次日起停轮若干天', en: 'No turns for some days, from the next day on' },
  IsSuspendedOn: { zh: '那一天是否在停轮期内', en: 'Whether a suspension covers that day' },
  BeingSuspended: { zh: '那一天是否在停轮期内', en: 'Whether a suspension covers that day' },
  Duty: {
    zh: '必须具备的各项；每缺一项就是一次裁定',
    en: 'What must be there; each thing that is lacking is a decision',
  },
  Absence: { zh: '按旷工处理', en: 'Absence without leave' },
  Propose: {
    zh: '只列出由经理决定，本身不生效',
    en: 'Listed for a manager to decide; has no effect of its own',
  },
  MonthsRunning: { zh: '连续多少个月满足某个条件', en: 'How many months in a row a condition holds' },
  FirstIn: { zh: '在某项排名中列第一', en: 'Holds the first place of a ranking' },
  PlaceIn: { zh: '在某项排名中的名次；未参评为 0', en: 'The place in a ranking; 0 where not ranked' },
  Won: { zh: '本月得了某个奖', en: 'Got that award this month' },
  SumOf: { zh: '把许多条的数加起来', en: 'Adds up a number of many records' },
  NumberOf: { zh: '有多少条', en: 'How many records' },
  All: { zh: '本人当月的全部奖金、罚款等', en: "All of a person's awards, fines … of the month" },
  ByMarginalTiers: { zh: '各档各按自己的比率', en: 'Each slice at its own rate' },
  ByWholeTiers: { zh: '达到哪一档，全额按那一档', en: 'All of it at the rate of the tier it reaches' },
  DeductFrom: {
    zh: '依次扣款，不超过上限，留足下限',
    en: 'Deducts in order, within a cap, leaving at least a floor',
  },
  CappedAt: { zh: '最多为', en: 'No more than' },
  FlooredAt: { zh: '最少为', en: 'No less than' },
  Within: { zh: '在某日前后多少天之内，两端都算', en: 'Within so many days of a day, both ends inside' },
  IsKnown: { zh: '这一项填写了', en: 'The field is filled in' },
  Override: { zh: '经理特批改归他人', en: "A manager's exception: credited to somebody else" },
  Waive: { zh: '经理免除处罚', en: 'A manager waives a penalty' },
};

/** What a keyword does, by the name of its token. */
export function helpOf(token: string): Help | undefined {
  return help[token];
}

/** Every token that has help. */
export const helpedTokens: readonly string[] = Object.keys(help);
