// A figure that can say where it comes from: formula, inputs with their codes, and the rule it follows.

export interface Input {
  readonly name: string;
  /** Code of the record the value comes from, or null for a setting or an intermediate figure. */
  readonly code: string | null;
  readonly value: number | string | null;
}

/** `value` null means unknown: `unknown` then names the codes of the records whose input is missing. */
export interface Explained {
  readonly value: number | null;
  readonly formula: string;
  readonly inputs: readonly Input[];
  readonly rule: string;
  readonly unknown: readonly string[];
}
