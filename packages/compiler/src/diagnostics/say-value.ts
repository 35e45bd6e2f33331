import type { Language } from '@bylaw/runtime';

/** Money of a count of fen as the language writes it: `2581.60 CNY`, in Chinese yuan `2581.60元`. */
export function sayMoney(fen: number, currency: string, language: Language): string {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const number = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return language === 'zh' && currency === 'CNY' ? `${number}元` : `${number} ${currency}`;
}

/** Several things in a row: `a、b` or `a, b`. */
export function sayList(items: readonly string[], language: Language): string {
  return items.join(language === 'zh' ? '、' : ', ');
}

/** A declared name, given as id and label, by the one that readers of the language know it by. */
export function sayName(name: readonly string[], language: Language): string {
  return (language === 'zh' ? name[1] : name[0]) ?? name[0] ?? '';
}

const kinds = {
  zh: {
    warning: '警告',
    fine: '罚款',
    compensation: '赔偿',
    points: '记分',
    absence: '旷工',
    turn: '轮到',
    finding: '不合规定',
    suspension: '停轮',
    award: '奖金',
    commission: '提成',
    credit: '业绩',
    house: '归公',
    proposal: '提请',
    dismissal: '辞退',
    demotion: '降职',
    raise: '提薪',
    promotion: '晋升',
    review: '复核',
    commendation: '表彰',
    coaching: '辅导',
    'pay-cut': '降薪',
    referral: '移送',
  },
  en: {
    warning: 'warning',
    fine: 'fine',
    compensation: 'compensation',
    points: 'points',
    absence: 'absence',
    turn: 'turn',
    finding: 'finding',
    suspension: 'suspend',
    award: 'award',
    commission: 'commission',
    credit: 'credit',
    house: 'the house',
    proposal: 'propose',
    dismissal: 'dismissal',
    demotion: 'demotion',
    raise: 'raise',
    promotion: 'promotion',
    review: 'review',
    commendation: 'commendation',
    coaching: 'coaching',
    'pay-cut': 'pay cut',
    referral: 'referral',
  },
} as const;

type Kind = keyof (typeof kinds)['zh'];

/** A kind of posting or a proposal, as the language's own keyword. */
export function sayKind(kind: Kind, language: Language): string {
  return kinds[language][kind];
}

/**
 * What a rule brought about, each as `fine 5000`, `points 2`, `warning`, `proposal demotion dismissal`: the kind, then
 * its amount (fen, or points) or the options of a proposal.
 */
export function sayConsequences(
  consequences: readonly string[],
  currency: string,
  language: Language,
): string {
  if (consequences.length === 0) return language === 'zh' ? '不罚' : 'nothing';
  return sayList(
    consequences.map((each) => {
      const [kind = '', ...rest] = each.split(' ');
      const word = sayKind(kind as Kind, language);
      if (kind === 'proposal') {
        const options = rest.map((option) => sayKind(option as Kind, language));
        return `${word}${language === 'zh' ? '' : ' '}${options.join(language === 'zh' ? '或' : ' or ')}`;
      }
      if (rest[0] === undefined) return word;
      const amount =
        kind === 'points'
          ? rest[0]
          : kind === 'suspension'
            ? `${rest[0]}${language === 'zh' ? '天' : ' days'}`
            : sayMoney(Number(rest[0]), currency, language);
      return `${word} ${amount}`;
    }),
    language,
  );
}

const units = {
  zh: { days: '天', months: '个月', workdays: '个工作日', true: '有', false: '无' },
  en: { days: ' days', months: ' months', workdays: ' workdays', true: 'yes', false: 'no' },
} as const;

/**
 * A value with its unit. `value` is `numerator/denominator` (money in fen, percent as the ratio itself) or `true` and
 * `false`; a fraction that does not end is marked with ≈.
 */
export function sayQuantity(value: string, unit: string, currency: string, language: Language): string {
  if (value === 'true' || value === 'false') return units[language][value];
  const [numerator = '0', denominator = '1'] = value.split('/');
  if (unit === 'money' && denominator === '1') return sayMoney(Number(numerator), currency, language);
  const scale = unit === 'percent' ? 100n : 1n;
  const hundredths = unit === 'money' ? 100n : 1n;
  const number = sayFraction(BigInt(numerator) * scale, BigInt(denominator) * hundredths);
  if (unit === 'percent') return `${number}%`;
  if (unit === 'money')
    return language === 'zh' && currency === 'CNY' ? `${number}元` : `${number} ${currency}`;
  return `${number}${unit === 'days' || unit === 'months' || unit === 'workdays' ? units[language][unit] : ''}`;
}

/** A fraction in decimals, at most six; ≈ before one that goes on. */
export function sayFraction(numerator: bigint, denominator: bigint): string {
  const sign = numerator < 0n ? '-' : '';
  const positive = numerator < 0n ? -numerator : numerator;
  const millionths = (positive * 1_000_000n) / denominator;
  const exact = (positive * 1_000_000n) % denominator === 0n;
  const digits = String(millionths).padStart(7, '0');
  const decimals = digits.slice(-6).replace(/0+$/, '');
  return `${exact ? '' : '≈'}${sign}${digits.slice(0, -6)}${decimals === '' ? '' : `.${decimals}`}`;
}
