// What of a workbook's texts answers a search, best first, with the line that says why.
import { fold, type Folded, wordsOf } from './fold.ts';
import type { TextPlace } from './texts.ts';

/** A text with how it is looked at: made once a workbook, searched at every letter typed. */
export interface Searchable {
  readonly place: TextPlace;
  readonly text: Folded;
  /** Code, title and label, folded: words may stand there as well. */
  readonly around: string;
}

/** A piece of a line, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

export interface Found {
  readonly place: TextPlace;
  readonly line: readonly Piece[];
}

/** Letters shown before the first word that was found, and in all. */
const before = 40;
const across = 160;

export const searchable = (places: readonly TextPlace[]): readonly Searchable[] =>
  places.map((place) => ({
    place,
    text: fold(place.text),
    around: fold(`${place.code ?? ''} ${place.title} ${place.label}`).text,
  }));

/** 0: it has the code that was typed; 1: all words in its title; 2: elsewhere. Null: a word is nowhere. */
function rankOf({ place, text, around }: Searchable, words: readonly string[]): 0 | 1 | 2 | null {
  const inText = words.filter((word) => text.text.includes(word));
  if (inText.length === 0 && !words.includes(fold(place.code ?? '').text)) return null;
  if (!words.every((word) => text.text.includes(word) || around.includes(word))) return null;
  if (words.includes(fold(place.code ?? '').text)) return 0;
  return place.opens.field === 'title' && inText.length === words.length ? 1 : 2;
}

/** Where the words stand in the original text, in order and without overlaps. */
function spansOf({ text: folded, starts }: Folded, words: readonly string[]): (readonly [number, number])[] {
  const all = words.flatMap((word) => {
    const spans: [number, number][] = [];
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      spans.push([starts[at] ?? 0, starts[at + word.length] ?? 0]);
    return spans;
  });
  let end = 0;
  return all
    .toSorted(([a], [b]) => a - b)
    .filter(([from, to]) => {
      const isFree = from >= end;
      if (isFree) end = to;
      return isFree;
    });
}

/** The text around the first word that was found, cut at its sides where it is long. */
function lineOf({ place: { text }, text: folded }: Searchable, words: readonly string[]): readonly Piece[] {
  const spans = spansOf(folded, words);
  const from = Math.max(0, (spans[0]?.[0] ?? 0) - before);
  const to = Math.min(text.length, from + across);
  const pieces: Piece[] = [{ text: from > 0 ? '…' : '', isFound: false }];
  let at = from;
  for (const [start, end] of spans.filter((span) => span[1] <= to)) {
    pieces.push(
      { text: text.slice(at, start), isFound: false },
      { text: text.slice(start, end), isFound: true },
    );
    at = end;
  }
  pieces.push({ text: `${text.slice(at, to)}${to < text.length ? '…' : ''}`, isFound: false });
  return pieces.filter((piece) => piece.text !== '');
}

/**
 * The places in which every word stands, at least one of them in the text itself (the others may be of the record's
 * code, title or label); one a record, the best of it. Nothing typed finds nothing.
 */
export function findIn(texts: readonly Searchable[], query: string): readonly Found[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const ranked = texts
    .map((text) => ({ text, rank: rankOf(text, words) }))
    .filter((one): one is { text: Searchable; rank: 0 | 1 | 2 } => one.rank !== null)
    .toSorted((a, b) => a.rank - b.rank);
  const best = new Map<string, Searchable>();
  for (const { text } of ranked) {
    const key = `${text.place.opens.kind}:${text.place.opens.id}`;
    if (!best.has(key)) best.set(key, text);
  }
  return [...best.values()].map((text) => ({ place: text.place, line: lineOf(text, words) }));
}
