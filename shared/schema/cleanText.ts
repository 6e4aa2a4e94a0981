// Text from outside may carry characters that lie to the eye or break other software: they are taken out here.

/** Control characters (tab and line breaks kept) and marks that override the direction of writing. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const loneSurrogate = /\p{Surrogate}/gu;

/** The text without hidden characters, lone surrogates shown as U+FFFD, line ends as `\n`. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(hidden, '').replace(loneSurrogate, '\ufffd');

/** Cleans every text inside a JSON value; the same value when nothing was unclean. */
export function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') {
    const clean = cleanText(value);
    return clean === value ? value : clean;
  }
  if (Array.isArray(value)) {
    const items = value.map(cleanValue);
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value);
  const clean = fields.map(([name, field]) => [name, cleanValue(field)] as const);
  return clean.every(([, field], i) => field === fields[i]?.[1]) ? value : Object.fromEntries(clean);
}
