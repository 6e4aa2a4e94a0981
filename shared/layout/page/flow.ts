// Turns blocks into pieces of a given width: everything about type and spacing, nothing about pages.

import type { Mark, Tag } from '../../scene/marks.ts';
import { lineHeight } from '../../text/measureText.ts';
import { printable } from '../../text/printable.ts';
import { wrapText } from '../../text/wrapText.ts';
import type { Block, ColumnsBlock, HeadingBlock, ParagraphBlock } from './blocks.ts';
import { flowCallout, flowFigures, flowPicture } from './flowPicture.ts';
import { flowTable } from './flowTable.ts';
import { logoGap, logoMark, logoSize } from './logo.ts';
import { gapOf, ownLanguage, pieceOf, tagged, textLine, textLines } from './piece.ts';
import type { Piece, TypeFace } from './piece.ts';

const BODY_SIZE = 9.5;
// Longer lines are hard to follow: about 95 characters.
const MEASURE_EM = 50;
const COLUMN_GAP = 26;
const BULLET_INDENT = 12;

/** Type size and the white space above and below, by level of heading. */
const headings = {
  1: { size: 20, before: 26, after: 8 },
  2: { size: 12.5, before: 18, after: 5 },
  3: { size: 10, before: 12, after: 3 },
} as const;

/** White space around a block; between two blocks the larger wish counts. */
type Flowed = { readonly before: number; readonly after: number; readonly pieces: readonly Piece[] };

/** The last piece made higher where the heading would else be lower than the logo beside it. */
const asHighAs = (pieces: readonly Piece[], height: number): readonly Piece[] => {
  const missing = height - pieces.reduce((sum, piece) => sum + piece.height, 0);
  if (missing <= 0) return pieces;
  return pieces.map((piece, i) =>
    i === pieces.length - 1 ? { ...piece, height: piece.height + missing } : piece,
  );
};

/** The title is the workbook's, what stands above each part is ours. */
const headingTag = ({ level }: HeadingBlock, key: string): Tag => ({
  role: `H${level}`,
  key,
  ...(level === 1 ? {} : { language: ownLanguage }),
});

const flowHeading = (block: HeadingBlock, width: number, key: string): Flowed => {
  const { size, before, after } = headings[block.level];
  const { logo, eyebrow } = block;
  const logoRoom = logo === undefined ? { width: 0, height: 0 } : logoSize(logo.picture);
  const room = logo === undefined ? width : width - logoRoom.width - logoGap;
  const eyebrowFace: TypeFace = { size: 8, weight: 'bold', fill: eyebrow?.colour ?? 'muted' };
  const eyebrows = eyebrow === undefined ? [] : wrapText(eyebrow.text, room, eyebrowFace.size, 'bold');
  const top = eyebrows.length === 0 ? 0 : eyebrows.length * lineHeight(eyebrowFace.size) + 1;
  const title = printable(block.text).replaceAll('\n', ' ');
  const face: TypeFace = { size, weight: 'bold', fill: 'ink' };
  // One piece a line, so that even a heading longer than a page loses nothing.
  const [first = '', ...others] = wrapText(block.text, room, size, 'bold');
  const marks: readonly Mark[] = [
    tagged({ role: 'P' }, textLines(eyebrows, 0, 0, eyebrowFace)),
    ...(logo === undefined ? [] : [logoMark(logo.picture, logo.label, width)]),
    tagged(headingTag(block, key), [textLine(first, 0, top, face)]),
  ];
  const opening: Piece = {
    ...pieceOf(
      top + lineHeight(size),
      [{ kind: 'group', marks, ...(block.id === undefined ? {} : { id: block.id }) }],
      true,
    ),
    bookmarks: [{ title, level: block.level, y: 0 }],
  };
  const rest = others.map((line) =>
    pieceOf(lineHeight(size), [tagged(headingTag(block, key), [textLine(line, 0, 0, face)])], true),
  );
  return { before, after, pieces: asHighAs([opening, ...rest], logoRoom.height) };
};

const linked = (marks: readonly Mark[], block: ParagraphBlock, isFirst: boolean): readonly Mark[] => {
  const id = isFirst ? block.id : undefined;
  if (id === undefined && block.href === undefined && block.target === undefined) return marks;
  return [
    {
      kind: 'group',
      marks,
      ...(id === undefined ? {} : { id }),
      ...(block.href === undefined ? {} : { href: block.href }),
      ...(block.target === undefined ? {} : { target: block.target }),
    },
  ];
};

/** Items that follow one another are one list. */
const bulleted = (marks: readonly Mark[], isFirst: boolean, face: TypeFace, key: string): Mark =>
  tagged({ role: 'L', key: 'list' }, [
    tagged({ role: 'LI', key }, [
      ...(isFirst ? [tagged({ role: 'Lbl' }, [textLine('•', 1, 0, { ...face, fill: 'muted' })])] : []),
      tagged({ role: 'LBody', key }, marks),
    ]),
  ]);

// The first two and the last two lines of a paragraph stay together, so that no line stands alone on a page.
const flowParagraph = (block: ParagraphBlock, width: number, key: string): Flowed => {
  const face: TypeFace = {
    size: block.size ?? BODY_SIZE,
    weight: block.weight ?? 'regular',
    fill: block.fill ?? (block.href === undefined && block.target === undefined ? 'ink' : 'accent'),
  };
  const indent = block.bullet === true ? BULLET_INDENT : 0;
  const lines = wrapText(
    block.text,
    Math.min(width, face.size * MEASURE_EM) - indent,
    face.size,
    face.weight,
  );
  const last = lines.length - 1;
  const pieces = lines.map((line, index) => {
    const marks = linked([textLine(line, indent, 0, face)], block, index === 0);
    const keep = index === last ? block.keepWithNext === true : index === 0 || index === last - 1;
    return pieceOf(
      lineHeight(face.size),
      [indent > 0 ? bulleted(marks, index === 0, face, key) : tagged({ role: 'P', key }, marks)],
      keep,
    );
  });
  const space = block.bullet === true ? 2 : 5;
  return { before: space, after: space, pieces };
};

const stacked = (pieces: readonly Piece[], x: number): Piece => {
  let height = 0;
  let rows = 0;
  const marks: Mark[] = [];
  const bookmarks: Piece['bookmarks'][number][] = [];
  for (const piece of pieces) {
    if (piece.isGap === true && height === 0) continue;
    if (piece.marks.length > 0) marks.push({ kind: 'group', marks: piece.marks, x, y: height });
    bookmarks.push(...piece.bookmarks.map((bookmark) => ({ ...bookmark, y: bookmark.y + height })));
    height += piece.height;
    rows += piece.rows;
  }
  return { ...pieceOf(height, marks), bookmarks, rows };
};

const flowColumns = (
  block: ColumnsBlock,
  width: number,
  pageHeight: number,
  key: string,
): readonly Piece[] => {
  const leftWidth = (width - COLUMN_GAP) * (block.leftShare ?? 0.5);
  const left = stacked(flow(block.left, leftWidth, pageHeight, `${key}l`), 0);
  const right = stacked(
    flow(block.right, width - COLUMN_GAP - leftWidth, pageHeight, `${key}r`),
    leftWidth + COLUMN_GAP,
  );
  const height = Math.max(left.height, right.height);
  if (height > pageHeight) return flow([...block.left, ...block.right], width, pageHeight, `${key}c`);
  return [
    {
      ...pieceOf(height, [...left.marks, ...right.marks]),
      bookmarks: [...left.bookmarks, ...right.bookmarks],
      rows: left.rows + right.rows,
    },
  ];
};

const flowBlock = (block: Block, width: number, pageHeight: number, key: string): Flowed => {
  switch (block.kind) {
    case 'heading':
      return flowHeading(block, width, key);
    case 'paragraph':
      return flowParagraph(block, width, key);
    case 'spacer':
      return { before: 0, after: 0, pieces: [gapOf(block.height, false)] };
    case 'pageBreak':
      return { before: 0, after: 0, pieces: [{ ...pieceOf(0, []), startsPage: true }] };
    case 'picture':
      return { before: 8, after: 10, pieces: flowPicture(block, width, pageHeight) };
    case 'figures':
      return { before: 10, after: 14, pieces: flowFigures(block, width) };
    case 'callout':
      return { before: 8, after: 8, pieces: flowCallout(block, width, pageHeight, key) };
    case 'columns':
      return { before: 6, after: 6, pieces: flowColumns(block, width, pageHeight, key) };
    case 'table':
      return { before: 6, after: 12, pieces: flowTable(block, width, pageHeight, key) };
  }
};

/**
 * The blocks as pieces for a column of that width, on pages whose content is `pageHeight` high, in points.
 * `place` tells parts of these blocks from those of others in the document.
 */
export const flow = (
  blocks: readonly Block[],
  width: number,
  pageHeight: number,
  place = '',
): readonly Piece[] => {
  const pieces: Piece[] = [];
  let after = 0;
  for (const [index, block] of blocks.entries()) {
    const flowed = flowBlock(block, width, pageHeight, `${place}.${index}`);
    const gap = Math.max(after, flowed.before);
    if (gap > 0) pieces.push(gapOf(gap, pieces.at(-1)?.keepWithNext ?? false));
    pieces.push(...flowed.pieces);
    after = flowed.after;
  }
  return pieces;
};
