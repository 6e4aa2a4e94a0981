// The copy for a co-facilitator: a file that can be merged where nobody else knows the earlier copies it grew from.
import type { Change } from '../../shared/changes/changes.ts';
import {
  type CopyName,
  type CopyStamp,
  type Lineage,
  statesOf,
  withStates,
} from '../../shared/file/lineage/lineage.ts';
import { nameOf } from '../../shared/file/readRecords.ts';
import { serialize } from '../../shared/file/serialize.ts';
import type { Instant } from '../../shared/schema/field.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import type { Origin, Storage } from '../storage/storage.ts';
import { type FileCopy, fileCopyOf } from './fileCopy.ts';

/** What a file tells that the workbook no longer holds. */
export interface FormerContent {
  /** Fields that held something else once, each counted once. */
  readonly values: number;
  /** The names of records that are gone. */
  readonly deleted: readonly string[];
  /** How many earlier copies it speaks of, and when the oldest was made; null: of none. */
  readonly copies: number;
  readonly since: Instant | null;
}

export interface MergeCopy extends FileCopy {
  readonly former: FormerContent;
}

const nameKey = ({ id, hash }: CopyName): string => `${id} ${hash}`;

/**
 * What copies of a workbook held, as far as this computer knows: in every workbook stored here that goes back to the
 * same one, also in deleted ones until they are purged. Rejects with a `StorageFailure`.
 */
export async function statesAtHome(
  storage: Storage,
  workbookId: string,
): Promise<(name: CopyName) => Workbook | null> {
  const states = new Map<string, Workbook>();
  for (const { id } of await storage.list()) {
    const loaded = await storage.load(id);
    if (loaded.status !== 'ok' || loaded.stored.origin.workbookId !== workbookId) continue;
    const { lastCopy } = loaded.stored.origin;
    const points = lastCopy ? statesOf({ lineage: lastCopy.lineage, workbook: lastCopy.state }) : [];
    for (const point of points) states.set(nameKey(point), point.state);
  }
  return (name) => states.get(nameKey(name)) ?? null;
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
/** Fields that say when and where something stands, not what it says. */
const bookkeeping = new Set(['updatedAt', 'updatedByRole', 'order', 'createdAt', 'lastCodes']);

const isFormerValue = (change: Change): boolean =>
  change.type === 'changed' && !bookkeeping.has(change.field) && !isNothing(change.before);

function formerContent({ ancestors }: Lineage): FormerContent {
  const known = ancestors.filter(({ changes }) => changes !== null);
  const changes = known.flatMap((ancestor) => ancestor.changes ?? []);
  const fields = changes.filter(isFormerValue).map((change) => {
    const field = change.type === 'changed' ? change.field : '';
    return `${change.kind}:${change.id}:${field}`;
  });
  const deleted = changes.flatMap((change) =>
    change.type === 'removed'
      ? [[`${change.kind}:${change.id}`, nameOf(change.kind, change.record)] as const]
      : [],
  );
  return {
    values: new Set(fields).size,
    deleted: [...new Map(deleted).values()],
    copies: known.length,
    since: known[0]?.at ?? null,
  };
}

/** The copy, and what it would give away. Nothing is written yet. Rejects with a `StorageFailure`. */
export async function mergeCopyOf(
  storage: Storage,
  workbook: Workbook,
  origin: Origin,
  stamp: CopyStamp,
): Promise<MergeCopy> {
  const { workbookId, unknown } = origin;
  const plain = fileCopyOf(workbook, origin, stamp).origin.lastCopy;
  const find = await statesAtHome(storage, workbookId);
  const lineage = withStates({ lineage: plain.lineage, workbook }, find);
  const text = serialize({ workbookId, workbook, lineage, unknown }, 'states');
  const next: FileCopy['origin'] = { workbookId, unknown, lastCopy: { lineage, state: workbook } };
  return { text, origin: next, former: formerContent(lineage) };
}
