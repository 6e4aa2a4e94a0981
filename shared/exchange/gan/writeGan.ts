// A workbook's plan as a GanttProject file: what it can hold in its own fields, the rest in columns that it keeps.
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { addWD } from '../../dates/workingDays.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import type { Day, Range3 } from '../../schema/field.ts';
import type { Resource, Slice } from '../../schema/kinds.ts';
import type { LinkKind } from '../../schema/timeBox.ts';
import { byCode, calendarOf, compareText, factsOf, type Workbook } from '../../schema/workbook.ts';
import { type PlannedGate, type PlannedTask, plannedTasks } from '../plan/plannedTasks.ts';
import { resourceMoreText } from '../plan/resourceMore.ts';
import { writeXml, type Xml } from '../xml/writeXml.ts';
import { columnTitle, ganColumns, ganResourceColumns, statusLine } from './ganFields.ts';

const linkTypes: Readonly<Record<LinkKind, number>> = {
  startStart: 1,
  finishStart: 2,
  finishFinish: 3,
  startFinish: 4,
};
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function calendars(workbook: Workbook): Xml {
  const { workingWeekdays, holidays, exceptions } = calendarOf(workbook);
  const days = new Map(holidays.map((day) => [day, false]));
  for (const { date, working } of exceptions) days.set(date, working);
  const week = weekdays.map((name, i): Xml => [`@${name}`, workingWeekdays.includes(i + 1) ? 0 : 1]);
  return [
    'calendars',
    [
      [
        'day-types',
        [
          ['day-type', [['@id', 0]]],
          ['day-type', [['@id', 1]]],
          ['default-week', [['@id', 1], ['@name', 'default'], ...week]],
        ],
      ],
      ...[...days]
        .toSorted(([a], [b]) => compareText(a, b))
        .map(([day, isWorked]): Xml => {
          const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
          return [
            'date',
            [
              ['@year', year],
              ['@month', month],
              ['@date', date],
              ['@type', isWorked ? 'WORKING_DAY' : 'HOLIDAY'],
            ],
          ];
        }),
    ],
  ];
}

const rangeText = (range: Range3 | null): string =>
  range ? `${range.low}/${range.likely}/${range.high} ${range.shape}` : '';

/** Our columns of one task, by their places. */
const columns = (values: Partial<Readonly<Record<(typeof ganColumns)[number], string>>>): readonly Xml[] =>
  ganColumns.flatMap((name, i): readonly Xml[] => {
    const value = values[name];
    return value === undefined
      ? []
      : [
          [
            'customproperty',
            [
              ['@taskproperty-id', `tpc${i}`],
              ['@value', value],
            ],
          ],
        ];
  });

interface Numbers {
  readonly ids: ReadonlyMap<string, number>;
  /** By the number of the task that comes first, what waits for it. */
  readonly next: ReadonlyMap<string, readonly Xml[]>;
}

const depend = (id: number, kind: LinkKind, lagWD: number): Xml => [
  'depend',
  // An SF link ends a task when the other starts: in days that is the day before.
  [
    ['@id', id],
    ['@type', linkTypes[kind]],
    ['@difference', lagWD + (kind === 'startFinish' ? 1 : 0)],
    ['@hardness', 'Strong'],
  ],
];

function percentOf(workbook: Workbook, { box, scheduled, lengthWD }: PlannedTask): number {
  if (box.state === 'done') return 100;
  if (box.state !== 'running' || scheduled === null) return 0;
  const elapsed = scheduleOf(workbook).asOfWD - scheduled.startWD + 1;
  return Math.min(99, Math.max(1, Math.round((100 * elapsed) / (lengthWD ?? 1))));
}

function taskXml(workbook: Workbook, task: PlannedTask, numbers: Numbers): Xml {
  const { box, start, lengthWD } = task;
  return [
    'task',
    [
      ['@id', numbers.ids.get(box.id) ?? 0],
      ['@name', box.title],
      ['@meeting', 'false'],
      ...(start === null ? [] : [['@start', start] as const]),
      ...(lengthWD === null ? [] : [['@duration', lengthWD] as const]),
      ['@complete', percentOf(workbook, task)],
      ...(box.notBefore === null
        ? []
        : [['@thirdDate', box.notBefore] as const, ['@thirdDate-constraint', 1] as const]),
      ...(box.notes === '' ? [] : [['notes', box.notes] as const]),
      ...(numbers.next.get(box.id) ?? []),
      ...columns({
        id: `${box.id} ${box.code ?? ''}`.trim(),
        estimate: rangeText(box.duration),
        kind: box.kind,
        ...(box.limitWD === null ? {} : { limit: String(box.limitWD) }),
        ...(box.exitQuestion === '' ? {} : { question: box.exitQuestion }),
        notBefore: box.notBefore ?? '',
        cost: rangeText(box.fixedCost),
        ...(box.buildEstimate === null ? {} : { build: rangeText(box.buildEstimate) }),
        actual: [box.state, box.actualStart ?? '-', box.actualEnd ?? '-'].join(' '),
      }),
    ],
  ];
}

function sliceXml(workbook: Workbook, slice: Slice, tasks: readonly PlannedTask[], numbers: Numbers): Xml {
  const [first = null] = tasks.flatMap(({ start }) => start ?? []).toSorted();
  return [
    'task',
    [
      ['@id', numbers.ids.get(slice.id) ?? 0],
      ['@name', slice.title],
      ['@meeting', 'false'],
      ...(first === null ? [] : [['@start', first] as const]),
      ...(slice.notes === '' ? [] : [['notes', slice.notes] as const]),
      ...columns({ id: `${slice.id} ${slice.code ?? ''}`.trim() }),
      ...tasks.map((task) => taskXml(workbook, task, numbers)),
    ],
  ];
}

/** A gate at the end of a box lies at the beginning of the next working day, as GanttProject has it. */
function gateXml(workbook: Workbook, { gate, day }: PlannedGate, numbers: Numbers): readonly Xml[] {
  if (day === null) return [];
  const isAtBox = gate.timeBox !== null && numbers.ids.has(gate.timeBox);
  const begins = (from: Day): Day => fromDayNumber(addWD(calendarOf(workbook), toDayNumber(from), 1));
  return [
    [
      'task',
      [
        ['@id', numbers.ids.get(gate.id) ?? 0],
        ['@name', gate.title],
        ['@meeting', 'true'],
        ['@start', isAtBox ? begins(day) : day],
        ['@duration', 0],
        ['@complete', 0],
        ...(gate.notes === '' ? [] : [['notes', gate.notes] as const]),
        ...columns({ id: `${gate.id} ${gate.code ?? ''}`.trim() }),
      ],
    ],
  ];
}

function numbersOf(workbook: Workbook): Numbers {
  const { slices, gates } = plannedTasks(workbook);
  const tasks = slices.flatMap((one) => one.tasks);
  const all = [
    ...slices.flatMap(({ slice, tasks: inside }) => [
      ...(slice ? [slice.id] : []),
      ...inside.map(({ box }) => box.id),
    ]),
    ...gates.map(({ gate }) => gate.id),
  ];
  const ids = new Map<string, number>(all.map((id, i) => [id, i + 1]));
  const next = new Map<string, Xml[]>();
  const follow = (from: string, xml: Xml) => next.set(from, [...(next.get(from) ?? []), xml]);
  for (const { box, links } of tasks)
    for (const { from, kind, lagWD } of links) follow(from, depend(ids.get(box.id) ?? 0, kind, lagWD));
  for (const { gate, day } of gates)
    if (gate.timeBox !== null && day !== null)
      follow(gate.timeBox, depend(ids.get(gate.id) ?? 0, 'finishStart', 0));
  return { ids, next };
}

const resourceColumns = ganResourceColumns.map((name, i): Xml => [
  'custom-property-definition',
  [
    ['@id', i],
    ['@name', columnTitle(name)],
    ['@type', 'text'],
  ],
]);

function resourceXml(workbook: Workbook, resource: Resource, place: number): Xml {
  const values = [
    `${resource.id} ${resource.code ?? ''}`.trim(),
    resource.kind,
    String(resource.capacity),
    resourceMoreText(workbook, resource) ?? '',
    resource.notes === '' ? '' : JSON.stringify(resource.notes),
  ];
  return [
    'resource',
    [
      ['@id', place],
      ['@name', resource.title],
      [
        'rate',
        [
          ['@name', 'standard'],
          ['@value', resource.ratePerUnitWD / 100],
        ],
      ],
      ...values.map((value, i): Xml => [
        'custom-property',
        [
          ['@definition-id', i],
          ['@value', value],
        ],
      ]),
    ],
  ];
}

/** The plan of a workbook as a file that GanttProject opens. */
export function writeGan(workbook: Workbook): string {
  const { slices, gates } = plannedTasks(workbook);
  const numbers = numbersOf(workbook);
  const resources = [...workbook.resource.values()].filter(({ archived }) => !archived).toSorted(byCode);
  const places = new Map<string, number>(resources.map(({ id }, i) => [id, i]));
  const properties = ganColumns.map((name, i): Xml => [
    'taskproperty',
    [
      ['@id', `tpc${i}`],
      ['@name', columnTitle(name)],
      ['@type', 'custom'],
      ['@valuetype', 'text'],
    ],
  ]);
  const boxes = slices.flatMap(({ slice, tasks }) =>
    slice
      ? [sliceXml(workbook, slice, tasks, numbers)]
      : tasks.map((task) => taskXml(workbook, task, numbers)),
  );
  return writeXml([
    'project',
    [
      ['@name', factsOf(workbook).title],
      ['@version', '3.2'],
      ['description', statusLine(factsOf(workbook).asOf)],
      calendars(workbook),
      [
        'tasks',
        [
          ['@empty-milestones', 'true'],
          ['taskproperties', properties],
          ...boxes,
          ...gates.flatMap((gate) => gateXml(workbook, gate, numbers)),
        ],
      ],
      [
        'resources',
        [...resourceColumns, ...resources.map((one, place) => resourceXml(workbook, one, place))],
      ],
      [
        'allocations',
        slices.flatMap(({ tasks }) =>
          tasks.flatMap(({ box }) =>
            box.allocations.flatMap(({ resource, units }): readonly Xml[] => {
              const place = places.get(resource);
              if (place === undefined) return [];
              return [
                [
                  'allocation',
                  [
                    ['@task-id', numbers.ids.get(box.id) ?? 0],
                    ['@resource-id', place],
                    ['@load', units * 100],
                  ],
                ],
              ];
            }),
          ),
        ),
      ],
      [
        'vacations',
        resources.flatMap((resource, i) =>
          resource.absences.map(({ from, to }): Xml => [
            'vacation',
            [
              ['@start', from],
              ['@end', to],
              ['@resourceid', i],
            ],
          ]),
        ),
      ],
    ],
  ]);
}
