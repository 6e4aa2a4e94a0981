// Small workbooks for tests: records by kind with readable codes, which are their ids too.
import { beginRecord } from '../../../shared/binding/entries.ts';
import { addRecord, changeRecord, type Moment, restoring } from '../../../shared/edits/edit.ts';
import { newWorkbook } from '../../../shared/edits/whole/newWorkbook.ts';
import { cards } from '../../../shared/schema/cards.ts';
import type { Kind, FieldsOf } from '../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';

/** As a type of fields, with ids as plain text and every part of an object optional. */
type Plain<T> = T extends string & { readonly __kind: string }
  ? string
  : T extends string | number | boolean | null
    ? T
    : T extends readonly (infer E)[]
      ? readonly Plain<E>[]
      : { readonly [K in keyof T]?: Plain<T[K]> };
export type PlainFields<K extends Kind> = Plain<FieldsOf<K>>;

/** Adds records, or changes fields of those that are there (the settings, a pillar). */
export interface Builder {
  add<K extends Kind>(kind: K, name: string, fields?: PlainFields<K>): string;
}

/** The moment of every edit in tests; new ids count up. */
export function testMoment(): Moment {
  let count = 0;
  return { at: '2026-01-12T08:00:00Z', byRole: null, newId: () => `new-${(count += 1)}` };
}

const idOf = (workbook: Workbook, kind: Kind, name: string): string | null => {
  for (const record of recordsOf(workbook, kind).values())
    if (record.id === name || record.code === name) return record.id;
  return null;
};

/** `base` with the records `fill` adds: `build((wb) => wb.add('timeBox', 'T-1', {…}))`. Starts on 2026-01-12. */
export function build(fill: (wb: Builder) => void, base?: Workbook): Workbook {
  // What a file may hold, history and all: guards are tried where hands and commands change it.
  const moment = restoring(testMoment());
  let workbook = base ?? newWorkbook({ title: 'Test', asOf: '2026-01-12' }, moment);
  fill({
    add: (kind, name, given) => {
      const fields = (given ?? {}) as object;
      const known = idOf(workbook, kind, name);
      if (known !== null) {
        workbook = changeRecord(workbook, kind, known, fields as never, moment);
        return known;
      }
      const code = cards[kind].letter === null ? {} : { code: name };
      workbook = addRecord(workbook, kind, name, { title: name, ...code, ...fields } as never, moment);
      return name;
    },
  });
  // A file begins its record with what it holds.
  return beginRecord(workbook);
}

/** Three estimates, pert unless said otherwise. */
export const range = (
  low: number,
  likely: number,
  high: number,
  shape: 'pert' | 'triangular' | 'fixed' = 'pert',
) => ({
  low,
  likely,
  high,
  shape,
});
