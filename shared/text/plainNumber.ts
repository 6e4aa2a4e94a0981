// Writes a number for other programs to read: every digit, no grouping, no powers of ten.

/** "1234.5". "1.234" is written "1.2340", as readers of registers take three digits after a mark for grouped thousands. */
export function plainNumber(number: number): string {
  const text = String(number);
  if (text.includes('e+')) return BigInt(number).toString();
  const [, sign = '', digits = '', power] = /^(-?)([\d.]+)e-(\d+)$/.exec(text) ?? [];
  if (power !== undefined) return `${sign}0.${'0'.repeat(Number(power) - 1)}${digits.replace('.', '')}`;
  return /^-?[1-9]\d*\.\d{3}$/.test(text) ? `${text}0` : text;
}
