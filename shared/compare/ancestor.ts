// The newest state that two copies of one workbook both grew from, as far as either of them knows what it held.
import { type Copy, type Lineage, statesOf } from '../file/lineage/lineage.ts';
import type { Workbook } from '../schema/workbook.ts';

type Name = Pick<Lineage['ancestors'][number], 'id' | 'hash'>;

const nameKey = ({ id, hash }: Name): string => `${id} ${hash}`;

/** The copies a lineage names, the oldest first, its own last. */
const namesOf = ({ ancestors, copy, hash }: Lineage): readonly Name[] => [...ancestors, { id: copy, hash }];

/** Null where they have no copy in common, or nobody knows what it held; `more` are copies that may know it. */
export function commonAncestor(mine: Copy, theirs: Copy, more: readonly Copy[] = []): Workbook | null {
  const states = new Map(
    [mine, theirs, ...more].flatMap((copy) =>
      statesOf(copy).map((point) => [nameKey(point), point.state] as const),
    ),
  );
  const ours = new Set(namesOf(mine.lineage).map(nameKey));
  const shared = namesOf(theirs.lineage).findLast((name) => ours.has(nameKey(name)));
  return shared ? (states.get(nameKey(shared)) ?? null) : null;
}
