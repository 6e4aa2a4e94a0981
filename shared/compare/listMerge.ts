// A list that both sides changed, merged by its members: what either added is in, what either took out is gone.
import { dequal } from 'dequal/lite';
import { canonicalJson } from '../changes/contentHash.ts';

type Member = unknown;

/** What tells a member from others: itself, or of a part the first field that names something. */
function keyOf(member: Member): string {
  if (typeof member !== 'object' || member === null) return JSON.stringify(member);
  const first = Object.values(member).find((value) => typeof value === 'string');
  return typeof first === 'string' ? first : canonicalJson(member);
}

const byKey = (list: readonly Member[]): ReadonlyMap<string, Member> =>
  new Map(list.map((member) => [keyOf(member), member]));

/** A list of figures at fixed places, or one with two members that cannot be told apart, has no members to merge by. */
const hasMembers = (list: readonly Member[]): boolean =>
  list.every((member) => typeof member === 'string' || (typeof member === 'object' && member !== null)) &&
  byKey(list).size === list.length;

/** The merged list; null where a member was changed in two ways, or where members cannot be told apart. */
export function mergedList(
  base: readonly Member[],
  mine: readonly Member[],
  theirs: readonly Member[],
): readonly Member[] | null {
  if (![base, mine, theirs].every(hasMembers)) return null;
  const [was, own, other] = [byKey(base), byKey(mine), byKey(theirs)];
  const keys = [...own.keys(), ...[...other.keys()].filter((key) => !own.has(key))];
  const merged: Member[] = [];
  for (const key of keys) {
    const [a, m, t] = [was.get(key), own.get(key), other.get(key)];
    if (dequal(m, t) || dequal(t, a)) {
      if (m !== undefined) merged.push(m);
    } else if (dequal(m, a)) {
      if (t !== undefined) merged.push(t);
    } else return null;
  }
  return merged;
}
