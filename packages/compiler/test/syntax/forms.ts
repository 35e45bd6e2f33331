/** Each form in English and in Chinese: one tree. Names are the same on both sides, since a tree keeps them as written. */
export const forms: readonly (readonly [form: string, english: string, chinese: string])[] = [
  [
    'policy',
    'policy Sop "会籍顾问SOP" currency CNY rounding half up assumed "x" effective from 2026-01-01',
    '制度 会籍顾问SOP(Sop) 币种 CNY 取整 四舍五入 暂定“x” 施行 自 2026年1月1日',
  ],
  ['policy, shared words', 'policy P uses "common" uses "club"', '制度 P 沿用“common” 沿用“club”'],
  ['policy, half even', 'policy P rounding half even currency CNY', '制度 P 取整 四舍六入五成双 币种 CNY'],
  ['policy, down', 'policy P rounding down', '制度 P 取整 舍去'],
  ['enum', 'enum Team "部门" { inside "内销", outside }', '分类 部门(Team) { 内销(inside)、outside }'],
  [
    'entity',
    'entity C "顾问" { name: text, team "所属": Team, target: money?, on: yes/no, since: date }',
    '档案 顾问(C) { name: 文字、所属(team): Team、target: 款额?、on: 是否、since: 日 }',
  ],
  [
    'event',
    'event Visit { a: percent b: count c: days d: months e: time f: C }',
    '记录 Visit { a: 百分比 b: 数量 c: 天数 d: 月数 e: 时刻 f: C }',
  ],
  [
    'calendar',
    'calendar { workdays monday to friday off Holiday off 节 on MakeUp }',
    '日历 { 工作日 周一至周五、休息 Holiday、休息 节、上班 MakeUp }',
  ],
  ['calendar, six days', 'calendar { workdays monday to saturday }', '日历 { 工作日 周一 至 周六 }'],
  ['calendar, every day', 'calendar { on a workdays every day }', '日历 { 上班 a 工作日 每天 }'],
  ['a number of workdays', 'param p: workdays = 3 workdays', '标准 p: 工作日数 = 3个工作日'],
  [
    'a workday or none',
    'measure m for C: yes/no = a is a workday and b is not a workday',
    '指标 m 适用于 C: 是否 = a 是工作日 且 b 不是工作日',
  ],
  ['duty, workday', 'duty a each workday for C { }', '要求 a 每工作日 适用于 C { }'],
  [
    'article',
    'article general "总则" cites "一" says "公平公正"',
    '条文 总则(general) 依据“一” 载明“公平公正”',
  ],
  [
    'param',
    'param keep "保护期": days = 15 days, from 2026-07-01 = 10 days in 5 days..30 days in steps of 5 days cites "二" assumed "z"',
    '标准 保护期(keep): 天数 = 15天, 自 2026年7月1日 = 10天 可调范围 5天..30天 步长 5天 依据“二” 暂定“z”',
  ],
  [
    'table of enums',
    'table rate by Kind, Team: percent cites "四" { columns a, b  x: 5%, 6%  y: 2%, 3% }',
    '对照表 rate 按 Kind、Team: 百分比 依据“四” { 列 a、b  x: 5%、6%  y: 2%、3% }',
  ],
  [
    'table of bands',
    'table pay by money: money { up to 30000 CNY: 100 CNY, above: 200 CNY }',
    '对照表 pay 按 款额: 款额 { 不超过 3万元: 100元、超过均按: 200元 }',
  ],
  [
    'table, bounds left out',
    'table pay by money: money { below 30000 CNY: 100 CNY and up: 200 CNY }',
    '对照表 pay 按 款额: 款额 { 不满 3万元: 100元 以上均按: 200元 }',
  ],
  [
    'table of yes and no, commas left out',
    'table asked by Item: yes/no { phone: no fax: no site: yes }',
    '对照表 asked 按 Item: 是否 { phone: 无 fax: 无 site: 有 }',
  ],
  [
    'split',
    'split s "分成" cites "三" { a share, b 20%, c the rest, odd fen to a assumed "y" }',
    '分成 「分成」(s) 依据“三” { a share、b 20%、c 剩余部分、零头归 a 暂定“y” }',
  ],
  [
    'ladder',
    'ladder l counts the same offence over rolling 3 months assumed "w" { 1st: warning 2nd: fine 50 CNY rising by 5 CNY and absence 3rd: nothing 4th on: propose dismissal }',
    '阶梯 l 同类累计 滚动 3个月 暂定“w” { 第1次: 警告 第2次: 罚款 50元 每次递增 5元 且 旷工 第3次: 不罚 第4次起: 提请 辞退 }',
  ],
  [
    'ladder, calendar month',
    'ladder l counts all offences over calendar month { 1st on: points 2 }',
    '阶梯 l 合并累计 自然月 { 第1次起: 记分 2 }',
  ],
  [
    'ladder, quarter',
    'ladder l counts all offences over calendar quarter { }',
    '阶梯 l 合并累计 自然季度 { }',
  ],
  ['ladder, year', 'ladder l counts all offences over calendar year { }', '阶梯 l 合并累计 自然年 { }'],
  ['ladder, ever', 'ladder l counts all offences over ever { }', '阶梯 l 合并累计 一直 { }'],
  [
    'claim',
    `claim owner "业绩归属" of Sale cites "五" crediting amount {
       rule a from 2026-01-01 until 2026-06-30 cites "五.1" assumed "v" when kind is card then credit x with 5 CNY
       rule b when kind in (x, y) then credit the house "展厅"
       rule c when kind is not in (x) and by is not known then credit nobody
       otherwise d "散客" credit receiver
     }`,
    `判归 业绩归属(owner) 针对 Sale 依据“五” 计入 amount {
       规则 a 自 2026年1月1日 至 2026年6月30日 依据“五.1” 暂定“v” 当 kind 是 card 则 业绩归 x 计 5元
       规则 b 当 kind 属于 (x、y) 则 归公“展厅”
       规则 c 当 kind 不属于 (x) 且 by 未填写 则 不计业绩
       其余情形 散客(d) 业绩归 receiver
     }`,
  ],
  [
    'duty of an event',
    `duty reply "回复" of Complaint where open against handler cites "三" {
       requires answered "已回复" from 2026-01-01 until 2026-06-30 cites "三.1" assumed "u"
         when kind is x, some Reply where complaint is c and date is d, else warning and fine 5 CNY
       requires noted note is known
       otherwise fine 20 CNY if severe, else nothing
     }`,
    `要求 回复(reply) 针对 Complaint 其 open 对 handler 依据“三” {
       须 已回复(answered) 自 2026年1月1日 至 2026年6月30日 依据“三.1” 暂定“u”
         当 kind 是 x, 存在 Reply 其 complaint 是 c 且 date 是 d, 否则 警告 且 罚款 5元
       须 noted note 已填写
       违者 罚款 20元 如 severe, 否则 不罚
     }`,
  ],
  [
    'duty with a deadline',
    'duty a of X against p due 3 days after date { requires r some Y where x is b and date not after the deadline }',
    '要求 a 针对 X 对 p 限期 date 后 3天 { 须 r 存在 Y 其 x 是 b 且 date 不晚于 期限日 }',
  ],
  [
    'duty due before, and complete in',
    'duty a of X due 1 day before day else date { requires r complete in b and x is complete in c }',
    '要求 a 针对 X 限期 day 否则 date 前 1天 { 须 r 齐备于 b 且 x 齐备于 c }',
  ],
  [
    'duty, day',
    'duty a each day for C { requires r date within the period }',
    '要求 a 每日 适用于 C { 须 r date 在 本期 内 }',
  ],
  [
    'duty, week',
    'duty b each week for C against boss { requires r d is first day of the period }',
    '要求 b 每周 适用于 C 对 boss { 须 r d 是 本期首日 }',
  ],
  [
    'duty, month',
    'duty c each month for C { requires r d is last day of the period }',
    '要求 c 每月 适用于 C { 须 r d 是 本期末日 }',
  ],
  ['duty, quarter', 'duty d each quarter for C { }', '要求 d 每季 适用于 C { }'],
  ['duty, year', 'duty e each year for C { otherwise warning }', '要求 e 每年 适用于 C { 违者 警告 }'],
  [
    'searches',
    `claim o of S { rule a when earliest V where c is x and d within keep before e, and latest T as t
        and only U and some W where f is known, and no X
       then split s(p: V's q, r: t's u)  otherwise z credit v }`,
    `判归 o 针对 S { 规则 a 当 最早 V 其 c 是 x 且 d 在 e 前 keep 内,且 最近 T 称为 t
        且 唯一 U 且 存在 W 满足 f 已知,且 不存在 X
       则 按分成 s(p: V的q, r: t的u)  其余情形 z 业绩归 v }`,
  ],
  [
    'discipline on an event',
    `discipline d on I against who cites "一" {
       rule a when kind is x then propose dismissal or review if bad, else ladder l
       rule b when not (p is q or r more than 3) then compensation 20% of loss
       rule c when s is yes then reverse owner of sale, kept 6 months }`,
    `纪律 d 就 I 对 who 依据“一” {
       规则 a 当 kind 是 x 则 提请 辞退 或 复核 如 bad,否则 按阶梯 l
       规则 b 当 并非 (p 是 q 或 r 超过 3) 则 赔偿 loss的20%
       规则 c 当 s 是 有 则 冲回 owner 针对 sale,保留 6个月 }`,
  ],
  ['a measure of days', 'measure m for C: yes/no = a before b', '指标 m 适用于 C: 是否 = a 先于 b'],
  [
    'a search for what was before',
    'measure m for C: count = number of V where before this C and not before s and (before t.u or x)',
    '指标 m 适用于 C: 数量 = 件数 V 其 先于 本 C 且 并非 先于 s 且 (先于 t.u 或 x)',
  ],
  [
    'discipline each month',
    'discipline d each month for C { rule a when x less than y then propose demotion }',
    '纪律 d 每月 适用于 C { 规则 a 当 x 低于 y 则 提请 降职 }',
  ],
  [
    'measure',
    'measure m "业绩" for C: money cites "二" = sum of amount over owner as o where o.to is this C',
    '指标 业绩(m) 适用于 C: 款额 依据“二” = 合计额 amount 取自 owner 称为 o 其 o.to 是 本 C',
  ],
  [
    'measure of a count',
    'measure m for C: count = number of Visit where day after d and day not after e',
    '指标 m 适用于 C: 数量 = 件数 Visit 其 day 晚于 d 且 day 不晚于 e',
  ],
  [
    'ranking',
    'ranking r each month per group, team cites "四" { among C where x at least y  rank by z, ties share assumed "u" }',
    '排名 r 每月 分组 group、team 依据“四” { 参评 C 其 x 不低于 y  排序依据 z,并列均分 暂定“u” }',
  ],
  [
    'award by rank',
    'award a each month { among C rank by x, ties each give 200 CNY to the first 3 if y at most 5% assumed "t" }',
    '奖励 a 每月 { 参评 C 排序依据 x,并列各得 发给 200元 前3名 如 y 不超过 5% 暂定“t” }',
  ],
  [
    'award by a condition',
    'award a each month for C cites "四" { when first in r or place in r less than 4 or won b then propose raise or promotion }',
    '奖励 a 每月 适用于 C 依据“四” { 当 第一名于 r 或 名次于 r 少于 4 或 获得 b 则 提请 提薪 或 晋升 }',
  ],
  [
    'streak',
    'award a each month for C { when months running (x not before y, pauses when z, breaks otherwise assumed "s") reaches 6, then starts again assumed "r" give 1 CNY }',
    '奖励 a 每月 适用于 C { 当 连续月数(x 不早于 y,暂停于 z,否则中断 暂定“s”) 恰满 6个月,重新起算 暂定“r” 发给 1元 }',
  ],
  [
    'streaks that reach each, and at least',
    'measure m for C: yes/no = months running (x, breaks otherwise) reaches each 3 or months running (y, breaks otherwise) at least 2',
    '指标 m 适用于 C: 是否 = 连续月数(x,否则中断) 每满 3 或 连续月数(y,否则中断) 达到 2',
  ],
  [
    'commission by tiers',
    'commission c for P where team is in1 cites "六" assumed "q" { on x by marginal tiers assumed "p" { up to 3 CNY: 3%, above: 8% } capped at 5 CNY floored at 1 CNY }',
    '提成 c 适用于 P 其 team 是 in1 依据“六” 暂定“q” { 就 x 超额累进 暂定“p” { 不超过 3元: 3%、超过均按: 8% } 封顶 5元 保底 1元 }',
  ],
  [
    'commission paid',
    'commission c for P { pay x * rate else 0 CNY }',
    '提成 c 适用于 P { 计发 x * rate 否则 0元 }',
  ],
  [
    'commission, whole tiers',
    'commission c for P { on x by whole tiers { below 3 CNY: 1% and up: 2% } }',
    '提成 c 适用于 P { 就 x 全额累进 { 不满 3元: 1% 以上均按: 2% } }',
  ],
  [
    'assessment',
    `assessment a "月考" each month for P where x is y cites "七" assumed "m" {
       score s1 "业绩" 60% = x / y else 0% cites "七.1" assumed "w"
       score s2 40% = number of V where who is this P
       grades G assumed "g" { below 60%: bad, and up: good }
       grade at most bad when some V where who is this P cites "七" assumed "v"
     }`,
    `考核 月考(a) 每月 适用于 P 其 x 是 y 依据“七” 暂定“m” {
       评分项 业绩(s1) 60% = x / y 否则 0% 依据“七.1” 暂定“w”
       评分项 s2 40% = 件数 V 其 who 是 本 P
       等级 G 暂定“g” { 不满 60%: bad、以上均按: good }
       最高为 bad 当 存在 V 其 who 是 本 P 依据“七” 暂定“v”
     }`,
  ],
  [
    'assessment of a quarter',
    'assessment q each quarter for P { score s 100% = x }',
    '考核 q 每季 适用于 P { 评分项 s 100% = x }',
  ],
  [
    'assessment of a year',
    'assessment q each year for P { score s 100% = x }',
    '考核 q 每年 适用于 P { 评分项 s 100% = x }',
  ],
  [
    'assessments, read',
    'measure m for P: yes/no = score in q at least 60% and grade in y is good',
    '指标 m 适用于 P: 是否 = 得分于 q 不低于 60% 且 等级于 y 是 good',
  ],
  [
    'statement',
    `statement s for P where x is y cites "七" {
       line base cites "七.1" = pay + all awards + all commissions
       line more = all credits assumed "o"
       subtotal gross
       deduct from gross, at most 20% of gross, leaving at least least cites "劳" {
         line owed = all compensation, the rest carried
         line fines "罚款" = all fines, the rest waived assumed "n"
       }
       total due "应发"
     }`,
    `结算单 s 适用于 P 其 x 是 y 依据“七” {
       项目 base 依据“七.1” = pay + 全部 奖金 + 全部 提成
       项目 more = 全部 业绩 暂定“o”
       小计 gross
       扣款自 gross,不超过 20% 针对 gross,扣后不低于 least 依据“劳” {
         项目 owed = 全部 赔偿,余额结转
         项目 罚款(fines) = 全部 罚款,余额免除 暂定“n”
       }
       合计 应发(due)
     }`,
  ],
  [
    'scenario',
    `scenario "例" in 2026-03 {
       given param span = 15 days
       given C wang { team: outside, target: 3 CNY }, li
       given T on 2026-03-02 { who: wang }
       given S s1 on 2026-03-05 12:30 { ok: yes, bad: no }
       given override owner of s1 to li by "王" on 2026-03-06 because "重"
       given waive conduct of i1 uncounted by "王" on 2026-03-06 because "初"
       expect owner of s1 by tracked not by deposit credits wang 2581.60 CNY, li 1106.40 CNY
       expect no conduct of i1
       expect conduct of i2 gives fine 50 CNY and warning
       expect top of wang gives 200 CNY
       expect missed of wang proposes demotion or dismissal
       expect attainment of wang is 30%
       expect pay of wang line base is 3000 CNY
       expect owner of s2 is undecided
       expect owner of s1 is overridden
     }`,
    `示例“例” 于 2026年3月 {
       已有 标准 span = 15天
       已有 C wang { team: outside、target: 3元 }、li
       已有 T 于 2026年3月2日 { who: wang }
       已有 S s1 于 2026年3月5日 12:30 { ok: 有、bad: 无 }
       已有 特批 owner 针对 s1 改归 li 批准人“王” 于 2026年3月6日 理由“重”
       已有 免罚 conduct 针对 i1 不计次 批准人“王” 于 2026年3月6日 理由“初”
       应得 owner 针对 s1 因 tracked 非因 deposit 分得 wang 2581.60元、li 1106.40元
       应得 无 conduct 针对 i1
       应得 conduct 针对 i2 给予 罚款 50元 且 警告
       应得 top 针对 wang 给予 200元
       应得 missed 针对 wang 提请 降职 或 辞退
       应得 attainment 针对 wang 是 30%
       应得 pay 针对 wang 项目 base 是 3000元
       应得 owner 针对 s2 未决
       应得 owner 针对 s1 已特批
     }`,
  ],
  [
    'rotation',
    `rotation desk "轮客" of Visit among C where on cites "五" {
       each day goes on assumed "a"
       order by seat assumed "b"
       gives named cites "六" to who when who is known, no turn
       gives other to who when ok
       passes over meal "就餐" when some Meal where person is this C and date is this Visit's date, turn lost assumed "c"
       passes over busy when ok turn kept
       passes over off when not ok, turn made up
       received by who
       nobody free: to head assumed "d"
       otherwise grab "抢客" cites "七" fine 50 CNY
     }`,
    `轮客 「轮客」(desk) 针对 Visit 参轮 C 其 on 依据“五” {
       每日接续 暂定“a”
       起始顺序 seat 暂定“b”
       例外 named 依据“六” 归 who 当 who 已填写、不算轮
       例外 other 归 who 当 ok
       轮空 就餐(meal) 当 存在 Meal 其 person 是 本 C 且 date 是 本 Visit的date、轮次作废 暂定“c”
       轮空 busy 当 ok 轮次保留
       轮空 off 当 非 ok、补轮
       实际接待 who
       无人可接 归 head 暂定“d”
       违者 抢客(grab) 依据“七” 罚款 50元
     }`,
  ],
  [
    'rotation, from the first each day',
    'rotation a of V among C { each day starts from the first }',
    '轮客 a 针对 V 参轮 C { 每日从头 }',
  ],
  [
    'rotation, one further each day',
    'rotation b of V among C { each day one further assumed "a" }',
    '轮客 b 针对 V 参轮 C { 每日顺延一位 暂定“a” }',
  ],
  [
    'scenario, turns',
    'scenario "s" in 2026-03 { expect desk of v1 turn wang passes over li, chen by meal expect desk of v2 turn nobody }',
    '示例“s” 于 2026年3月 { 应得 desk 针对 v1 轮到 wang 轮空 li、chen 因 meal 应得 desk 针对 v2 无人轮到 }',
  ],
  [
    'suspension',
    `discipline d on I against who { rule r when not who is suspended on date and x then suspend 3 days and warning if ok, else suspend length }`,
    `纪律 d 就 I 对 who { 规则 r 当 非 who 于 date 停轮中 且 x 则 停轮 3天 且 警告 如 ok、否则 停轮 length }`,
  ],
  ['all suspensions', 'measure m for C: days = all suspensions', '指标 m 适用于 C: 天数 = 全部 停轮'],
];
