// Carries out the action a finding offers: shows the place, or makes the edit it names.
import type { Edit } from '../../shared/edits/edit.ts';
import { doingOf } from '../../shared/edits/named/namedEdits.ts';
import type { Fix } from '../../shared/rules/engine/finding.ts';
import type { Kind } from '../../shared/schema/kinds.ts';

export interface FixDoers {
  readonly apply: (edit: Edit) => boolean;
  readonly open: (kind: Kind, id: string, field?: string) => void;
  readonly newId: () => string;
}

/** The field and its part as one path, as screens name them. */
const placeOf = ({ field, at }: Extract<Fix, { action: 'open' }>): string | undefined =>
  field === undefined || at === undefined ? field : `${field}/${at}`;

/** Does what the fix offers and shows the record concerned; where it is refused nothing is shown but why. */
export function applyFix(fix: Fix, { apply, open, newId }: FixDoers): void {
  if (fix.action === 'open') return open(fix.kind, fix.id, placeOf(fix));
  const { edit, shows } = doingOf(fix, newId());
  if (apply(edit)) open(shows.kind, shows.id, shows.field);
}
