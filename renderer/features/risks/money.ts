// Money in whole units, as registers and totals are read; the cents stand where a figure is explained.
import { minorDigits, printMoney } from '../../ui/fields/money.ts';

/** Minor units rounded half away from zero to whole units: −379167 EUR → "−€3,792". */
export function printWholeMoney(minor: number, currency: string): string {
  const scale = 10 ** minorDigits(currency);
  const whole = Math.sign(minor) * Math.round(Math.abs(minor) / scale);
  return printMoney(whole * scale, currency);
}
