// Breaks text into lines: the one place where that is decided, so that screen and PDF show the same lines.

import type { Weight } from './glyphs.ts';
import { textWidth } from './measureText.ts';
import { cleanText, printable } from './printable.ts';

const SOFT_HYPHEN = '\u00ad';
const ELLIPSIS = '…';
// All white space except the kinds made to hold words together.
const spaces = /[^\S\u00a0\u2007\u202f]+/u;
// Inside a word a line may end after a hyphen, dash or slash that joins two parts, and at a soft hyphen;
// not between figures nor after a single letter before one, so that dates, fractions and codes (T-10) stay whole.
const joints =
  /(?<=[\p{L})\]][-‐–—/])(?=[\p{L}([])|(?<=\p{L}{2}[-‐–—/])(?=\p{N})|(?<=\p{N}[-‐–—/])(?=[\p{L}([])|(?<=\u00ad)/u;
const cluster = /.\p{M}*/gsu;

/** A stretch that holds together: `text` as drawn, whether a space stands before it, whether a break after it needs a hyphen. */
type Piece = { readonly text: string; readonly spaced: boolean; readonly soft: boolean };
type Measure = (text: string) => number;

const piecesOf = (paragraph: string): readonly Piece[] =>
  paragraph
    .split(spaces)
    .filter((word) => word !== '')
    .flatMap((word, index) =>
      word.split(joints).map((part, place) => ({
        text: printable(part),
        spaced: index > 0 && place === 0,
        soft: part.endsWith(SOFT_HYPHEN),
      })),
    );

/** Cuts a stretch wider than the line between characters; marks stay with their letter. */
const cutPiece = (text: string, width: number, measure: Measure): string[] => {
  const parts: string[] = [];
  let part = '';
  for (const [character] of text.matchAll(cluster)) {
    if (part !== '' && measure(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
};

const wrapParagraph = (paragraph: string, width: number, measure: Measure): string[] => {
  const lines: string[] = [];
  let line = '';
  let soft = false;
  const endLine = (): void => {
    lines.push(soft ? `${line}-` : line);
    line = '';
  };
  for (const piece of piecesOf(paragraph)) {
    const grown = `${line}${piece.spaced ? ' ' : ''}${piece.text}`;
    const tail = piece.soft ? '-' : '';
    if (line !== '' && measure(grown + tail) <= width) {
      line = grown;
    } else {
      if (line !== '') endLine();
      const parts = cutPiece(piece.text, width, measure);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
    }
    soft = piece.soft && measure(`${line}-`) <= width;
  }
  soft = false;
  endLine();
  return lines;
};

const shorten = (line: string, width: number, measure: Measure): string => {
  const characters = [...line.matchAll(cluster)].map(([character]) => character);
  while (characters.length > 0 && measure(characters.join('').trimEnd() + ELLIPSIS) > width) characters.pop();
  return characters.join('').trimEnd() + ELLIPSIS;
};

/**
 * The lines of `text` at most `widthPt` points wide, ready to draw (at least one, which may be empty).
 * Breaks at spaces, hyphens, slashes and soft hyphens, and inside a word only when it is wider than a line;
 * line breaks in the text stay, runs of spaces become one. Nothing else is lost, unless `maxLines` is given:
 * then what does not fit is cut and the last line ends with an ellipsis.
 */
export const wrapText = (
  text: string,
  widthPt: number,
  size: number,
  weight: Weight,
  maxLines?: number,
): readonly string[] => {
  const measure: Measure = (part) => textWidth(part, size, weight);
  const lines = cleanText(text)
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, widthPt, measure));
  if (maxLines === undefined || lines.length <= maxLines) return lines;
  const kept = lines.slice(0, Math.max(1, maxLines));
  return [...kept.slice(0, -1), shorten(kept.at(-1) ?? '', widthPt, measure)];
};
