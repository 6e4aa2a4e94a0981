// What a screen tells the grid about one column: how a cell sorts, reads, looks and is edited.
import { gridWords } from '../../../../shared/messages/screens/ui.ts';
import type { ReactNode } from 'react';
import { type PickItem, wordItems } from '../../fields/values/pickItems.ts';

export type GridValue = string | number | null;

export interface GridOption {
  readonly value: string;
  readonly label: string;
  /** The code that the label begins with, where it has one. */
  readonly code?: string | undefined;
}

/** What a column lets its list add, when none of its choices is called so. */
export interface GridNewItem<Row> {
  /** What one is called: "role", "roles". */
  readonly one: string;
  readonly many: string;
  /** Adds one of that title and chooses it in the row; answers what stands for it in the cell's text. */
  readonly create: (row: Row, title: string) => string | null;
}

/** What a column can be filtered by; any column also by being empty. */
export type GridFilterKind = 'text' | 'choice' | 'number' | 'date';

/** Numbers of a column between what a person writes and what `value` answers. */
export interface GridNumbers {
  /** Null when the text is no number. */
  readonly read: (text: string) => number | null;
  readonly print: (value: number) => string;
}

export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** Says which row it is: in a wide table it stays in sight. */
  readonly isName?: boolean | undefined;
  /** In pixels; with `grow` the least width. */
  readonly width: number;
  /** Takes a share of the room that is left. */
  readonly grow?: boolean | undefined;
  readonly align?: 'start' | 'center' | 'end' | undefined;
  /** Left out of “Essentials”: shown once it is chosen among the columns. */
  readonly hidden?: boolean | undefined;
  /** How a filter asks; what the editor suggests when left out. */
  readonly filter?: GridFilterKind | undefined;
  /** How a number of this column is typed and printed where the value is not what a person reads, such as money. */
  readonly numbers?: GridNumbers | undefined;
  /** What a group says of this column beside how many rows it has. */
  readonly total?: 'sum' | 'mean' | undefined;
  /** What sorting compares and copying writes; null sorts last and copies as an empty cell. */
  readonly value: (row: Row) => GridValue;
  /** What is drawn; the value as text when left out. Nothing inside may take focus. */
  readonly render?: ((row: Row) => ReactNode) | undefined;
  /** `link` and `links` choose too, but their text names what is chosen, so that any name can be pasted. */
  readonly editor?: 'text' | 'number' | 'select' | 'date' | 'link' | 'links' | undefined;
  /** The choices of an editor that chooses. */
  readonly options?: readonly GridOption[] | ((row: Row) => readonly GridOption[]) | undefined;
  readonly newItem?: GridNewItem<Row> | undefined;
  /** The text the editor starts with; the value as text when left out. For `select` an option's value. */
  readonly editText?: ((row: Row) => string) | undefined;
  /** What copying writes where the value is not what a person reads, such as money in minor units. */
  readonly copyText?: ((row: Row) => string) | undefined;
  /** Whether this row's cell can be edited; all can when left out. */
  readonly editable?: ((row: Row) => boolean) | undefined;
  /** Why this row's cell cannot be changed, as a sentence; null where it can. Said where somebody tries. */
  readonly lock?: ((row: Row) => string | null) | undefined;
  /** Worked out from other things: marked as such, as nobody types it. */
  readonly computed?: boolean | undefined;
  /** Whether Delete empties the cell (it commits ''). */
  readonly clearable?: boolean | undefined;
  /** What to ask about a value that was taken but can hardly be meant; null when nothing is in doubt. */
  readonly question?: ((row: Row) => string | null) | undefined;
  /** Writes the text; a returned sentence says why it was refused. */
  readonly commit?: ((row: Row, text: string) => string | void) | undefined;
}

/** Whether a cell of this column can be edited in this row. */
export function canEdit<Row>(column: GridColumn<Row>, row: Row): boolean {
  const possible = column.editor !== undefined && column.commit !== undefined;
  return possible && (column.editable?.(row) ?? true) && lockOf(column, row) === null;
}

/** Why a cell cannot be changed in this row; null where nothing is said against it. */
export const lockOf = <Row>(column: GridColumn<Row>, row: Row): string | null =>
  column.lock?.(row) ?? (column.computed ? gridWords.computed : null);

/** The choices of a select column in one row; empty for other columns. */
export function optionsOf<Row>(column: GridColumn<Row>, row: Row): readonly GridOption[] {
  return (typeof column.options === 'function' ? column.options(row) : column.options) ?? [];
}

/** Whether a column is edited by choosing: then a letter looks for a choice and is none itself. */
export const isChosen = <Row>({ editor }: GridColumn<Row>): boolean =>
  editor === 'select' || editor === 'link' || editor === 'links';

/** Options as the one list shows them: the code of a record in grey, its title in ink. */
export const optionItems = (options: readonly GridOption[]): readonly PickItem[] =>
  options
    .filter(({ value }) => value !== '')
    .flatMap(({ value, label, code }) =>
      code === undefined
        ? wordItems([{ value, label }])
        : [{ id: value, code, title: label.slice(code.length).trim() }],
    );

/** What the text of a `links` column names, and the text that names it. */
export const namesIn = (text: string): readonly string[] =>
  text.split(/[,;\n]/).flatMap((name) => name.trim() || []);
export const namesText = (names: readonly string[]): string => names.join(', ');

/** A value as plain text; empty for null. */
export const cellText = (value: GridValue): string => (value === null ? '' : String(value));

/** The text an editor opens with. */
export function editTextOf<Row>(column: GridColumn<Row>, row: Row): string {
  return column.editText?.(row) ?? cellText(column.value(row));
}

/** The text copying writes for a cell, so that pasting it back changes nothing: a select's label, money as typed. */
export function copyTextOf<Row>(column: GridColumn<Row>, row: Row): string {
  const text = cellText(column.value(row));
  const label = optionsOf(column, row).find((option) => option.value === text)?.label;
  return label ?? column.copyText?.(row) ?? text;
}

const sameWord = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** A label that begins with a code, "R-12 Thin data", is known by either part of it. */
const codePattern = /^[A-Z]-\d+(?= )/;

function isNamed(label: string, text: string): boolean {
  const [code] = codePattern.exec(label) ?? [];
  return code !== undefined && (sameWord(code, text) || sameWord(label.slice(code.length), text));
}

/**
 * Pasted text as a select column keeps it: label or value in any case, of a link its code or its title; undefined when
 * it names no choice, or more than one.
 */
export function pastedText<Row>(column: GridColumn<Row>, row: Row, text: string): string | undefined {
  const trimmed = text.trim();
  if (column.editor !== 'select') return trimmed;
  if (trimmed === '') return '';
  const options = optionsOf(column, row);
  const whole = options.find(({ value, label }) => sameWord(label, trimmed) || sameWord(value, trimmed));
  if (whole) return whole.value;
  const named = options.filter(({ label }) => isNamed(label, trimmed));
  return named.length === 1 ? named[0]?.value : undefined;
}

/** A day in words of any language, with the cell's padding. */
const dayWidthPx = 116;

/** The width of a column that nobody has set, in pixels: no date is cut. */
export const widthOf = <Row>({ width, editor, filter }: GridColumn<Row>): number =>
  editor === 'date' || filter === 'date' ? Math.max(width, dayWidthPx) : width;

/** The CSS track of a column. */
export const columnTrack = ({ width, grow }: { width: number; grow?: boolean | undefined }): string =>
  grow ? `minmax(${width}px, ${width}fr)` : `${width}px`;
