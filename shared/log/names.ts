// What records are called in the log: as they are today, or as they were when they went.
import type { Log } from '../changes/log.ts';
import type { Kind, RecordOf } from '../schema/kinds.ts';
import { recordKey } from '../schema/links.ts';
import { findRecord, type Workbook } from '../schema/workbook.ts';

/** A record as it is named: its code if it has one, and its title. */
export interface Named {
  readonly code: string | null;
  readonly title: string;
}

/** What stands for the title of a record, of one without a title as well. */
export type TitleWords = (workbook: Workbook, kind: Kind, record: RecordOf<Kind>) => string;

export interface Names {
  readonly workbook: Workbook;
  /** Null: nobody knows what it was called. */
  readonly of: (kind: Kind, id: string) => Named | null;
}

/** Those that are gone, by what the log kept of them. */
function goneIn(log: Log): ReadonlyMap<string, RecordOf<Kind>> {
  const gone = new Map<string, RecordOf<Kind>>();
  for (const { changes } of log)
    for (const change of changes)
      if (change.type !== 'changed') gone.set(recordKey(change.kind, change.id), change.record);
  return gone;
}

/** What the records that a log tells of are called. */
export function namesIn(workbook: Workbook, log: Log, titleWords: TitleWords): Names {
  let gone: ReadonlyMap<string, RecordOf<Kind>> | null = null;
  const kept = (kind: Kind, id: string): RecordOf<Kind> | undefined =>
    (gone ??= goneIn(log)).get(recordKey(kind, id));
  return {
    workbook,
    of: (kind, id) => {
      const record = findRecord(workbook, kind, id) ?? kept(kind, id);
      return record ? { code: record.code ?? null, title: titleWords(workbook, kind, record) ?? '' } : null;
    },
  };
}

/** "R-2 Late supplier", or what there is of it. */
export const nameText = (named: Named | null, otherwise: string): string =>
  `${named?.code ?? ''} ${named?.title ?? ''}`.trim() || otherwise;
