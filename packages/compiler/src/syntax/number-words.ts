const digits: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** The whole word, or what stands behind a comparison that was glued to it (`满三个月`). */
const pattern =
  /^(满|达到|超过|不足|不满|不超过|不低于|不少于|少于|低于)?(半|[零一二两三四五六七八九十百]+)(个半月|个月|周|年|天|日)(以内|以上|内)?$/;

/** A number that the word says in Chinese characters: where it stands in it, and how the language writes it. */
export function findWordNumber(
  word: string,
): { readonly from: number; readonly length: number; readonly better: string } | undefined {
  const match = pattern.exec(word);
  if (match === null) return undefined;
  const [, prefix = '', number = '', unit = ''] = match;
  const better = writeDuration(number, unit);
  if (better === undefined) return undefined;
  // What was glued to it needs a space before; behind a unit none is needed.
  return { from: prefix.length, length: number.length + unit.length, better };
}

function writeDuration(number: string, unit: string): string | undefined {
  if (number === '半') return unit === '年' ? '6个月' : undefined;
  const value = readNumber(number);
  if (value === undefined || unit === '个半月') return undefined;
  if (unit === '个月') return `${value}个月`;
  if (unit === '年') return `${value * 12}个月`;
  return `${unit === '周' ? value * 7 : value}天`;
}

/** 三 is 3, 十五 is 15, 一百二十 is 120; undefined where the characters make no number below 1,000. */
function readNumber(text: string): number | undefined {
  const match =
    /^(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/.exec(
      text,
    );
  if (match === null || text === '') return undefined;
  const [, hundreds, tens, ten, ones] = match;
  const value =
    (hundreds === undefined ? 0 : (digits[hundreds] ?? 0) * 100) +
    (ten === undefined ? 0 : (tens === undefined ? 1 : (digits[tens] ?? 0)) * 10) +
    (ones === undefined ? 0 : (digits[ones] ?? 0));
  return value === 0 ? undefined : value;
}
