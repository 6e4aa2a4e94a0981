// What planning tools have no place for of a resource, as one line of text that our own exports carry.
import { calendarSchema } from '../../schema/calendar.ts';
import type { Resource } from '../../schema/kinds.ts';
import { resourceSchema } from '../../schema/resource.ts';
import type { Workbook } from '../../schema/workbook.ts';
import type { FileCalendar, ResourceMore } from './planFile.ts';

const moreSchema = resourceSchema.pick({
  availableFrom: true,
  availableTo: true,
  otherWork: true,
  releases: true,
});
const timeSchema = calendarSchema.pick({ workingWeekdays: true, holidays: true, exceptions: true });

/** The line; null where nothing is to be said. */
export function resourceMoreText(workbook: Workbook, resource: Resource): string | null {
  const { availableFrom, availableTo, otherWork, releases } = resource;
  const own = resource.calendar === null ? undefined : workbook.calendar.get(resource.calendar);
  const isPlain =
    !own && availableFrom === null && availableTo === null && otherWork.length + releases.length === 0;
  const calendar = own
    ? {
        id: own.id,
        title: own.title,
        workingWeekdays: own.workingWeekdays,
        holidays: own.holidays,
        exceptions: own.exceptions,
      }
    : null;
  return isPlain ? null : JSON.stringify({ availableFrom, availableTo, otherWork, releases, calendar });
}

interface ReadMore {
  readonly more: ResourceMore;
  readonly calendar: FileCalendar | null;
}

/** What the line says; null where it is none of ours, or was changed so that it says nothing valid. */
export function readResourceMore(text: string | undefined): ReadMore | null {
  let said: unknown = null;
  try {
    said = JSON.parse(text ?? '');
  } catch {
    return null;
  }
  const more = moreSchema.safeParse(said);
  if (!more.success) return null;
  const { calendar } = said as { readonly calendar?: unknown };
  const { availableFrom, availableTo, otherWork, releases } = more.data;
  return { more: { availableFrom, availableTo, otherWork, releases }, calendar: calendarIn(calendar) };
}

function calendarIn(said: unknown): FileCalendar | null {
  const time = timeSchema.safeParse(said);
  if (!time.success) return null;
  const { workingWeekdays, holidays, exceptions } = time.data;
  const { id, title } = said as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && typeof title === 'string'
    ? { ref: `calendar ${id}`, ownId: id, title, time: { workingWeekdays, holidays, exceptions } }
    : null;
}
