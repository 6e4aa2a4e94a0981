// What is said once of every kind of record, on a card beside its schema; lists, words and tables are derived from it.
import type { Screen, Stage } from './stages.ts';

export interface KindCard {
  readonly one: string;
  readonly many: string;
  /** Said only where the first letter misleads: "a use case". */
  readonly article?: 'a' | 'an';
  /** The letter of its codes, R of R-12; null: it has none. */
  readonly letter: string | null;
  /** The stage of the thought it belongs to: its icon and colour everywhere. */
  readonly stage: Stage | null;
  /** It stands on the canvas: its place among the kinds of its stage. */
  readonly canvas?: number;
  /** The one kind of its stage that "Add why" and its likes add. */
  readonly leads?: true;
  /** It stands among the figures that say how far a workbook is. */
  readonly headline?: true;
  /** Where it is worked on and what is found about it can be mended. */
  readonly home: Screen;
  /**
   * How a record is shown: on its home, there and in the inspector, in a panel over all of it, or, unless said, in the
   * inspector alone.
   */
  readonly opens?: 'home' | 'both' | 'panel';
  /**
   * How people come by one: a command adds it, a screen makes it as part of other work, every workbook starts with
   * it, or nothing in the app makes one and only files and templates hold any.
   */
  readonly made: 'command' | 'screen' | 'start' | 'nothing';
  /** The keys of its command, written as the table of commands does. */
  readonly keys?: string;
  /** Where its command shows it, unless at home. */
  readonly madeAt?: Screen;
  /** What a new one starts with besides its title. */
  readonly fresh?: object;
  /** Its links that a new one takes over from the record it is added beside, the likeliest first. */
  readonly inherits?: readonly string[];
  /** What a new one asks before its title: the first of these that is empty has the focus. */
  readonly asksFirst?: readonly string[];
  /**
   * `written`: people give it a title. Else what stands for one, with fields in braces, a linked record's title or
   * `{link.field}`: "{role} · {at}". Null: it is never shown among others.
   */
  readonly title: string | null;
  /**
   * Its links on the way from why to how: `reasons` lead to what it exists for, `servants` to what exists because of
   * it (TRC-21). Null: it only carries others, or tells of the work itself, and is no step of a thread.
   */
  readonly thread: {
    readonly reasons?: readonly string[];
    readonly servants?: readonly string[];
  } | null;
  /** Its links to records without which it means nothing: it is removed with them. */
  readonly owners?: readonly string[];
  /** Its fields that change because it was signed, and so are not covered by the signature (GAT-05). */
  readonly signing?: readonly string[];
  /** Its amounts that are paid, lost or set aside: below nought they are rarely meant. */
  readonly paid?: readonly string[];
  /** None of them can be deleted. */
  readonly stays?: true;
  /** Says something of the engagement: unless said, whatever has a code. */
  readonly isContent?: false;
}
