// A resource of a workbook as Microsoft Project has it.
import type { Resource } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { resourceMoreText } from '../plan/resourceMore.ts';
import type { Xml } from '../xml/writeXml.ts';
import { ownFields, ownXml, resourceFields } from './ownFields.ts';
import { resourceCalendarUid } from './writeCalendars.ts';

/** The hours of a working day in our exports. */
export const hoursPerDay = 8;

/** When a resource is there, as Project says it: always between two days that it calls never. */
function availability({ availableFrom, availableTo, capacity }: Resource): readonly Xml[] {
  if (availableFrom === null && availableTo === null) return [];
  return [
    [
      'AvailabilityPeriods',
      [
        [
          'AvailabilityPeriod',
          [
            ['AvailableFrom', availableFrom === null ? '1984-01-01T00:00:00' : `${availableFrom}T00:00:00`],
            ['AvailableTo', availableTo === null ? '2049-12-31T23:59:00' : `${availableTo}T23:59:00`],
            ['AvailableUnits', capacity],
          ],
        ],
      ],
    ],
  ];
}

/** The resource at a place in the list of all. */
export function resourceXml(workbook: Workbook, resource: Resource, place: number): Xml {
  const own = ownXml(resourceFields, resource.notes, {
    [ownFields.id]: `${resource.id} ${resource.code ?? ''}`.trim(),
    [ownFields.kind]: resource.kind,
    [ownFields.more]: resourceMoreText(workbook, resource),
  });
  return [
    'Resource',
    [
      ['UID', place + 1],
      ['ID', place + 1],
      ['Name', resource.title],
      ['Type', 1],
      ['MaxUnits', resource.capacity],
      ['StandardRate', resource.ratePerUnitWD / 100 / hoursPerDay],
      ['StandardRateFormat', 2],
      ['CalendarUID', resourceCalendarUid(place)],
      ...own.notes,
      ...own.texts,
      ...availability(resource),
    ],
  ];
}
