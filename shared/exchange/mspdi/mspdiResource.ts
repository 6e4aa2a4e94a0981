// People and things of a Microsoft Project plan, and who works on which task.
import { fromDayNumber } from '../../dates/dayNumber.ts';
import type { FileResource, FileTask } from '../plan/planFile.ts';
import { element, elements, numberIn, textIn, type XmlElement } from '../xml/readXml.ts';
import type { MspdiCalendar } from './mspdiCalendar.ts';
import { ownFields, ownValues } from './ownFields.ts';

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

function resourceOf(
  resource: XmlElement,
  hoursPerDay: number,
  calendars: ReadonlyMap<string, MspdiCalendar>,
): FileResource {
  const own = ownValues(resource);
  const type = numberIn(resource, 'Type') ?? 1;
  const ownKind = allKinds.find((one) => one === own[ownFields.kind]);
  const kind = ownKind ?? resourceKinds[type] ?? 'specialist';
  const hourly = numberIn(resource, 'StandardRate') ?? 0;
  return {
    ref: textIn(resource, 'UID'),
    ownId: own[ownFields.id] ?? null,
    title: textIn(resource, 'Name'),
    kind,
    capacity: Math.max(0, numberIn(resource, 'MaxUnits') ?? 1),
    rate: type === 1 ? Math.round(hourly * hoursPerDay * 100) : 0,
    absences: absencesOf(calendars.get(textIn(resource, 'CalendarUID'))),
  };
}

/** The resources that have a name; number 0 is Project's own for work that nobody does yet. */
export const resourcesOf = (
  project: XmlElement,
  hoursPerDay: number,
  calendars: ReadonlyMap<string, MspdiCalendar>,
): readonly FileResource[] =>
  elements(element(project, 'Resources'), 'Resource')
    .filter((one) => textIn(one, 'UID') !== '0' && textIn(one, 'Name') !== '')
    .map((one) => resourceOf(one, hoursPerDay, calendars));
