// One engagement as one immutable value: for every kind a flat map of records by id.
import type { Id } from './field.ts';
import { cards } from './cards.ts';
import { logoId } from './logo.ts';
import {
  type Kind,
  kinds,
  type RecordOf,
  type Facts,
  type Logo,
  type Settings,
  type Calendar,
  type PhasePlan,
} from './kinds.ts';

/** The whole document. Never mutated: an edit makes a new one that shares every untouched record and map. */
export type Workbook = { readonly [K in Kind]: ReadonlyMap<Id<K>, RecordOf<K>> };

/** Ids of the records every workbook has exactly one of. */
export const fixedIds = {
  facts: 'facts' as Id<'facts'>,
  settings: 'settings' as Id<'settings'>,
  calendar: 'calendar' as Id<'calendar'>,
  phasePlan: 'phasePlan' as Id<'phasePlan'>,
} as const;

/** Whether every workbook must keep this record. */
export const isFixed = (kind: Kind, id: string): boolean =>
  cards[kind].stays === true || (fixedIds as Partial<Record<Kind, string>>)[kind] === id;

/** No records at all; a real workbook has at least its facts, settings, calendar, phase plan and pillars. */
export const emptyWorkbook: Workbook = Object.fromEntries(
  kinds.map((kind) => [kind, new Map()]),
) as unknown as Workbook;

const only = <R>(record: R | undefined, name: string): R => {
  if (record === undefined)
    throw new Error(`The workbook has no ${name}: it was not made by newWorkbook or parse.`);
  return record;
};
export const factsOf = (workbook: Workbook): Facts => only(workbook.facts.get(fixedIds.facts), 'facts');
/** The logo on documents, or undefined: most workbooks have none. */
export const logoOf = (workbook: Workbook): Logo | undefined => workbook.logo.get(logoId);
export const settingsOf = (workbook: Workbook): Settings =>
  only(workbook.settings.get(fixedIds.settings), 'settings');
export const calendarOf = (workbook: Workbook): Calendar =>
  only(workbook.calendar.get(fixedIds.calendar), 'calendar');
export const phasePlanOf = (workbook: Workbook): PhasePlan =>
  only(workbook.phasePlan.get(fixedIds.phasePlan), 'phase plan');

/** The map of one kind, typed by the kind given. */
export const recordsOf = <K extends Kind>(workbook: Workbook, kind: K): ReadonlyMap<Id<K>, RecordOf<K>> =>
  workbook[kind];

/** The record a loose reference names, or undefined. */
export const findRecord = (workbook: Workbook, kind: Kind, id: string): RecordOf<Kind> | undefined =>
  recordsOf(workbook, kind).get(id as Id<Kind>);

const codeNumber = (code: string | null): number => (code === null ? 0 : Number(code.slice(2)));

/** By code number (T-9 before T-10), then by id: the order of lists that nobody has arranged. */
export const byCode = <R extends { readonly code: string | null; readonly id: string }>(a: R, b: R): number =>
  codeNumber(a.code) - codeNumber(b.code) || compareText(a.id, b.id);

/** By fractional order key, ties broken by id, as two copies may have made the same key. */
export const byOrder = <R extends { readonly order: string; readonly id: string }>(a: R, b: R): number =>
  compareText(a.order, b.order) || compareText(a.id, b.id);

/** Plain code-unit comparison: the same on every machine, unlike a locale's. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
