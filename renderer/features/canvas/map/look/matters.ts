// Which bands matter now: those with open findings that are more than notes, tripped criteria, or what is lit.
import { alarms } from '../../../../../shared/rules/state/alarms.ts';
import { threadsOf } from '../../../../../shared/rules/thread/bands.ts';
import { keyOf } from '../../../../../shared/rules/thread/canvasLinks.ts';
import { recordKey } from '../../../../../shared/schema/links.ts';
import type { Workbook } from '../../../../../shared/schema/workbook.ts';
import { findingMarks } from '../../findingMarks.ts';

/** The ids of the bands that matter. */
export function mattersIn(workbook: Workbook, lit: ReadonlySet<string> | null): ReadonlySet<string> {
  const marks = findingMarks(workbook);
  const alarmed = new Set(alarms(workbook).map(({ subject: { kind, id } }) => recordKey(kind, id)));
  return new Set(
    threadsOf(workbook)
      .bands.filter(({ items }) =>
        items.some((item) => {
          const key = keyOf(item);
          const mark = marks.get(key);
          return mark === 'error' || mark === 'warning' || alarmed.has(key) || lit?.has(key) === true;
        }),
      )
      .map(({ id }) => id),
  );
}
