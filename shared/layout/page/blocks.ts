// What a document is made of before it is cut into pages: blocks in reading order, knowing neither workbook nor PDF.

import type { Picture } from '../../picture/picture.ts';
import type { Colour, Scene, Token } from '../../scene/marks.ts';
import type { SignName } from '../../scene/signs.ts';
import type { Weight } from '../../text/glyphs.ts';

/** Opens a part: level 1 is the largest. Always stays with what follows it and becomes a bookmark. */
export type HeadingBlock = {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** A small coloured word above the heading, such as the stage it belongs to. */
  readonly eyebrow?: { readonly text: string; readonly colour: Token };
  /** Stands at the right; no line of the heading runs beneath it. */
  readonly logo?: { readonly picture: Picture; readonly label: string };
  /** A place that links inside the document can lead to. */
  readonly id?: string;
};

/** Running text, wrapped; line breaks in the text are kept. */
export type ParagraphBlock = {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly size?: number;
  readonly weight?: Weight;
  readonly fill?: Colour;
  /** A bullet hangs in front of the first line. */
  readonly bullet?: boolean;
  readonly keepWithNext?: boolean;
  readonly id?: string;
  readonly target?: string;
  readonly href?: string;
};

/** White space in points; vanishes at the head of a page. */
export type SpacerBlock = { readonly kind: 'spacer'; readonly height: number };

/** What follows starts a new page. */
export type PageBreakBlock = { readonly kind: 'pageBreak' };

/** A scene scaled to the width at hand (never enlarged above `maxScale`, 1 by default), kept whole on one page. */
export type PictureBlock = {
  readonly kind: 'picture';
  readonly scene: Scene;
  readonly maxScale?: number;
  readonly caption?: string;
  readonly keepWithNext?: boolean;
};

/** A few figures in a row, each large with its name below: the numbers an executive reads first. */
export type FiguresBlock = {
  readonly kind: 'figures';
  readonly figures: readonly {
    readonly value: string;
    readonly label: string;
    readonly note?: string;
    readonly colour?: Token;
  }[];
};

/** A sentence set apart on a tinted ground with a coloured edge: a decision asked, a warning, a summary. */
export type CalloutBlock = {
  readonly kind: 'callout';
  readonly title?: string;
  readonly text: string;
  /** The record that each line of the text is about: the line leads to its row. */
  readonly subjects?: readonly string[];
  readonly colour: Token;
  /** Before the title. */
  readonly sign?: SignName;
};

/** Two columns side by side, kept whole; when they are higher than a page they follow one another in full width. */
export type ColumnsBlock = {
  readonly kind: 'columns';
  readonly left: readonly Block[];
  readonly right: readonly Block[];
  /** The share of the left column, 0.5 by default. */
  readonly leftShare?: number;
};

/** Fixed width in points, or a share of what the fixed columns leave. */
export type ColumnWidth = { readonly points: number } | { readonly share: number };

export type TableColumn = {
  readonly head: string;
  readonly width: ColumnWidth;
  /** Numbers go to the end: their figures all have one width and so stand beneath each other. */
  readonly align?: 'start' | 'middle' | 'end';
};

/**
 * Before the text: a coloured square with one or two letters (a level, a stage), or the sign of a state; told by letter
 * or shape as well as by colour.
 */
export type CellMark =
  | { readonly letter: string; readonly colour: Token }
  | { readonly sign: SignName; readonly colour: Token };

/** One field of a table. */
export type TableCell = {
  readonly text: string;
  readonly weight?: Weight;
  readonly fill?: Colour;
  readonly ground?: Colour;
  readonly mark?: CellMark;
  /** A second, quieter paragraph beneath the text. */
  readonly detail?: string;
  readonly target?: string;
  readonly href?: string;
};

/** A row of cells (as many as columns), or a line over the full width that opens a section and stays with its first row. */
export type TableRow =
  | {
      readonly cells: readonly TableCell[];
      /** A place to lead to: the id of the record in the row, so that pictures lead here. */
      readonly id?: string;
      /** Names the row in the outline. */
      readonly name?: string;
    }
  | { readonly section: string; readonly colour?: Token; readonly id?: string };

/** The head repeats on every page; no row is cut unless it is higher than a page. */
export type TableBlock = {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Type size of the body, 8.5 by default. */
  readonly size?: number;
  /** Stands where a row higher than a page is cut; 'continued' by default. */
  readonly continuedText?: string;
};

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | SpacerBlock
  | PageBreakBlock
  | PictureBlock
  | FiguresBlock
  | CalloutBlock
  | ColumnsBlock
  | TableBlock;
