// Orders texts as the person's language does, numbers in them by size; ten thousand of them in the blink of an eye.

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Languages in which two plain letters can be one: there every pair of texts is asked of the collator. */
const joinsLetters = new Set([
  'az',
  'bs',
  'cs',
  'cy',
  'da',
  'et',
  'fo',
  'hr',
  'hu',
  'ig',
  'kl',
  'lt',
  'lv',
  'mt',
  'nb',
  'nn',
  'no',
  'pl',
  'ro',
  'sk',
  'sq',
  'sr',
  'tk',
  'uz',
  'vi',
  'yo',
]);
const [language = ''] = collator.resolvedOptions().locale.split('-');

const span = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
/** Letters that sort as two letters, or as one in some places only. */
const unlike = new Set('×÷ÆæßÐðÞþ');
/** What western texts are written with, each character of one place. */
const plain = [...span(0x20, 0x7e), ...span(0xc0, 0xff), ...Array.from('–—‘’“”„€·')].filter(
  (one) => !unlike.has(one),
);

/** Where a plain character stands among all of them; characters that the language holds for equal share a place. */
const ranks: ReadonlyMap<string, number> = (() => {
  const sorted = plain.toSorted(collator.compare);
  const found = new Map<string, number>();
  let rank = 1;
  for (const [at, one] of sorted.entries()) {
    if (at > 0 && collator.compare(sorted[at - 1] ?? '', one) !== 0) rank += 1;
    found.set(one, rank);
  }
  return found;
})();

/** A text with a key: keys compare as the collator compares their texts. Null: the collator has to be asked. */
export interface OrderedText {
  readonly text: string;
  readonly key: string | null;
}

const isUnlike = new RegExp(`[^${plain.map((one) => one.replace(/[\\\]^-]/, '\\$&')).join('')}]`);

/** Prepares a text for many comparisons. */
export function orderedText(text: string): OrderedText {
  return { text, key: joinsLetters.has(language) || isUnlike.test(text) ? null : keyOf(text) };
}

const zero = ranks.get('0') ?? 0;

function keyOf(text: string): string {
  const codes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char < '0' || char > '9') {
      codes.push(ranks.get(char) ?? 0);
      continue;
    }
    // A number: more digits are more, leading zeros count for nothing.
    let end = at;
    while (text[end] === '0') end += 1;
    const start = end;
    while ((text[end] ?? '') >= '0' && (text[end] ?? '') <= '9') end += 1;
    codes.push(zero, 1 + end - start);
    for (let digit = start; digit < end; digit += 1) codes.push(1 + Number(text[digit]));
    at = end - 1;
  }
  return String.fromCharCode(...codes);
}

/** Below 0, 0 or above it, as the collator of the person's language says. */
export function compareTexts(a: OrderedText, b: OrderedText): number {
  if (a.key === null || b.key === null) return collator.compare(a.text, b.text);
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}
