// What is stored under one id, as far as it has the form of rows: a spoilt row costs itself, and none of the others.
import { storageWords } from '../../../shared/messages/screens/storage.ts';
import { currentVersion } from '../../../shared/file/migrations/migrations.ts';
import { emptyFingerprint } from '../../../shared/changes/fingerprint.ts';
import { fixedIds } from '../../../shared/schema/workbook.ts';
import type { HistoryRow, LogRow, OriginRow, RecordRow, WholeRows, WorkbookRow } from './rows.ts';
import type { WorkbookSummary } from '../storage.ts';

/** Everything found under an id, before anybody has looked at it; undefined: it is not there. */
export interface FoundRows {
  readonly id: string;
  readonly workbook: unknown;
  readonly records: readonly unknown[];
  readonly history: readonly unknown[];
  readonly log: readonly unknown[];
  readonly origin: unknown;
}

export interface SoundRows extends WholeRows {
  /** The row of the workbook as a whole is as one was written; else it is made up from what else there is. */
  readonly hasEntry: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const are = (type: 'string' | 'number', fields: Fields, names: readonly string[]): boolean =>
  names.every((name) => typeof fields[name] === type);

const alarmLooks: readonly unknown[] = ['tripped', 'overdue', 'held'];
const isAlarm = (value: unknown): boolean =>
  isObject(value) &&
  alarmLooks.includes(value['look']) &&
  are('string', value, ['brief']) &&
  are('number', value, ['more']);

function isSummary(value: unknown): value is WorkbookSummary {
  if (!isObject(value)) return false;
  const { deletedAt, counted, alarm, nextCheckpoint, lastSnapshot } = value;
  return (
    are('string', value, ['id', 'title', 'clientLabel', 'asOf', 'createdAt', 'updatedAt']) &&
    are('number', value, ['stageReached', 'openFindings', 'criteriaDue']) &&
    (deletedAt === null || typeof deletedAt === 'string') &&
    [nextCheckpoint, lastSnapshot].every(
      (day) => day === undefined || day === null || typeof day === 'string',
    ) &&
    (alarm === undefined || alarm === null || isAlarm(alarm)) &&
    (counted === undefined || counted === 'earlier' || counted === 'never')
  );
}

const isRecord = (value: unknown): value is RecordRow =>
  isObject(value) &&
  are('string', value, ['workbookId', 'kind', 'id']) &&
  isObject(value['record']) &&
  value['record']['id'] === value['id'];

const isStep = (value: unknown): value is HistoryRow =>
  isObject(value) &&
  isObject(value['entry']) &&
  are('string', value['entry'], ['label', 'at']) &&
  value['entry']['seq'] === value['seq'] &&
  Array.isArray(value['entry']['changes']) &&
  value['entry']['changes'].every(isObject);

const isLogged = (value: unknown): value is LogRow =>
  isObject(value) &&
  isObject(value['entry']) &&
  are('string', value['entry'], ['what', 'label', 'at']) &&
  are('number', value['entry'], ['number', 'chars']) &&
  value['entry']['number'] === value['number'] &&
  Array.isArray(value['entry']['changes']) &&
  value['entry']['changes'].every(isObject);

const isPair = (value: unknown): boolean =>
  Array.isArray(value) && typeof value[0] === 'string' && isObject(value[1]);

const isOrigin = (value: unknown): value is OriginRow =>
  isObject(value) &&
  typeof value['workbookId'] === 'string' &&
  isObject(value['unknown']) &&
  (value['lineage'] === null || isObject(value['lineage'])) &&
  Array.isArray(value['state']) &&
  value['state'].every(isPair);

const isEntry = (value: unknown): value is WorkbookRow =>
  isObject(value) &&
  are('number', value, ['formatVersion', 'seq', 'entries', 'done']) &&
  isObject(value['fingerprint']) &&
  are('number', value['fingerprint'], ['records', 'high', 'low']) &&
  isSummary(value['summary']);

/** The library's line in the row of a workbook; null when it has none. */
export const summaryIn = (row: unknown): WorkbookSummary | null =>
  isObject(row) && isSummary(row['summary']) ? row['summary'] : null;

/** A workbook whose own line cannot be read: it is listed, under its name if that is there, so that nobody takes it for deleted. */
export function summaryWithout(
  id: string,
  records: readonly unknown[] = [],
  deletedAt: string | null = null,
): WorkbookSummary {
  const facts = records.filter(isRecord).find((row) => row.kind === 'facts' && row.id === fixedIds.facts);
  const { title, clientLabel, asOf } = { ...facts?.record } as Partial<Record<string, unknown>>;
  const textOr = (value: unknown, otherwise: string): string =>
    typeof value === 'string' && value !== '' ? value : otherwise;
  return {
    id,
    title: textOr(title, storageWords.damagedTitle),
    clientLabel: textOr(clientLabel, ''),
    asOf: textOr(asOf, '1970-01-01'),
    createdAt: '1970-01-01T00:00:00Z',
    updatedAt: '1970-01-01T00:00:00Z',
    deletedAt,
    stageReached: 1,
    openFindings: 0,
    criteriaDue: 0,
    counted: 'never',
  };
}

/** A row in place of one that is spoilt or gone; its fingerprint is that of nothing, so what it heads stays damaged. */
export function entryWithout({
  id,
  workbook,
  records,
}: Pick<FoundRows, 'id' | 'workbook' | 'records'>): WorkbookRow {
  const { formatVersion, seq } = isObject(workbook) ? workbook : {};
  return {
    id,
    formatVersion: typeof formatVersion === 'number' ? formatVersion : currentVersion,
    summary: summaryIn(workbook) ?? summaryWithout(id, records),
    seq: typeof seq === 'number' ? seq : 0,
    fingerprint: emptyFingerprint,
    entries: 0,
    done: 0,
  };
}

/** The rows that are as rows are written. Whether they are all of them is for the fingerprint to tell. */
export function soundRows(found: FoundRows): SoundRows {
  const { workbook, records, history, log, origin } = found;
  return {
    hasEntry: isEntry(workbook),
    workbook: isEntry(workbook) ? workbook : entryWithout(found),
    records: records.filter(isRecord),
    history: history.filter(isStep),
    log: log.filter(isLogged),
    origin: isOrigin(origin) ? origin : undefined,
  };
}
