/** Fen with separators, `2,581.60`; whole yuan without decimals; a true minus sign. */
export function showMoney(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const rest = digits.slice(-2);
  return `${fen < 0 ? '−' : ''}${whole}${rest === '00' ? '' : `.${rest}`}`;
}

/** A difference, with its sign: `+150`, `−3,400`, `±0`. */
export function showDifference(fen: number): string {
  return fen === 0 ? '±0' : fen > 0 ? `+${showMoney(fen)}` : showMoney(fen);
}
