// What becomes of typed text: a value, or one sentence saying why not; fields show the sentence and keep the old value.

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly sentence: string };

export const accept = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refuse = (sentence: string): Parsed<never> => ({ ok: false, sentence });
