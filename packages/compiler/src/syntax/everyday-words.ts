/**
 * What people write where the language has a word of its own: the words that may be meant, most likely first. A word
 * of everyday speech is often nearer in letters to the wrong keyword (罚 to 不罚, 大于 to 属于) than to the right one.
 */
const table: readonly (readonly [meant: readonly string[], written: readonly string[]])[] = [
  [['超过'], ['大于', '高于', '多于']],
  [['低于'], ['小于']],
  [['不低于'], ['大于等于', '大于或等于', '不小于', '至少', '最少']],
  [['不超过'], ['小于等于', '小于或等于', '不大于', '不高于', '不多于', '至多', '最多']],
  [['是'], ['等于', '为', '就是']],
  [['不是'], ['不等于', '不为']],
  [['晚于'], ['后于']],
  [['且'], ['并且', '而且', '同时', '以及', '和']],
  [['或'], ['或者', '或是']],
  [
    ['当', '如'],
    ['如果', '假如', '若', '若是'],
  ],
  [['则'], ['那么']],
  [['已填写'], ['不为空', '非空', '有填写', '填写了', '填了']],
  [['未填写'], ['为空', '没填写', '没有填写', '没填']],
  [['其余情形'], ['其他情况', '其它情况', '其他', '其它', '其余']],
  [['业绩归'], ['归', '归属', '归于', '归给', '算给', '业绩归于', '业绩算']],
  [['归公'], ['归公司', '归会所', '归店里']],
  [['罚款'], ['罚', '扣', '扣款', '扣钱', '罚金', '扣罚']],
  [['赔偿'], ['赔', '赔款']],
  [['记分'], ['扣分', '计分']],
  [
    ['辞退', '提请 辞退'],
    ['开除', '解雇', '解聘'],
  ],
  [
    ['降职', '提请 降职'],
    ['降级', '撤职'],
  ],
  [
    ['提薪', '提请 提薪'],
    ['加薪', '涨薪', '涨工资'],
  ],
  [
    ['晋升', '提请 晋升'],
    ['升职', '提拔'],
  ],
  [['发给'], ['奖励', '奖', '给', '发放']],
  [['+'], ['加', '加上', 'plus']],
  [['-'], ['减', '减去', 'minus']],
  [['*'], ['乘', '乘以', '乘上', 'times']],
  [['/'], ['除以']],
  [['is'], ['equals', 'equal']],
  [['when', 'if'], ['whenever']],
  [
    ['dismissal', 'propose dismissal'],
    ['fire', 'sack'],
  ],
];

/** Every word of everyday speech, with what may be meant by it. */
export const everydayWords: ReadonlyMap<string, readonly string[]> = new Map(
  table.flatMap(([meant, written]) => written.map((word) => [word, meant] as const)),
);

const signs = new Set(['+', '-', '*', '/']);

/** The word of the language that fits a place, where `fits` says which keywords could stand there; signs fit anywhere. */
export function findEveryday(word: string, fits: (spelling: string) => boolean): string | undefined {
  return everydayWords.get(word)?.find((meant) => signs.has(meant) || fits(meant.split(' ')[0] ?? ''));
}
