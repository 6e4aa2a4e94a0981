// The header and footer of a document: what it is, for whom, as of when, which content, which page.

import type { Mark } from '../../scene/marks.ts';
import { decoration } from './piece.ts';
import { textWidth } from '../../text/measureText.ts';
import { wrapText } from '../../text/wrapText.ts';
import type { Furniture } from './paginate.ts';
import type { Paper } from './paper.ts';

/** The words of the furniture, in the language of the document. */
export type FurnitureText = {
  readonly title: string;
  /** Such as 'Confidential'; stands at the head of every page. */
  readonly confidentiality: string;
  /** Such as 'Status 2026-01-31'. */
  readonly status: string;
  /** Such as 'Content 3f9a 01c2'. */
  readonly contentHash: string;
  /** Such as 'Page 2 of 7'; pages count from 1. */
  readonly page: (page: number, pages: number) => string;
};

const SIZE = 7.5;
const HEADER_BASELINE = 36;
const FOOTER_RISE = 26;

const hairline = { colour: 'line', width: 0.5 } as const;

const textAt = (
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  isBold = false,
): Mark => ({
  kind: 'text',
  x,
  y,
  text,
  size: SIZE,
  weight: isBold ? 'bold' : 'regular',
  anchor,
  fill: isBold ? 'ink' : 'muted',
});

/** Furniture for that paper: a header and a footer, each with its hairline, inside the margins. */
export const furnitureOf = (text: FurnitureText, paper: Paper): Furniture => {
  const left = paper.margin.left;
  const right = paper.width - paper.margin.right;
  const footer = paper.height - FOOTER_RISE;
  const titleRoom = right - left - textWidth(text.confidentiality, SIZE, 'bold') - 24;
  const title = wrapText(text.title, titleRoom, SIZE, 'regular', 1)[0] ?? '';
  const rule = (y: number): Mark => ({ kind: 'line', x1: left, y1: y, x2: right, y2: y, stroke: hairline });
  return (pageIndex, pageCount) => [
    decoration([
      textAt(title, left, HEADER_BASELINE, 'start'),
      textAt(text.confidentiality, right, HEADER_BASELINE, 'end', true),
      rule(HEADER_BASELINE + 8),
      rule(footer - 14),
      textAt(text.status, left, footer, 'start'),
      textAt(text.contentHash, (left + right) / 2, footer, 'middle'),
      textAt(text.page(pageIndex + 1, pageCount), right, footer, 'end', true),
    ]),
  ];
};
