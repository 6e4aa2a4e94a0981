// The plan of a workbook as tasks for other tools: slices, their boxes with dates, links past cancelled boxes, gates.
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { boxesOfNetwork } from '../../rules/scope/planIndex.ts';
import { isPassed } from '../../rules/plan/network.ts';
import { type ScheduledBox, scheduleOf } from '../../rules/plan/schedule.ts';
import type { Day } from '../../schema/field.ts';
import type { Gate, Slice, TimeBox } from '../../schema/kinds.ts';
import { byCode, byOrder, type Workbook } from '../../schema/workbook.ts';
import { type BoxLink, boxLinks } from './boxLinks.ts';
import { outlineOf } from './groups.ts';
import type { FileTask } from './planFile.ts';

/** A box as other tools are told of it; dates are null where the plan has none. */
export interface PlannedTask {
  readonly box: TimeBox;
  readonly start: Day | null;
  readonly finish: Day | null;
  readonly lengthWD: number | null;
  readonly scheduled: ScheduledBox | null;
  /** By the ids of the boxes it waits for. */
  readonly links: readonly BoxLink[];
}

export interface PlannedSlice {
  /** Null: boxes that are part of none. */
  readonly slice: Slice | null;
  readonly tasks: readonly PlannedTask[];
}

export interface PlannedGate {
  readonly gate: Gate;
  readonly day: Day | null;
}

export interface PlanOutline {
  readonly slices: readonly PlannedSlice[];
  readonly gates: readonly PlannedGate[];
}

/** A box as a task that has only links: a cancelled one is a moment they go through. */
const linksOnly = (box: TimeBox): FileTask => ({
  ref: box.id,
  ownId: null,
  title: box.title,
  notes: '',
  parent: null,
  isSummary: false,
  isMilestone: isPassed(box),
  unfit: null,
  start: null,
  finish: null,
  lengthWD: null,
  because: null,
  state: 'planned',
  actualStart: null,
  actualFinish: null,
  fixedCost: null,
  links: box.predecessors.map(({ timeBox, kind, lagWD }) => ({ from: timeBox, kind, lagWD })),
  allocations: [],
  own: {},
});

/** The links between the boxes that are work, those past cancelled ones joined; two between a pair: the one that binds. */
function linksOf(workbook: Workbook): ReadonlyMap<string, readonly BoxLink[]> {
  const { boxes } = scheduleOf(workbook);
  const outline = outlineOf({
    title: '',
    start: null,
    statusDay: null,
    calendar: null,
    tasks: boxesOfNetwork(workbook).map(linksOnly),
    resources: [],
    notes: [],
  });
  return boxLinks(outline, {
    spans: new Map([...boxes.values()].map((one) => [one.box.id, one])),
    isParted: () => false,
  }).links;
}

/** Everything a planning tool is told, in the order of codes. */
export function plannedTasks(workbook: Workbook): PlanOutline {
  const { boxes } = scheduleOf(workbook);
  const links = linksOf(workbook);
  const taskOf = (box: TimeBox): PlannedTask => {
    const scheduled = boxes.get(box.id) ?? null;
    const likely = box.duration === null ? null : Math.max(1, Math.ceil(box.duration.likely));
    return {
      box,
      start: scheduled && fromDayNumber(scheduled.startDay),
      finish: scheduled && fromDayNumber(scheduled.endDay),
      lengthWD: scheduled ? Math.max(1, scheduled.endWD - scheduled.startWD + 1) : likely,
      scheduled,
      links: links.get(box.id) ?? [],
    };
  };
  const tasks = boxesOfNetwork(workbook)
    .filter((box) => !isPassed(box))
    .toSorted((a, b) => byCode(a, b) || byOrder(a, b))
    .map(taskOf);
  const slices = [...workbook.slice.values()].filter(({ archived }) => !archived).toSorted(byCode);
  const known = new Set<string>(slices.map(({ id }) => id));
  return {
    slices: [
      ...slices.map((slice) => ({ slice, tasks: tasks.filter(({ box }) => box.slice === slice.id) })),
      { slice: null, tasks: tasks.filter(({ box }) => box.slice === null || !known.has(box.slice)) },
    ].filter((one) => one.tasks.length > 0),
    gates: [...workbook.gate.values()]
      .filter(({ archived }) => !archived)
      .toSorted(byCode)
      .map((gate) => {
        const end = gate.timeBox === null ? undefined : boxes.get(gate.timeBox)?.endDay;
        return { gate, day: end === undefined ? gate.date : fromDayNumber(end) };
      }),
  };
}
