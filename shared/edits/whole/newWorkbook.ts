// A workbook as it is on its first day: facts, settings, calendar, phase plan and the seven pillars.
import type { FieldsOf } from '../../schema/kinds.ts';
import type { Day } from '../../schema/field.ts';
import { pillarId, pillarTitles } from '../../schema/pillar.ts';
import { emptyWorkbook, fixedIds, type Workbook } from '../../schema/workbook.ts';
import { addRecord, type Moment, restoring } from '../edit.ts';
import { workbookMessages } from '../../messages/edits/workbook.ts';

/** What must be said to start: a title and the date from which everything is judged. */
export interface Start {
  readonly title: string;
  readonly asOf: Day;
  readonly facts?: FieldsOf<'facts'>;
  readonly settings?: FieldsOf<'settings'>;
  readonly calendar?: FieldsOf<'calendar'>;
}

/** A new workbook without goals, risks or plans. */
export function newWorkbook(start: Start, given: Moment): Workbook {
  // Facts and settings of ready-made content name roles that are planted next.
  const moment = restoring(given);
  const { title, asOf } = start;
  const bare = addRecord(emptyWorkbook, 'facts', fixedIds.facts, { title, asOf, ...start.facts }, moment);
  const set = addRecord(bare, 'settings', fixedIds.settings, { startDate: asOf, ...start.settings }, moment);
  const dated = addRecord(
    set,
    'calendar',
    fixedIds.calendar,
    { title: workbookMessages.workingDays, ...start.calendar },
    moment,
  );
  const phased = addRecord(dated, 'phasePlan', fixedIds.phasePlan, {}, moment);
  return pillarTitles.reduce((workbook, name, i) => {
    const fields = { title: name, number: i + 1, code: `L-${i + 1}` };
    return addRecord(workbook, 'pillar', pillarId(i + 1), fields, moment);
  }, phased);
}
