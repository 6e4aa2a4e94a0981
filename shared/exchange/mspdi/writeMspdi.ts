// A workbook's plan as Microsoft Project XML: what Project can hold in its own fields, the rest in texts that it keeps.
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { meanOf } from '../../rules/engine/range.ts';
import { baselineOf, newestBaseline } from '../../rules/plan/baseline.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import type { Day } from '../../schema/field.ts';
import type { Range3 } from '../../schema/field.ts';
import { byCode, calendarOf, factsOf, type Workbook } from '../../schema/workbook.ts';
import type { LinkKind } from '../../schema/timeBox.ts';
import { type PlannedTask, plannedTasks } from '../plan/plannedTasks.ts';
import { writeXml, type Xml } from '../xml/writeXml.ts';
import { calendarsXml } from './writeCalendars.ts';
import { hoursPerDay, resourceXml } from './writeResource.ts';
import { aliasOf, ownFields, ownXml, resourceFields, taskFields } from './ownFields.ts';

const linkTypes: Readonly<Record<LinkKind, number>> = {
  finishFinish: 0,
  finishStart: 1,
  startFinish: 2,
  startStart: 3,
};
const morning = (day: Day): string => `${day}T08:00:00`;
const evening = (day: Day): string => `${day}T17:00:00`;
const hours = (days: number): string => `PT${Math.round(days * hoursPerDay)}H0M0S`;

const rangeText = (range: Range3 | null): string | null =>
  range && `${range.low}/${range.likely}/${range.high} ${range.shape}`;

/** What each task is numbered, and resources by their ids. */
interface Numbers {
  readonly tasks: ReadonlyMap<string, number>;
  readonly resources: ReadonlyMap<string, number>;
}

function dates({
  start,
  finish,
  lengthWD,
}: Pick<PlannedTask, 'start' | 'finish' | 'lengthWD'>): readonly Xml[] {
  return [
    ...(start === null ? [] : [['Start', morning(start)] as const]),
    ...(finish === null ? [] : [['Finish', evening(finish)] as const]),
    ...(lengthWD === null ? [] : [['Duration', hours(lengthWD)] as const]),
    ['DurationFormat', 7],
  ];
}

/** Only what was noted: a start that nobody noted, and a day that is missing, are left out. */
function progress(workbook: Workbook, { box, lengthWD, scheduled }: PlannedTask): readonly Xml[] {
  const { state, actualStart, actualEnd } = box;
  const began: readonly Xml[] = actualStart === null ? [] : [['ActualStart', morning(actualStart)]];
  if (state === 'done' && actualEnd !== null)
    return [['PercentComplete', 100], ...began, ['ActualFinish', evening(actualEnd)]];
  if (state !== 'running') return [['PercentComplete', 0]];
  const elapsed = scheduled === null ? 0 : scheduleOf(workbook).asOfWD - scheduled.startWD + 1;
  const percent = Math.min(99, Math.max(1, Math.round((100 * elapsed) / (lengthWD ?? 1))));
  return [['PercentComplete', percent], ...began];
}

function taskOf(workbook: Workbook, task: PlannedTask, level: number, wbs: string, numbers: Numbers): Xml {
  const { box, links } = task;
  const uid = numbers.tasks.get(box.id) ?? 0;
  const fixed = meanOf(box.fixedCost);
  const own = ownXml(taskFields, box.notes, {
    [ownFields.id]: `${box.id} ${box.code ?? ''}`.trim(),
    [ownFields.estimate]: rangeText(box.duration) ?? '',
    [ownFields.kind]: box.kind,
    [ownFields.limit]: box.limitWD === null ? null : String(box.limitWD),
    [ownFields.question]: box.exitQuestion === '' ? null : box.exitQuestion,
    [ownFields.notBefore]: box.notBefore ?? '',
    [ownFields.cost]: rangeText(box.fixedCost),
    [ownFields.build]: rangeText(box.buildEstimate),
  });
  return [
    'Task',
    [
      ['UID', uid],
      ['ID', uid],
      ['Name', box.title],
      ['Active', 1],
      ['Manual', 0],
      ['WBS', wbs],
      ['OutlineNumber', wbs],
      ['OutlineLevel', level],
      ...dates(task),
      ['Milestone', 0],
      ['Summary', 0],
      ['Critical', task.scheduled?.critical ? 1 : 0],
      ...(fixed === null ? [] : [['FixedCost', Math.round(fixed)] as const]),
      ...progress(workbook, task),
      ['ConstraintType', box.notBefore === null ? 0 : 4],
      ...(box.notBefore === null ? [] : [['ConstraintDate', morning(box.notBefore)] as const]),
      ['CalendarUID', -1],
      ...own.notes,
      ...links.map(({ from, kind, lagWD }): Xml => [
        'PredecessorLink',
        [
          ['PredecessorUID', numbers.tasks.get(from) ?? 0],
          ['Type', linkTypes[kind]],
          // An SF link ends a task when the other starts: in days that is the day before.
          ['LinkLag', (lagWD + (kind === 'startFinish' ? 1 : 0)) * hoursPerDay * 600],
          ['LagFormat', 7],
        ],
      ]),
      ...own.texts,
      ...baselineXml(workbook, box.id),
    ],
  ];
}

/** Where the box stood in the newest version of the plan that was kept. */
function baselineXml(workbook: Workbook, box: string): readonly Xml[] {
  const newest = newestBaseline(workbook);
  const then = newest && baselineOf(workbook, newest).get(box);
  if (!then) return [];
  const [start, finish] = [fromDayNumber(then.startDay), fromDayNumber(then.endDay)];
  const lengthWD = then.endWD - then.startWD + 1;
  return [['Baseline', [['Number', 0], ...dates({ start, finish, lengthWD })]]];
}

function tasksOf(workbook: Workbook, numbers: Numbers): readonly Xml[] {
  const { slices, gates } = plannedTasks(workbook);
  const found: Xml[] = [];
  let outer = 0;
  for (const { slice, tasks } of slices) {
    if (slice) {
      outer += 1;
      const uid = numbers.tasks.get(slice.id) ?? 0;
      const days = tasks
        .flatMap(({ start, finish }) => [start, finish].flatMap((day) => day ?? []))
        .toSorted();
      const [start = null, finish = null] = [days[0], days.at(-1)];
      found.push([
        'Task',
        [
          ['UID', uid],
          ['ID', uid],
          ['Name', slice.title],
          ['WBS', outer],
          ['OutlineNumber', outer],
          ['OutlineLevel', 1],
          ...dates({ start, finish, lengthWD: null }),
          ['Milestone', 0],
          ['Summary', 1],
          ...(slice.notes === '' ? [] : [['Notes', slice.notes] as const]),
          ...ownXml(taskFields, '', { [ownFields.id]: `${slice.id} ${slice.code ?? ''}`.trim() }).texts,
        ],
      ]);
    }
    tasks.forEach((task, i) => {
      if (!slice) outer += 1;
      found.push(taskOf(workbook, task, slice ? 2 : 1, slice ? `${outer}.${i + 1}` : String(outer), numbers));
    });
  }
  for (const { gate, day } of gates) {
    if (day === null) continue;
    outer += 1;
    const uid = numbers.tasks.get(gate.id) ?? 0;
    const at = gate.timeBox === null ? undefined : numbers.tasks.get(gate.timeBox);
    found.push([
      'Task',
      [
        ['UID', uid],
        ['ID', uid],
        ['Name', gate.title],
        ['WBS', outer],
        ['OutlineNumber', outer],
        ['OutlineLevel', 1],
        ['Start', evening(day)],
        ['Finish', evening(day)],
        ['Duration', hours(0)],
        ['Milestone', 1],
        ['Summary', 0],
        ['ConstraintType', at === undefined ? 2 : 0],
        ...(at === undefined ? [['ConstraintDate', evening(day)] as const] : []),
        ...(gate.notes === '' ? [] : [['Notes', gate.notes] as const]),
        ...(at === undefined
          ? []
          : [
              [
                'PredecessorLink',
                [
                  ['PredecessorUID', at],
                  ['Type', 1],
                  ['LinkLag', 0],
                  ['LagFormat', 7],
                ],
              ] as Xml,
            ]),
        ...ownXml(taskFields, '', { [ownFields.id]: `${gate.id} ${gate.code ?? ''}`.trim() }).texts,
      ],
    ]);
  }
  return found;
}

function assignmentsOf(tasks: readonly PlannedTask[], numbers: Numbers): readonly Xml[] {
  const all = tasks.flatMap((task) =>
    task.box.allocations.flatMap(({ resource, units }) => {
      const uid = numbers.resources.get(resource);
      return uid === undefined ? [] : [{ task, uid, units }];
    }),
  );
  return all.map(({ task, uid, units }, i): Xml => [
    'Assignment',
    [
      ['UID', i + 1],
      ['TaskUID', numbers.tasks.get(task.box.id) ?? 0],
      ['ResourceUID', uid],
      ...(task.start === null ? [] : [['Start', morning(task.start)] as const]),
      ...(task.finish === null ? [] : [['Finish', evening(task.finish)] as const]),
      ['Units', units],
      ['Work', hours((task.lengthWD ?? 0) * units)],
    ],
  ]);
}

/** The plan of a workbook as an XML file that Microsoft Project opens. */
export function writeMspdi(workbook: Workbook): string {
  const { slices, gates } = plannedTasks(workbook);
  const resources = [...workbook.resource.values()].filter(({ archived }) => !archived).toSorted(byCode);
  const ids = [
    ...slices.flatMap(({ slice, tasks }) => [
      ...(slice ? [slice.id] : []),
      ...tasks.map(({ box }) => box.id),
    ]),
    ...gates.map(({ gate }) => gate.id),
  ];
  const numbers: Numbers = {
    tasks: new Map<string, number>(ids.map((id, i) => [id, i + 1])),
    resources: new Map<string, number>(resources.map(({ id }, i) => [id, i + 1])),
  };
  const { title, asOf, currency } = factsOf(workbook);
  const { startDay, endDay } = scheduleOf(workbook);
  const definitions = [taskFields, resourceFields].flatMap((fields) =>
    Object.entries(fields).map(([field, { number, name }]): Xml => [
      'ExtendedAttribute',
      [
        ['FieldID', number],
        ['FieldName', name],
        ['Alias', aliasOf(field)],
      ],
    ]),
  );
  const project: readonly Xml[] = [
    ['@xmlns', 'http://schemas.microsoft.com/project'],
    ['SaveVersion', 14],
    ['Name', title],
    ['Title', title],
    ['ScheduleFromStart', 1],
    ['StartDate', morning(fromDayNumber(startDay))],
    ...(endDay === null ? [] : [['FinishDate', evening(fromDayNumber(endDay))] as const]),
    ['CurrencyCode', currency],
    ['CalendarUID', 1],
    ['DefaultStartTime', '08:00:00'],
    ['DefaultFinishTime', '17:00:00'],
    ['MinutesPerDay', hoursPerDay * 60],
    ['MinutesPerWeek', hoursPerDay * 60 * calendarOf(workbook).workingWeekdays.length],
    ['StatusDate', evening(asOf)],
    ['ExtendedAttributes', definitions],
    ['Calendars', calendarsXml(workbook, resources)],
    ['Tasks', tasksOf(workbook, numbers)],
    ['Resources', resources.map((one, place) => resourceXml(workbook, one, place))],
    [
      'Assignments',
      assignmentsOf(
        slices.flatMap(({ tasks }) => tasks),
        numbers,
      ),
    ],
  ];
  return writeXml(['Project', project]);
}
