// A list of parts as data: what a part is called, which of its fields stand in a row, and what a new one begins with.
import type { ComponentType } from 'react';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { FieldFacts } from '../../../shared/schema/fieldFacts.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import type { PickItem } from '../../ui/fields/values/pickItems.ts';

/** How a change of a list is kept: what undo calls it, and what it belongs to. */
export interface Step {
  readonly label: string;
  /** Changes of one group in quick succession (typing) are one undo step; without one each is a step. */
  readonly group?: string | undefined;
  /** A record made in passing, to be linked: in the same step. */
  readonly create?: Edit | undefined;
}

/** What a control of its own is given in place of the dictionary's. */
export interface CellParts<P> {
  readonly part: P;
  readonly field: FieldFacts;
  readonly change: (fields: Partial<P>, step?: Step) => boolean;
}

/** What the head of a part's card is given. */
export interface HeadParts<P> {
  readonly part: P;
  readonly isLast: boolean;
  readonly change: (fields: Partial<P>) => boolean;
}

/** A field of a part where the row says more than its name; label and control are the dictionary's otherwise. */
export interface PartCell<P> extends Partial<Pick<FieldFacts, 'as' | 'isRequired'>> {
  readonly name: keyof P & string;
  readonly label?: ((part: P, index: number, workbook: Workbook) => string) | undefined;
  /** Takes the whole width. */
  readonly wide?: true;
  /** What may be linked, where that is not every record of the kind. */
  readonly items?: (workbook: Workbook) => readonly PickItem[];
  readonly Control?: ComponentType<CellParts<P>>;
}

export interface PartsSpec<P> {
  /** One part, in words: names rows and buttons ("Add condition", "Remove condition 2"). */
  readonly one: string;
  /** What holds while there are none, as a sentence. */
  readonly empty: string;
  readonly cells: readonly ((keyof P & string) | PartCell<P>)[];
  /** The field that links the record the part is about: it names the row, and choosing one adds a part. */
  readonly linkedBy?: keyof P & string;
  /** What a new part begins with, given those there are. */
  readonly fresh: (parts: readonly P[], workbook: Workbook) => P;
  /** The buttons that add, where there are others than one: each with the list it leaves. */
  readonly adds?: (
    parts: readonly P[],
  ) => readonly { readonly label: string; readonly key?: string; readonly next: readonly P[] }[];
  /** What a part is called in its buttons, where that is not its number. */
  readonly nameOf?: (part: P) => string;
  /** People put the parts into an order of their own. */
  readonly ordered?: true;
  /** Each part on a card of its own, for parts with many fields: with what stands under its name. */
  readonly Head?: ComponentType<HeadParts<P>>;
}

export interface PartsFieldProps<P> {
  /** The list, as the dictionary has it. */
  readonly field: FieldFacts;
  readonly spec: PartsSpec<P>;
  readonly parts: readonly P[];
  /** What holds the list, where several of one name stand on a screen: spoken, not shown. */
  readonly of?: string | undefined;
  /** False: the change was refused, and the list is as it was. */
  readonly onCommit: (next: readonly P[], step: Step) => boolean;
  /** Why the list stands as it is, but for some fields of its parts; undefined while it can be changed. */
  readonly locked?: { readonly why: string; readonly but: readonly (keyof P & string)[] } | undefined;
  /** The record that holds the list, which no part can link to. */
  readonly own?: string | undefined;
  /** Where sections fold: what the list holds in one line, and whether it begins open. */
  readonly summary?: string | undefined;
  readonly startsOpen?: boolean | undefined;
}
