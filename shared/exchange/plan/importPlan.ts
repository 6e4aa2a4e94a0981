// Carries out a judged plan as one edit: one step of undo, however many tasks.
import { byCommand, changeRecord, changeRecords, type Edit, type Moment } from '../../edits/edit.ts';
import { withSnapshotFirst } from '../../edits/whole/takeSnapshot.ts';
import { foreignLine } from '../../import/risks/foreignId.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { workbookMessages } from '../../messages/edits/workbook.ts';
import { type Id, limits } from '../../schema/field.ts';
import type { FieldsOf, RecordOf } from '../../schema/kinds.ts';
import { timeBoxKinds } from '../../schema/timeBox.ts';
import { calendarOf, factsOf, fixedIds, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { moneyWithin, unitsWithin } from './bounds.ts';
import { importResources } from './importResources.ts';
import { type Judged, type PlannedBox, recordOfTask } from './judge.ts';
import type { FileTask, Silent } from './planFile.ts';
import { type Made, shortTitle, upsert } from './upsert.ts';

/** Notes of a new record: what the file says, where it stood, and the number by which a later import finds it. */
function notesOf({ outline, source }: Judged, task: FileTask, isSlice = false): string {
  const { roles, above, tasks } = outline;
  const groups = above(task.ref)
    .filter((ref) => isSlice || roles.get(ref) !== 'slice')
    .map((ref) => tasks.get(ref)?.title ?? '')
    .toReversed();
  const lines = [
    ...(task.notes === '' ? [] : [task.notes.slice(0, limits.notesChars - 1_000)]),
    ...(groups.length === 0 ? [] : [groups.join(' › ').slice(0, 500)]),
    ...(task.title.length > limits.titleChars ? [task.title.slice(0, 300)] : []),
    ...(task.ownId === null ? [foreignLine(source, task.ref)] : []),
  ];
  return lines.join('\n');
}

/** An estimate as our own exports write it: `5/8/12 pert`. */
function ownRange(text: string | undefined) {
  const [, low, likely, high, shape] =
    /^(-?[\d.]+)\/(-?[\d.]+)\/(-?[\d.]+) (pert|triangular|fixed)$/.exec(text ?? '') ?? [];
  if (low === undefined) return null;
  return {
    low: Number(low),
    likely: Number(likely),
    high: Number(high),
    shape: shape as 'pert' | 'triangular' | 'fixed',
  };
}

/** The estimate of one of our own exports; else the length of the file, where it differs from what is known. */
function durationOf({ task, lengthWD }: PlannedBox, before: RecordOf<'timeBox'> | null) {
  const own = ownRange(task.own['estimate']);
  const isOwn =
    own !== null &&
    (lengthWD === null || task.state !== 'planned' || Math.max(1, Math.ceil(own.likely)) === lengthWD);
  if (isOwn || task.own['estimate'] === '') return own;
  if (before?.duration && Math.max(1, Math.ceil(before.duration.likely)) === lengthWD) return before.duration;
  return lengthWD === null
    ? null
    : { low: lengthWD, likely: lengthWD, high: lengthWD, shape: 'fixed' as const };
}

function boxFields(
  judged: Judged,
  box: PlannedBox,
  before: RecordOf<'timeBox'> | null,
  ids: { slices: Made; resources: Made },
): FieldsOf<'timeBox'> {
  const { task, notBefore, slice } = box;
  const keeps = (what: Silent) => before !== null && (judged.file.silent?.has(what) ?? false);
  const work = {
    state: task.state,
    actualStart: task.state === 'planned' ? null : task.actualStart,
    actualEnd: task.state === 'done' ? task.actualFinish : null,
  };
  const allocations = task.allocations.flatMap(({ resource, units }) => {
    const id = ids.resources.get(resource) as Id<'resource'> | undefined;
    return id === undefined ? [] : [{ resource: id, units: unitsWithin(units) }];
  });
  const cost = moneyWithin(task.fixedCost ?? 0);
  const kind = timeBoxKinds.find((one) => one === task.own['kind']);
  const buildEstimate = ownRange(task.own['build']);
  const ownCost = ownRange(task.own['cost']);
  const fixedCost =
    ownCost ?? (cost === 0 ? null : { low: cost, likely: cost, high: cost, shape: 'fixed' as const });
  const isSameCost =
    ownCost === null &&
    before !== null &&
    (task.fixedCost === null || (before.fixedCost?.likely ?? 0) === cost);
  const sliceId = slice === null ? undefined : (ids.slices.get(slice) as Id<'slice'> | undefined);
  return {
    title: shortTitle(task.title),
    ...(keeps('length') ? {} : { duration: durationOf(box, before) }),
    ...(keeps('start') ? {} : { notBefore }),
    ...(keeps('state') ? {} : work),
    ...(keeps('people') ? {} : { allocations }),
    ...(isSameCost ? {} : { fixedCost }),
    ...(sliceId === undefined ? {} : { slice: sliceId }),
    ...(before === null ? { notes: notesOf(judged, task) } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(buildEstimate === null ? {} : { buildEstimate }),
    ...(task.own['limit'] === undefined ? {} : { limitWD: Number(task.own['limit']) }),
    ...(task.own['question'] === undefined ? {} : { exitQuestion: task.own['question'] }),
  };
}

/** Calendar, start and status date of the file, where the workbook has no plan of its own. */
function withFrame(workbook: Workbook, { file, isFirst, start }: Judged, moment: Moment): Workbook {
  if (!isFirst) return workbook;
  const { calendar, statusDay } = file;
  const { workingWeekdays, holidays, exceptions } = calendar ?? calendarOf(workbook);
  const off = exceptions.filter(({ working }) => !working).map(({ date }) => date);
  const fields = {
    workingWeekdays,
    holidays: calendar ? [...holidays, ...off] : holidays,
    exceptions: calendar ? exceptions.filter(({ working }) => working) : exceptions,
    ...(calendar?.holidayNames === undefined ? {} : { holidayNames: calendar.holidayNames }),
  };
  const dated = changeRecord(workbook, 'calendar', fixedIds.calendar, fields as FieldsOf<'calendar'>, moment);
  const startDate = start ?? settingsOf(workbook).startDate;
  const started = changeRecord(dated, 'settings', fixedIds.settings, { startDate }, moment);
  const asOf = statusDay ?? factsOf(workbook).asOf;
  return changeRecord(started, 'facts', fixedIds.facts, { asOf }, moment);
}

/** The box at whose end a moment lies, and the day of others. */
function gateFields(judged: Judged, task: FileTask, boxes: Made): FieldsOf<'gate'> {
  const at = task.links.find(({ from, kind, lagWD }) => {
    const before = judged.outline.tasks.get(from);
    return kind === 'finishStart' && lagWD === 0 && boxes.has(from) && before?.finish === task.finish;
  });
  const timeBox = at === undefined ? undefined : boxes.get(at.from);
  return {
    title: shortTitle(task.title),
    date: timeBox === undefined ? task.finish : null,
    timeBox: timeBox ?? null,
  } as FieldsOf<'gate'>;
}

/** Writes all that a judged plan holds. */
export const importPlan = (judged: Judged): Edit =>
  withSnapshotFirst(writingPlan(judged), workbookMessages.snapshot.beforeImport({ what: 'a plan' }));

const writingPlan = (judged: Judged): Edit => ({
  label: exchangeMessages.label({ boxes: judged.boxes.length }),
  apply: (before, given) => {
    const { source, slices, moments } = judged;
    const moment = byCommand(given);
    const framed = withFrame(before, judged, moment);
    const resources = importResources(framed, judged, moment);
    const groups = upsert(
      resources.workbook,
      'slice',
      source,
      slices,
      (task, known) =>
        known
          ? { title: shortTitle(task.title) }
          : { title: shortTitle(task.title), notes: notesOf(judged, task, true) },
      moment,
    );
    const planned = judged.boxes.map((box) => ({ ...box.task, box }));
    const ids = { slices: groups.ids, resources: resources.ids };
    const boxes = upsert(
      groups.workbook,
      'timeBox',
      source,
      planned,
      ({ box }, known) => boxFields(judged, box, known, ids),
      moment,
    );
    const isKnown = recordOfTask(before, 'timeBox', source);
    const keepsLinks = (task: FileTask) =>
      judged.file.silent?.has('links') === true && isKnown(task) !== null;
    const toLink = judged.boxes.filter(({ task }) => !keepsLinks(task));
    const linked = toLink.map(({ task, links }) => ({
      id: boxes.ids.get(task.ref) ?? '',
      fields: {
        predecessors: links.flatMap(({ from, kind, lagWD }) => {
          const timeBox = boxes.ids.get(from) as Id<'timeBox'> | undefined;
          return timeBox === undefined ? [] : [{ timeBox, lagWD, kind }];
        }),
      } as FieldsOf<'timeBox'>,
    }));
    const joined = changeRecords(boxes.workbook, 'timeBox', linked, moment);
    return upsert(
      joined,
      'gate',
      source,
      moments,
      (task, known) => {
        const fields = gateFields(judged, task, boxes.ids);
        return known ? fields : { ...fields, notes: notesOf(judged, task) };
      },
      moment,
    ).workbook;
  },
});
