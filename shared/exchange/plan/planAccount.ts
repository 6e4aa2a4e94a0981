// What an import of a plan did, or would do: every task, link and date that is not in the workbook as in the file.
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { isWorkingDay } from '../../dates/workingDays.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import type { Day } from '../../schema/field.ts';
import { calendarOf, type Workbook } from '../../schema/workbook.ts';
import { longestWD } from './bounds.ts';
import { type Judged, type PlannedBox, recordOfTask } from './judge.ts';
import type { Refused } from './boxLinks.ts';
import type { FileTask } from './planFile.ts';

const because = exchangeMessages.because;

/** A date of the file that the plan does not have. */
export interface Moved {
  readonly ref: string;
  readonly date: 'start' | 'finish';
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: string;
}

export interface PlanAccount {
  readonly tasks: number;
  readonly imported: number;
  readonly links: number;
  readonly linksImported: number;
  readonly resources: number;
  readonly refused: readonly Refused[];
  readonly moved: readonly Moved[];
  readonly held: readonly { readonly ref: string; readonly day: Day; readonly reason: string }[];
  readonly notes: readonly string[];
}

type Dates = readonly [start: Day | null, finish: Day | null];

/** The dates that tasks have in the workbook they were imported to. */
function datesIn(workbook: Workbook, judged: Judged): ReadonlyMap<string, Dates> {
  const { boxes } = scheduleOf(workbook);
  const boxOf = recordOfTask(workbook, 'timeBox', judged.source);
  const gateOf = recordOfTask(workbook, 'gate', judged.source);
  const dates = new Map<string, Dates>();
  for (const { task } of judged.boxes) {
    const box = boxOf(task);
    const at = box ? boxes.get(box.id) : undefined;
    dates.set(task.ref, at ? [fromDayNumber(at.startDay), fromDayNumber(at.endDay)] : [null, null]);
  }
  for (const task of judged.moments) {
    const gate = gateOf(task);
    const end = gate?.timeBox ? boxes.get(gate.timeBox)?.endDay : undefined;
    const day = end === undefined ? (gate?.date ?? null) : fromDayNumber(end);
    dates.set(task.ref, [day, day]);
  }
  for (const { ref } of judged.slices) {
    const inside = (judged.outline.within.get(ref) ?? []).flatMap((one) => {
      const found = dates.get(one);
      return found?.[0] && found[1] ? [found as readonly [Day, Day]] : [];
    });
    const starts = inside.map(([start]) => start).toSorted();
    const ends = inside.map(([, end]) => end).toSorted();
    dates.set(ref, [starts[0] ?? null, ends.at(-1) ?? null]);
  }
  return dates;
}

/** Why a date is another one: what is known of the task first, then what it follows, then how days are counted. */
function reasonFor(
  workbook: Workbook,
  judged: Judged,
  task: FileTask,
  boxes: ReadonlyMap<string, PlannedBox>,
  isMoved: (ref: string) => boolean,
  [start, finish]: Dates,
): string {
  const isAsMeant =
    !isOther(task.isMilestone ? task.finish : task.start, start) && !isOther(task.finish, finish);
  if (isAsMeant) return because.dayBegins;
  if (task.start !== null && task.finish !== null && task.finish < task.start) return because.reversed;
  const box = boxes.get(task.ref);
  if (box?.lengthWD === null) return because.noLength;
  if (box?.lengthWD === longestWD) return because.tooLong;
  if (task.state === 'running') return because.running;
  const inside = judged.outline.within.get(task.ref)?.find(isMoved);
  if (inside !== undefined) return because.after({ ref: inside });
  const before = (box?.links ?? task.links).find(({ from }) => isMoved(from));
  if (before) return because.after({ ref: before.from });
  if (task.because !== null) return task.because;
  if (task.start === null) return because.noStart;
  const calendar = calendarOf(workbook);
  const days = [task.start, task.finish].flatMap((day) => day ?? []);
  const isOff = days.some((day) => !isWorkingDay(calendar, toDayNumber(day)));
  if (isOff) return because.dayOff;
  if (!judged.isFirst) return because.otherPlan;
  const isParted = task.lengthWD !== null && task.lengthWD !== box?.lengthWD;
  return isParted ? because.partDays : because.links;
}

function movedIn(workbook: Workbook, judged: Judged): Moved[] {
  const dates = datesIn(workbook, judged);
  const { tasks } = judged.outline;
  const boxes = new Map(judged.boxes.map((box) => [box.task.ref, box] as const));
  const differs = (ref: string): boolean => {
    const [task, now] = [tasks.get(ref), dates.get(ref)];
    return (
      task !== undefined &&
      now !== undefined &&
      (isOther(startOf(task), now[0]) || isOther(finishOf(task), now[1]))
    );
  };
  return [...dates].flatMap(([ref, [start, finish]]): Moved[] => {
    const task = tasks.get(ref);
    if (!task || !differs(ref)) return [];
    const reason = reasonFor(workbook, judged, task, boxes, differs, [start, finish]);
    const all = [
      { date: 'start', from: startOf(task), to: start },
      { date: 'finish', from: finishOf(task), to: finish },
    ] as const;
    return all.flatMap(({ date, from, to }) =>
      from !== null && isOther(from, to) ? [{ ref, date, from, to, reason }] : [],
    );
  });
}

/** What the file does not say, nothing differs from. */
const isOther = (inFile: Day | null, now: Day | null): boolean => inFile !== null && inFile !== now;

const finishOf = (task: FileTask): Day | null => (task.written ?? task).finish;
/** A moment begins when it ends. */
const startOf = (task: FileTask): Day | null =>
  task.isMilestone ? finishOf(task) : (task.written ?? task).start;

/** The account of a plan in the workbook it was imported to. */
export function planAccount(after: Workbook, judged: Judged): PlanAccount {
  const { file, boxes, slices, moments, refused, links, notes } = judged;
  return {
    tasks: file.tasks.length,
    imported: boxes.length + slices.length + moments.length,
    links: links.read,
    linksImported: links.imported,
    resources: file.resources.length,
    refused,
    moved: movedIn(after, judged),
    held: boxes.flatMap(({ task, notBefore, held }) =>
      notBefore === null || held === null ? [] : [{ ref: task.ref, day: notBefore, reason: held }],
    ),
    notes,
  };
}
