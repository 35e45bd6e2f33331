import type { Unit } from '../../worker/calls/literals.ts';

/** Writes a number as another is written: 3万元 turned to 3.1万元, 7天 to 8天, 70% to 65%. `value` as `Literal` counts it. */
export function writeLiteral(like: string, unit: Unit, value: number): string {
  if (unit === 'time') return `${pad(Math.floor(value / 60))}:${pad(value % 60)}`;
  const parts = /^(\D*?)([0-9０-９][0-9０-９.,]*)(.*)$/su.exec(like);
  if (parts === null) return like;
  const [, before = '', digits = '', after = ''] = parts;
  const written = writeNumber(value, decimalsOf(unit, after));
  return `${before}${digits.includes(',') ? separate(written) : written}${after}`;
}

/** How many of the last digits of a whole value stand behind the point: fen of yuan, fen of ten thousand yuan. */
function decimalsOf(unit: Unit, after: string): number {
  if (unit === 'money') return after.includes('万') ? 6 : 2;
  if (unit === 'percent') return 4;
  return unit === 'count' && after.includes('万') ? 4 : 0;
}

/** A whole value with its last digits behind a point, as few as say it: `31000000` with 6 is `31`, `3050` with 2 is `30.5`. */
export function writeNumber(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

/** What somebody typed as a number of a unit; undefined where it is none. */
export function readNumber(text: string, like: string, unit: Unit): number | undefined {
  if (unit === 'time') {
    const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d\d)$/.exec(text.trim()) ?? [];
    return hours === '' ? undefined : Number(hours) * 60 + Number(minutes);
  }
  const after = /[0-9０-９][0-9０-９.,]*(.*)$/su.exec(like)?.[1] ?? '';
  const decimals = decimalsOf(unit, after);
  const [, sign = '', whole = '', rest = ''] =
    /^(-?)(\d{1,9})(?:\.(\d+))?$/.exec(text.trim().replaceAll(',', '')) ?? [];
  if (whole === '' || rest.length > decimals) return undefined;
  const value = Number(`${whole}${rest.padEnd(decimals, '0')}`);
  return sign === '-' ? -value : value;
}

/** The number of a literal alone, to be typed over. */
export function bareNumber(like: string, unit: Unit, value: number): string {
  if (unit === 'time') return writeLiteral(like, unit, value);
  const after = /[0-9０-９][0-9０-９.,]*(.*)$/su.exec(like)?.[1] ?? '';
  return writeNumber(value, decimalsOf(unit, after));
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function separate(number: string): string {
  return number.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
}
