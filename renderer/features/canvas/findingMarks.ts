// Which items have open findings, by the gravest of them: the mark on a card and on a row.
import { findAll } from '../../../shared/rules/catalogue.ts';
import { derived } from '../../../shared/rules/engine/derived.ts';
import type { Severity } from '../../../shared/rules/engine/finding.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import { recordKey } from '../../../shared/schema/links.ts';

const gravity: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** The gravest severity of the open findings about each record, by its key. */
export const findingMarks = derived(kinds, (workbook): ReadonlyMap<string, Severity> => {
  const marks = new Map<string, Severity>();
  for (const { severity, subjects } of findAll(workbook).open)
    for (const { kind, id } of subjects) {
      const key = recordKey(kind, id);
      const before = marks.get(key);
      if (before === undefined || gravity[severity] > gravity[before]) marks.set(key, severity);
    }
  return marks;
});
