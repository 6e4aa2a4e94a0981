// A field of the dictionary in one cell: how it sorts, reads and is typed. Which cell a field has follows from its control.
import type { FieldFacts } from '../../../../shared/schema/fieldFacts.ts';
import type { Kind } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import type { Parsed } from '../../../ui/fields/values/parsed.ts';
import type { GridColumn, GridOption, GridValue } from '../../../ui/grid/model/gridColumn.ts';

/** What a cell must know beside its value. */
export interface CellScope {
  readonly workbook: Workbook;
  /** Of the workbook, ISO 4217. */
  readonly currency: string;
}

/** What the cells of one field have in common. Values are as the record stores them. */
export interface FieldCell<T = unknown> {
  /** In pixels. */
  readonly width: number;
  readonly grow?: true;
  readonly align?: 'end';
  /** How a filter asks; what the editor suggests when left out. */
  readonly filter?: GridColumn<unknown>['filter'];
  /** How a number is typed into a filter and totalled, where it is not what a person reads. */
  readonly numbers?: GridColumn<unknown>['numbers'];
  /** Left out where the value is more than one line of text can say: then it is read here and edited in the inspector. */
  readonly editor?: GridColumn<unknown>['editor'];
  /** The kind of record that its list can add. */
  readonly adds?: Kind;
  /** The choices of an editor that chooses, with the one that is stored though it is no longer offered. */
  options?(this: void, stored: T): readonly GridOption[];
  /** What sorting and filtering compare. */
  value(this: void, stored: T): GridValue;
  /** What is read. */
  print(this: void, stored: T): string;
  /** What the editor starts with; what is read when left out. Read back, it is the value again. */
  edit?(this: void, stored: T): string;
  /** Why this value cannot be typed; null where it can. */
  lock?(this: void, stored: T): string | null;
  /** Typed text as a value. `before` is what is there now. */
  parse?(this: void, text: string, before: T): Parsed<T>;
}

/** Makes the cell of a field. */
export type CellMaker<T> = (facts: FieldFacts, scope: CellScope) => FieldCell<T>;

/** What is printed of something that may be missing: nothing then. */
export const printedOr = <T>(value: T | null | undefined, print: (value: T) => string): string =>
  value === null || value === undefined ? '' : print(value);
