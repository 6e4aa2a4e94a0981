// A plan of another tool held against a workbook: which box, slice and gate each task becomes, and what is left out.
import { type DayNumber, fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { addWD, type WorkingTime, wdOf } from '../../dates/workingDays.ts';
import { foreignIds } from '../../import/risks/foreignId.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { boundStartWD, type Span } from '../../rules/plan/linkBounds.ts';
import type { Day, Id } from '../../schema/field.ts';
import { limits } from '../../schema/field.ts';
import type { Kind, RecordOf } from '../../schema/kinds.ts';
import {
  calendarOf,
  factsOf,
  findRecord,
  recordsOf,
  settingsOf,
  type Workbook,
} from '../../schema/workbook.ts';
import { longestWD } from './bounds.ts';
import { type BoxLink, boxLinks, linkRef, type Refused } from './boxLinks.ts';
import { type Outline, outlineOf } from './groups.ts';
import { type FileTask, type PlanFile, PlanRefused } from './planFile.ts';

const words = exchangeMessages;

/** A task that becomes a box: with its length and *not before* day in whole working days. */
export interface PlannedBox {
  readonly task: FileTask;
  readonly lengthWD: number | null;
  readonly notBefore: Day | null;
  /** Why *not before* holds it; null: it does not. */
  readonly held: string | null;
  readonly links: readonly BoxLink[];
  readonly slice: string | null;
  readonly updates: Id<'timeBox'> | null;
}

export interface Judged {
  readonly file: PlanFile;
  readonly source: string;
  readonly outline: Outline;
  readonly boxes: readonly PlannedBox[];
  /** Groups that become slices, moments that become gates. */
  readonly slices: readonly FileTask[];
  readonly moments: readonly FileTask[];
  readonly refused: readonly Refused[];
  readonly links: { readonly read: number; readonly imported: number };
  readonly notes: readonly string[];
  /** The workbook has no plan of its own: calendar, start and status date of the file are taken. */
  readonly isFirst: boolean;
  readonly start: Day | null;
}

/** The record of a kind that a task of this source was imported to before, or exported from. */
export function recordOfTask<K extends Kind>(
  workbook: Workbook,
  kind: K,
  source: string,
): (task: { readonly ref: string; readonly ownId: string | null }) => RecordOf<K> | null {
  const known = new Map<string, RecordOf<K>>();
  for (const record of recordsOf(workbook, kind).values())
    for (const foreign of foreignIds(record.notes))
      if (foreign.source === source) known.set(foreign.id, record);
  return ({ ref, ownId }) => {
    const own = ownId === null ? undefined : findRecord(workbook, kind, ownId.split(' ')[0] ?? '');
    return (own as RecordOf<K> | undefined) ?? known.get(ref) ?? null;
  };
}

const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  );

/** Where the work of a file lies, in working days of the plan it will be in. */
function spansOf(tasks: Iterable<FileTask>, calendar: WorkingTime, startDay: DayNumber): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const { ref, start, finish, isMilestone } of tasks) {
    if (start === null || finish === null) continue;
    const startWD = wdOf(calendar, startDay, addWD(calendar, toDayNumber(start), 0));
    const endWD = wdOf(calendar, startDay, toDayNumber(finish));
    spans.set(ref, { startWD, endWD: isMilestone ? endWD : Math.max(endWD, startWD) });
  }
  return spans;
}

const wholeLength = (task: FileTask, span: Span | undefined): number | null => {
  const length = span ? span.endWD - span.startWD + 1 : task.lengthWD;
  return length === null ? null : Math.min(longestWD, Math.max(1, Math.ceil(length - 1e-6)));
};

function refusedTasks({ tasks, roles }: Outline, file: PlanFile): Refused[] {
  const seen = new Set<string>();
  return file.tasks.flatMap((task): Refused[] => {
    const { ref } = task;
    if (seen.has(ref)) return [{ ref, reason: words.task.twice }];
    seen.add(ref);
    if (task.unfit !== null) return [{ ref, reason: task.unfit }];
    const role = roles.get(ref);
    if (role === 'box' || role === 'moment') return (task.lost ?? []).map((reason) => ({ ref, reason }));
    if (role === 'group') return [{ ref, reason: words.task.innerGroup }];
    return role === 'nothing' && tasks.has(ref) ? [{ ref, reason: words.task.emptyGroup }] : [];
  });
}

/** Boxes that are longer than the work in them: the file interrupts it, or counts its days otherwise. */
const partedTasks = (boxes: readonly PlannedBox[]): readonly Refused[] =>
  boxes.flatMap(({ task: { ref, lengthWD: worked }, lengthWD }) => {
    const days = worked === null ? null : Math.max(1, Math.ceil(worked - 1e-6));
    // Work that begins in the middle of a day ends in the middle of another.
    return days === null || lengthWD === null || lengthWD <= days + 1
      ? []
      : [{ ref, reason: words.task.parted({ days }) }];
  });

/** Whether no time box stands in the workbook that this file does not bring. */
function isFirstPlan(workbook: Workbook, matches: (task: FileTask) => unknown, file: PlanFile): boolean {
  const matched = new Set(file.tasks.map(matches).filter((box) => box !== null));
  return [...workbook.timeBox.values()].every((box) => matched.has(box));
}

/** Holds a file against a workbook; nothing is changed. Throws PlanRefused when it holds nothing to import. */
export function judgePlan(workbook: Workbook, file: PlanFile, source: string): Judged {
  if (file.tasks.length === 0) throw new PlanRefused(words.noTasks);
  if (file.tasks.length > limits.recordsOfOneKind)
    throw new PlanRefused(words.tooMany({ tasks: file.tasks.length }));
  const outline = outlineOf(file);
  const { tasks, roles } = outline;
  const boxOf = recordOfTask(workbook, 'timeBox', source);
  const isFirst = isFirstPlan(workbook, boxOf, file);
  const own = settingsOf(workbook).startDate ?? factsOf(workbook).asOf;
  const start = isFirst
    ? earliest([
        file.start,
        ...file.tasks.map((task) =>
          task.state === 'planned' && !task.isSummary && !task.isMilestone ? task.start : null,
        ),
      ])
    : own;
  const calendar = isFirst && file.calendar ? file.calendar : calendarOf(workbook);
  const startDay = addWD(calendar, toDayNumber(start ?? own), 0);
  const spans = spansOf(tasks.values(), calendar, startDay);
  const isParted = (ref: string): boolean => {
    const [task, span] = [tasks.get(ref), spans.get(ref)];
    if (!task || !span || task.lengthWD === null) return false;
    return !Number.isInteger(task.lengthWD) || span.endWD - span.startWD + 1 !== task.lengthWD;
  };
  const { links, refused } = boxLinks(outline, { spans, isParted });
  const boxes = [...tasks.values()]
    .filter(({ ref }) => roles.get(ref) === 'box')
    .map((task): PlannedBox => {
      const span = spans.get(task.ref);
      const into = links.get(task.ref) ?? [];
      const lengthWD = wholeLength(task, span);
      const bound = into.reduce((latest, { from, kind, lagWD }) => {
        const before = spans.get(from);
        if (!before) return latest;
        return Math.max(latest, boundStartWD({ from: 0, to: 0, kind, lagWD }, before, lengthWD ?? 1));
      }, 1);
      const isHeld = task.state === 'planned' && span !== undefined && span.startWD > bound;
      const kept = task.own['notBefore'];
      const notBefore = isHeld ? fromDayNumber(addWD(calendar, toDayNumber(task.start ?? own), 0)) : null;
      return {
        task,
        lengthWD,
        notBefore: kept === undefined ? notBefore : kept === '' ? null : kept,
        held: kept === undefined && isHeld ? words.held({ because: task.because }) : null,
        links: into,
        slice: outline.above(task.ref).find((group) => roles.get(group) === 'slice') ?? null,
        updates: boxOf(task)?.id ?? null,
      };
    });
  const lost = new Set(refused.map(({ ref }) => ref));
  const read = file.tasks.flatMap((task) => task.links.map(({ from }) => linkRef(from, task.ref)));
  return {
    file,
    source,
    outline,
    boxes,
    slices: [...tasks.values()].filter(({ ref }) => roles.get(ref) === 'slice'),
    moments: [...tasks.values()].filter(({ ref }) => roles.get(ref) === 'moment'),
    refused: [...refusedTasks(outline, file), ...partedTasks(boxes), ...refused],
    links: { read: read.length, imported: read.filter((ref) => !lost.has(ref)).length },
    notes: [...file.notes, ...(isFirst ? [] : [words.notes.kept])],
    isFirst,
    start,
  };
}
