// The two actions a finding can offer, written briefly.
import type { Kind, RecordOf, KillCriterion } from '../../schema/kinds.ts';
import type { EditArgs, EditName } from './editNames.ts';
import type { Fix, NamedEdit } from './finding.ts';

/** Places on the screens of records that are no field of theirs: where something is noted, signed, drafted or split. */
export const spots = [
  'drafts',
  'ending',
  'environments',
  'readings',
  'signatures',
  'split',
  'terms',
  'treatments',
  'useCases',
  'work',
] as const;
type Spot = (typeof spots)[number];

/** Shows a record, and a field of it, a part of that field or another place when one is named. */
export const openFix = <K extends Kind>(
  label: string,
  kind: K,
  id: string,
  field?: (keyof RecordOf<K> & string) | Spot,
  ...at: readonly (string | number)[]
): Fix => ({
  label,
  action: 'open',
  kind,
  id,
  ...(field === undefined ? {} : { field }),
  ...(at.length === 0 ? {} : { at: at.join('/') }),
});

/** Makes a named edit. */
export const editFix = <N extends EditName>(label: string, edit: N, args: EditArgs[N]): Fix => ({
  label,
  action: 'edit',
  // A name and the arguments of that very name: one of the pairs, which the compiler cannot see of a type to be chosen.
  ...({ edit, args } as NamedEdit),
});

/** Where a criterion says it: its terms change as one and with a reason once it is armed (KIL-03). */
export const termsOrField = ({ status }: KillCriterion, field: keyof KillCriterion) =>
  status === 'draft' ? field : 'terms';
