// What planning tools have no place for of a resource, as one line of text that our own exports carry.
import { z } from 'zod';
import type { WorkingTime } from '../../dates/workingDays.ts';
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
const kept = z.object({
  ...moreSchema.shape,
  calendar: z
    .object({
      id: z.string(),
      title: z.string(),
      ...calendarSchema.pick({ workingWeekdays: true, holidays: true, exceptions: true }).shape,
    })
    .nullable(),
});

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
  let value: unknown = null;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return null;
  }
  const parsed = kept.safeParse(value);
  if (!parsed.success) return null;
  const { calendar, ...more } = parsed.data;
  if (calendar === null) return { more, calendar: null };
  const { id, title, ...time } = calendar;
  return { more, calendar: { ref: `calendar ${id}`, ownId: id, title, time: time as WorkingTime } };
}
