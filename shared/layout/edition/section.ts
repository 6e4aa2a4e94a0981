// What a section of an edition is, and the small phrases that sections share.

import { minorPerMajor, measureText, numberText } from '../../text/format.ts';
import { factsOf, findRecord } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { type LookName, looks } from '../../looks.ts';
import { labelOf } from '../../words.ts';
import { drawnAt } from '../../scene/marks.ts';
import type { Block, TableCell } from '../page/blocks.ts';
import { executiveWords } from '../../messages/documents/executive.ts';

/** The room of a page's content, in points. */
export type Room = { readonly width: number; readonly height: number };

/** One part of a document: what of the workbook it shows, as blocks in reading order. */
export type Section = (workbook: Workbook, room: Room) => readonly Block[];

/** The name of a role as people know it; display names of persons never leave in an export. */
export const roleText = (workbook: Workbook, id: string | null): string => {
  const role = id === null ? undefined : findRecord(workbook, 'role', id);
  return role === undefined ? executiveWords.noOwner : role.title;
};

/** "22%", "12% of orders", "EUR 1,200"; unknown stays unknown. */
export const valueText = (value: number | null, unit: string): string =>
  value === null ? executiveWords.unknown : measureText(value, unit);

const NAMED = 6;

/** "without R-7 and R-9 (unknown)", or nothing; a long list is counted beyond its first codes. */
export const withoutText = (unknown: readonly string[]): string => {
  if (unknown.length === 0) return '';
  const named = unknown.slice(0, NAMED);
  const rest = unknown.length - named.length;
  return executiveWords.without({ unknown: named, rest });
};

/** Sentences joined, empty ones left out. */
export const joined = (parts: readonly string[], by = '; '): string =>
  parts.filter((part) => part !== '').join(by);

/** The code, or the title of what has none. */
export const shortName = (record: { readonly code: string | null; readonly title: string }): string =>
  record.code ?? record.title;

/** An amount in whole units for a column whose head names the currency: "12,404". */
export const amountText = (workbook: Workbook, minor: number | null): string =>
  minor === null ? executiveWords.unknown : numberText(minor / minorPerMajor(factsOf(workbook).currency), 0);

/** The code of the record a row is about; leads to where the record is drawn, or named before. */
export const codeCell = ({ id, code }: { readonly id: string; readonly code: string | null }): TableCell => ({
  text: code ?? '',
  weight: 'bold',
  fill: 'ink',
  target: drawnAt(id),
});

/** The name of a record that has its row elsewhere in the document; leads there. */
export const referenceCell = (record: {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
}): TableCell => ({ text: shortName(record), weight: 'bold', fill: 'ink', target: record.id });

/** The face of an outcome or a state in a table: sign, word and colour. */
export const lookCell = (look: LookName, word: string = looks[look].word): TableCell => {
  const { sign, colour } = looks[look];
  return { text: labelOf(word), weight: 'bold', fill: colour, mark: { sign, colour } };
};
