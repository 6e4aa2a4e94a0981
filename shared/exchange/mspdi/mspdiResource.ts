// People and things of a Microsoft Project plan, and who works on which task.
import { fromDayNumber } from '../../dates/dayNumber.ts';
import type { FileCalendar, FileResource, FileTask, ResourceMore } from '../plan/planFile.ts';
import { readResourceMore } from '../plan/resourceMore.ts';
import { element, elements, numberIn, textIn, type XmlElement } from '../xml/readXml.ts';
import { dayOf } from '../plan/fileDay.ts';
import type { MspdiCalendar } from './mspdiCalendar.ts';
import { ownFields, ownValues, plainNotes } from './ownFields.ts';

/** Who works on each task, by its number; somebody named twice counts with all units. */
export function allocationsOf(project: XmlElement): ReadonlyMap<string, FileTask['allocations']> {
  const found = new Map<string, { resource: string; units: number }[]>();
  for (const one of elements(element(project, 'Assignments'), 'Assignment')) {
    const [task, resource] = [textIn(one, 'TaskUID'), textIn(one, 'ResourceUID')];
    if (resource === '' || resource.startsWith('-')) continue;
    const list = found.get(task) ?? [];
    const before = list.find((other) => other.resource === resource);
    const units = Math.max(0, numberIn(one, 'Units') ?? 1);
    if (before) before.units += units;
    else list.push({ resource, units });
    found.set(task, list);
  }
  return found;
}

/** Non-working days of a resource's own calendar, next to each other as one absence. */
function absencesOf(calendar: MspdiCalendar | undefined): FileResource['absences'] {
  if (!calendar || calendar.isBase) return [];
  const days = [...calendar.ownDays]
    .flatMap(([day, working]) => (working ? [] : [day]))
    .toSorted((a, b) => a - b);
  const spans: { from: number; to: number }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && last.to === day - 1) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans.map(({ from, to }) => ({ from: fromDayNumber(from), to: fromDayNumber(to) }));
}

const resourceKinds: readonly FileResource['kind'][] = ['tool', 'specialist', 'funding'];
const allKinds: readonly FileResource['kind'][] = [...resourceKinds, 'sponsorTime', 'infrastructure'];

/** What the resources are read by. */
export interface ResourceFile {
  readonly hoursPerDay: number;
  readonly calendars: ReadonlyMap<string, MspdiCalendar>;
  /** The calendar of the plan itself. */
  readonly planUid: string;
}

/** A calendar as one text: two that say the same are the same. */
const daysOf = ({ workingWeekdays, exceptions }: MspdiCalendar): string =>
  JSON.stringify([workingWeekdays, exceptions]);

/** The calendar that a resource keeps instead of that of the plan: its own week, else the base its days off add to. */
function calendarOf({ calendars, planUid }: ResourceFile, uid: string): FileCalendar | null {
  const own = calendars.get(uid);
  const kept = own && !own.isBase && !own.hasOwnWeek ? (own.base ?? planUid) : uid;
  const [calendar, plan] = [calendars.get(kept), calendars.get(planUid)];
  if (!calendar || !plan || kept === planUid) return null;
  if (daysOf(calendar) === daysOf(plan)) return null;
  const { title, workingWeekdays, exceptions } = calendar;
  return {
    ref: `calendar ${kept}`,
    ownId: null,
    title,
    time: { workingWeekdays, holidays: [], exceptions },
  };
}

/** Project's words for "always". */
const [longAgo, never] = ['1984-12-31', '2049-12-31'];

/** From when to when a resource is there, whatever its units by then. */
function availabilityOf(resource: XmlElement): ResourceMore {
  const periods = elements(element(resource, 'AvailabilityPeriods'), 'AvailabilityPeriod').filter(
    (one) => (numberIn(one, 'AvailableUnits') ?? 1) > 0,
  );
  const ends = periods.length > 0 ? periods : [resource];
  const from = ends.map((one) => dayOf(textIn(one, 'AvailableFrom')) ?? longAgo).toSorted()[0] ?? longAgo;
  const to =
    ends
      .map((one) => dayOf(textIn(one, 'AvailableTo')) ?? never)
      .toSorted()
      .at(-1) ?? never;
  return {
    ...(from > longAgo ? { availableFrom: from } : {}),
    ...(to < never ? { availableTo: to } : {}),
  };
}

function resourceOf(file: ResourceFile, resource: XmlElement): FileResource {
  const own = ownValues(resource);
  const type = numberIn(resource, 'Type') ?? 1;
  const ownKind = allKinds.find((one) => one === own[ownFields.kind]);
  const hourly = numberIn(resource, 'StandardRate') ?? 0;
  const calendarUid = textIn(resource, 'CalendarUID');
  const isOurs = own[ownFields.id] !== undefined;
  const kept = readResourceMore(own[ownFields.more]);
  return {
    ref: textIn(resource, 'UID'),
    ownId: own[ownFields.id] ?? null,
    title: textIn(resource, 'Name'),
    kind: ownKind ?? resourceKinds[type] ?? 'specialist',
    capacity: Math.max(0, numberIn(resource, 'MaxUnits') ?? 1),
    rate: type === 1 ? Math.round(hourly * file.hoursPerDay * 100) : 0,
    absences: absencesOf(file.calendars.get(calendarUid)),
    notes: plainNotes(resource),
    calendar: kept?.calendar ?? (isOurs ? null : calendarOf(file, calendarUid)),
    more: kept?.more ?? availabilityOf(resource),
  };
}

/** The resources that have a name; number 0 is Project's own for work that nobody does yet. */
export const resourcesOf = (project: XmlElement, file: ResourceFile): readonly FileResource[] =>
  elements(element(project, 'Resources'), 'Resource')
    .filter((one) => textIn(one, 'UID') !== '0' && textIn(one, 'Name') !== '')
    .map((one) => resourceOf(file, one));
