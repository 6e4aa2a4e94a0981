// The calendars of a workbook as Microsoft Project has them: the plan's, those that resources keep, and each one's absences.
import type { WorkingTime } from '../../dates/workingDays.ts';
import type { Day } from '../../schema/field.ts';
import type { Resource } from '../../schema/kinds.ts';
import { calendarOf, compareText, type Workbook } from '../../schema/workbook.ts';
import type { Xml } from '../xml/writeXml.ts';

const workingTimes: Xml = [
  'WorkingTimes',
  [
    [
      'WorkingTime',
      [
        ['FromTime', '08:00:00'],
        ['ToTime', '12:00:00'],
      ],
    ],
    [
      'WorkingTime',
      [
        ['FromTime', '13:00:00'],
        ['ToTime', '17:00:00'],
      ],
    ],
  ],
];

const exception = (from: Day, to: Day, isWorked: boolean): Xml => [
  'Exception',
  [
    ['EnteredByOccurrences', 0],
    [
      'TimePeriod',
      [
        ['FromDate', `${from}T00:00:00`],
        ['ToDate', `${to}T23:59:00`],
      ],
    ],
    ['Occurrences', 1],
    ['Type', 1],
    ['DayWorking', isWorked ? 1 : 0],
    ...(isWorked ? [workingTimes] : []),
  ],
];

const exceptions = (list: readonly Xml[]): readonly Xml[] =>
  list.length === 0 ? [] : [['Exceptions', list]];

function baseCalendar({ title, time }: { title: string; time: WorkingTime }, uid: number): Xml {
  const { workingWeekdays, holidays, exceptions: own } = time;
  const days = new Map(holidays.map((day) => [day, false]));
  for (const { date, working } of own) days.set(date, working);
  const week = [7, 1, 2, 3, 4, 5, 6].map((weekday, i): Xml => {
    const isWorked = workingWeekdays.includes(weekday);
    return [
      'WeekDay',
      [['DayType', i + 1], ['DayWorking', isWorked ? 1 : 0], ...(isWorked ? [workingTimes] : [])],
    ];
  });
  return [
    'Calendar',
    [
      ['UID', uid],
      ['Name', title],
      ['IsBaseCalendar', 1],
      ['BaseCalendarUID', -1],
      ['WeekDays', week],
      ...exceptions(
        [...days]
          .toSorted(([a], [b]) => compareText(a, b))
          .map(([day, isWorked]) => exception(day, day, isWorked)),
      ),
    ],
  ];
}

/** The plan's calendar is 1, each resource has one, and the own ones that some of these add to follow. */
/** The number of the calendar of the resource at a place. */
export const resourceCalendarUid = (place: number): number => place + 2;
const resourceCalendar = (resource: Resource, place: number, base: number): Xml => [
  'Calendar',
  [
    ['UID', resourceCalendarUid(place)],
    ['Name', resource.title],
    ['IsBaseCalendar', 0],
    ['BaseCalendarUID', base],
    ...exceptions(resource.absences.map(({ from, to }) => exception(from, to < from ? from : to, false))),
  ],
];

/** All calendars: the plan's, those that resources keep, and one a resource with its absences. */
export function calendarsXml(workbook: Workbook, resources: readonly Resource[]): readonly Xml[] {
  const kept = [...new Set(resources.map(({ calendar }) => calendar))].flatMap((id) => {
    const calendar = id === null ? undefined : workbook.calendar.get(id);
    return calendar ? [calendar] : [];
  });
  const uids = new Map<string | null, number>(kept.map(({ id }, i) => [id, resources.length + 2 + i]));
  return [
    baseCalendar({ title: 'Standard', time: calendarOf(workbook) }, 1),
    ...kept.map((one) => baseCalendar({ title: one.title, time: one }, uids.get(one.id) ?? 1)),
    ...resources.map((one, place) => resourceCalendar(one, place, uids.get(one.calendar) ?? 1)),
  ];
}
