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
/** What may stand before and behind a number that was glued to it (`满三个月`, `三万元以上`). */
const before = '(满|达到|超过|不足|不满|不超过|不低于|不少于|少于|低于)?';
const behind = '(?:以内|以上|内)?';
const quantity = new RegExp(
  `^${before}(半|[零一二两三四五六七八九十百千万]+)(个半月|个月|周|年|天|日|元|块钱|块)${behind}$`,
);
const share = new RegExp(
  `^${before}(百分之([零一二两三四五六七八九十百]+)|([一二两三四五六七八九])成)${behind}$`,
);

/** A number that the word says in Chinese characters: where it stands in it, and how the language writes it. */
export function findWordNumber(
  word: string,
): { readonly from: number; readonly length: number; readonly better: string } | undefined {
  const [, prefix = '', number = '', unit = ''] = quantity.exec(word) ?? [];
  const [, ahead = '', whole = '', percent, tenths] = share.exec(word) ?? [];
  const better = whole === '' ? writeQuantity(number, unit) : writePercent(percent, tenths);
  if (better === undefined) return undefined;
  // What was glued to it needs a space before; behind a unit none is needed.
  return whole === ''
    ? { from: prefix.length, length: number.length + unit.length, better }
    : { from: ahead.length, length: whole.length, better };
}

function writeQuantity(number: string, unit: string): string | undefined {
  if (number === '半') return unit === '年' ? '6个月' : undefined;
  const value = readNumber(number);
  if (value === undefined || unit === '个半月' || unit === '') return undefined;
  if (unit === '个月') return `${value}个月`;
  if (unit === '年') return `${value * 12}个月`;
  if (unit === '周') return `${value * 7}天`;
  if (unit === '天' || unit === '日') return `${value}天`;
  return value % 10_000 === 0 ? `${value / 10_000}万元` : `${value}元`;
}

function writePercent(percent: string | undefined, tenths: string | undefined): string | undefined {
  const value = readNumber(percent ?? tenths ?? '');
  return value === undefined ? undefined : `${percent === undefined ? value * 10 : value}%`;
}

/** 三 is 3, 十五 is 15, 三万五千 is 35,000; undefined where the characters make no number. */
function readNumber(text: string): number | undefined {
  const [high = '', low, ...more] = text.split('万');
  if (low === undefined) return readSection(high);
  const [top, rest] = [readSection(high), low === '' ? 0 : readSection(low)];
  return top === undefined || rest === undefined || more.length > 0 ? undefined : top * 10_000 + rest;
}

const digit = '([一二两三四五六七八九])';
const section = new RegExp(`^(?:${digit}千零?)?(?:${digit}百零?)?(?:${digit}?(十))?${digit}?$`);

/** A number below 10,000. */
function readSection(text: string): number | undefined {
  const match = section.exec(text);
  if (match === null || text === '') return undefined;
  const [, thousands = '', hundreds = '', tens, ten, ones = ''] = match;
  const value =
    (digits[thousands] ?? 0) * 1_000 +
    (digits[hundreds] ?? 0) * 100 +
    (ten === undefined ? 0 : (tens === undefined ? 1 : (digits[tens] ?? 0)) * 10) +
    (digits[ones] ?? 0);
  return value === 0 ? undefined : value;
}
