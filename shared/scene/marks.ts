// The drawing as data: every picture of the product is a list of these marks, painted alike on screen and in the PDF.

import type { Picture } from '../picture/picture.ts';
import type { Weight } from '../text/glyphs.ts';

/** A colour by its meaning; the palette gives it a value for each theme (palette.ts). */
export type Token =
  | 'ink'
  | 'muted'
  | 'paper'
  | 'surface'
  | 'line'
  | 'accent'
  | 'why'
  | 'what'
  | 'risk'
  | 'when'
  | 'how'
  | 'low'
  | 'moderate'
  | 'high'
  | 'extreme';

/**
 * A token, or a token thinned: `tint` 0.1 is one tenth of the token over the surface.
 * There is no transparency, so that screen, PDF and print agree whatever lies beneath.
 */
export type Colour = Token | { readonly token: Token; readonly tint: number };

/** An outline: width in points, `dash` as lengths of stroke and gap in points. */
export type Stroke = {
  readonly colour: Colour;
  readonly width: number;
  readonly dash?: readonly number[];
};

/** What may be painted: without fill and without stroke a shape is invisible, yet it can still be clicked in its group. */
type Painted = { readonly fill?: Colour; readonly stroke?: Stroke };

/** x, y is the upper left corner. */
export type RectMark = Painted & {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
};

export type LineMark = {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Stroke;
};

/** x, y is the centre. */
export type CircleMark = Painted & {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
};

/** Absolute coordinates: move, line, cubic curve (two handles, then the end), close. */
export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export type PathMark = Painted & {
  readonly kind: 'path';
  readonly commands: readonly PathCommand[];
};

/** Which end of the text stands at its place. */
export type Anchor = 'start' | 'middle' | 'end';

/**
 * One line of text on one baseline; wrap first (shared/text/wrapText.ts).
 * x is the start, middle or end of the line by `anchor`, y the baseline, `size` in points.
 * `rotate` turns the line about x, y: -90 reads upwards, 90 downwards.
 */
export type TextMark = {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: Anchor;
  readonly fill: Colour;
  readonly rotate?: -90 | 90;
};

/** A picture stretched over a rectangle; x, y is the upper left corner, `label` what it shows. */
export type ImageMark = {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
  readonly label: string;
};

/** What a part of a document is to those who have it read to them; the names are those of PDF. */
export type Role =
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

/** The role of a group. Groups of one role and `key` that follow one another are one part, over pages as well. */
export type Tag = {
  readonly role: Role;
  readonly key?: string;
  /** Said in place of a figure. */
  readonly alt?: string;
  /** Which cells a head is for, and over how many columns it stands. */
  readonly scope?: 'Column' | 'Row';
  readonly span?: number;
  /** The language it is written in, where it may not be the document's. */
  readonly language?: string;
};

/** Marks that belong together, moved by x, y and told apart by name, link or subject. */
export type GroupMark = {
  readonly kind: 'group';
  readonly marks: readonly Mark[];
  readonly x?: number;
  readonly y?: number;
  /** Only what lies in this rectangle (in the group's own coordinates) is painted. */
  readonly clip?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** Accessible name: the tool tip and the spoken name on screen. */
  readonly label?: string;
  /** A place that `target` of another group can lead to; unique in one document. */
  readonly id?: string;
  /** Leads to the group with this `id`, in the PDF. */
  readonly target?: string;
  /** Leads out of the document: https, http or mailto; anything else is refused by the painters. */
  readonly href?: string;
  /**
   * The id of the record drawn here: the screen hands it to `onSubject`, the PDF leads from it to the group with that
   * `id`, and to it by `drawnAt`.
   */
  readonly subject?: string;
  /**
   * What the group is when read aloud. Without a tag, and outside any, lines of text are a paragraph, a group with a
   * `label` is a figure, and all else is decoration.
   */
  readonly tag?: Tag;
  /** Decoration: left out when the document is read aloud. */
  readonly artifact?: true;
};

export type Mark = RectMark | LineMark | CircleMark | PathMark | TextMark | ImageMark | GroupMark;

/** The `target` that leads to where a record is first drawn or named in the document (a group's `subject`). */
export const drawnAt = (subject: string): string => `drawn ${subject}`;

/** One picture: lengths in points (1/72 inch), y downwards; `label` says what it shows, in one sentence. */
export type Scene = {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly label: string;
};

/** One line of the document's outline: level 1 is the top, y the place on its page. */
export type Bookmark = { readonly title: string; readonly level: number; readonly y: number };

/** One sheet: size in points, marks on white, and the bookmarks that lead to it in reading order. */
export type Page = {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly bookmarks: readonly Bookmark[];
};
