// The people and things of a file with the calendars they keep, into a workbook.
import type { Moment } from '../../edits/edit.ts';
import { foreignLine } from '../../import/risks/foreignId.ts';
import { type Id, limits } from '../../schema/field.ts';
import type { FieldsOf } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { moneyWithin, unitsWithin } from './bounds.ts';
import type { Judged } from './judge.ts';
import type { FileCalendar, FileResource } from './planFile.ts';
import { type Made, shortTitle, upsert } from './upsert.ts';

const calendarFields = ({ title, time }: FileCalendar): FieldsOf<'calendar'> => ({
  title: shortTitle(title),
  ...time,
});

function resourceFields(resource: FileResource, calendars: Made): FieldsOf<'resource'> {
  const { title, kind, capacity, rate, absences, calendar, more } = resource;
  const own = calendar ? (calendars.get(calendar.ref) as Id<'calendar'> | undefined) : undefined;
  return {
    title: shortTitle(title),
    kind,
    capacity: unitsWithin(capacity),
    ratePerUnitWD: moneyWithin(rate),
    absences: absences.slice(0, limits.listItems),
    ...(own === undefined ? {} : { calendar: own }),
    ...more,
  };
}

/** Brings them in; gives the id of each resource by its number in the file. */
export function importResources(
  workbook: Workbook,
  { file, source }: Judged,
  moment: Moment,
): { readonly workbook: Workbook; readonly ids: Made } {
  const kept = new Map(
    file.resources.flatMap(({ calendar }) => (calendar ? [[calendar.ref, calendar] as const] : [])),
  );
  const calendars = upsert(
    workbook,
    'calendar',
    source,
    [...kept.values()],
    (one, known) =>
      known || one.ownId !== null
        ? calendarFields(one)
        : { ...calendarFields(one), notes: foreignLine(source, one.ref) },
    moment,
  );
  return upsert(
    calendars.workbook,
    'resource',
    source,
    file.resources,
    (one, known) => {
      if (known) return one.isNameOnly === true ? {} : resourceFields(one, calendars.ids);
      const notes = one.ownId === null ? foreignLine(source, one.ref) : (one.notes ?? '');
      return { ...resourceFields(one, calendars.ids), notes };
    },
    moment,
  );
}
