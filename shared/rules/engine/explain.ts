// A figure that can say where it comes from: formula, inputs with their codes, and the rule it follows.

/** How a value is read: integer or fractional minor units of the workbook's currency, a share 0–1, or a day. */
export type InputUnit = 'money' | 'share' | 'day';

export interface Input {
  readonly name: string;
  /** Code of the record the value comes from, or null for a setting or an intermediate figure. */
  readonly code: string | null;
  readonly value: number | string | null;
  /** Left out: a plain number or a text that reads as it is. */
  readonly unit?: InputUnit;
}

/** `value` null means unknown: `unknown` then names the codes of the records whose input is missing. */
export interface Explained {
  readonly value: number | null;
  readonly formula: string;
  readonly inputs: readonly Input[];
  readonly rule: string;
  readonly unknown: readonly string[];
}
