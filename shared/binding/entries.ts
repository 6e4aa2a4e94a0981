// Adds entries to the record: sealed, numbered on, chained to those before. Nothing else makes one.
import type { BindingEntry } from '../schema/kinds.ts';
import { schemas } from '../schema/kinds.ts';
import { factsOf, type Workbook } from '../schema/workbook.ts';
import { bindingMessages } from '../messages/edits/binding.ts';
import { boundContent } from './boundContent.ts';
import { entriesInOrder, headsOf, sealOf, type Unsealed } from './chain.ts';

/** What an entry tells, before it has its place in the chain. */
export type Telling = Omit<Unsealed, 'number' | 'previous'>;

/** The workbook with one entry more. */
export function withEntry(workbook: Workbook, telling: Telling): Workbook {
  const entries = entriesInOrder(workbook);
  const number = (entries.at(-1)?.number ?? 0) + 1;
  const unsealed: Unsealed = { ...telling, number, previous: [...headsOf(entries)].toSorted() };
  const hash = sealOf(unsealed);
  const stamps = { createdAt: telling.at, updatedAt: telling.at };
  // Named by its hash: the same telling on two copies is one entry.
  const entry = schemas.bindingEntry.parse({
    ...unsealed,
    ...stamps,
    hash,
    id: `entry-${hash.slice(0, 40)}`,
  });
  const made = entry as unknown as BindingEntry;
  return { ...workbook, bindingEntry: new Map(workbook.bindingEntry).set(made.id, made) };
}

/**
 * The workbook with its record begun anew: one entry that covers all that binds, none when nothing does. For ready-made
 * content, and for files from before there was a record.
 */
export function beginRecord(workbook: Workbook): Workbook {
  const bare: Workbook =
    workbook.bindingEntry.size === 0 ? workbook : { ...workbook, bindingEntry: new Map() };
  const covers = [...boundContent(bare)].map(([key, hash]) => {
    const at = key.indexOf(':');
    return { kind: key.slice(0, at), id: key.slice(at + 1), was: '', hash };
  });
  if (covers.length === 0) return bare;
  const { id, updatedAt, createdAt } = factsOf(bare);
  return withEntry(bare, {
    at: updatedAt ?? createdAt ?? '1970-01-01T00:00:00Z',
    roleTitle: '',
    what: 'begins',
    subjectKind: 'facts',
    subjectId: id,
    subjectCode: '',
    says: bindingMessages.begins({ count: covers.length }),
    before: '',
    after: '',
    reason: '',
    covers,
  });
}
