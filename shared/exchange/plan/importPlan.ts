// Carries out a judged plan as one edit: one step of undo, however many tasks.
import {
  byCommand,
  addRecords,
  changeRecord,
  changeRecords,
  type Edit,
  type Moment,
} from '../../edits/edit.ts';
import { foreignLine } from '../../import/risks/foreignId.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { type Id, limits } from '../../schema/field.ts';
import type { FieldsOf, Kind, RecordOf } from '../../schema/kinds.ts';
import { timeBoxKinds } from '../../schema/timeBox.ts';
import {
  calendarOf,
  factsOf,
  findRecord,
  fixedIds,
  settingsOf,
  type Workbook,
} from '../../schema/workbook.ts';
import { moneyWithin, unitsWithin } from './bounds.ts';
import { type Judged, type PlannedBox, recordOfTask } from './judge.ts';
import type { FileResource, FileTask } from './planFile.ts';

type Made = ReadonlyMap<string, string>;
interface Ref {
  readonly ref: string;
  readonly ownId: string | null;
  readonly title: string;
}

const shortTitle = (title: string): string => {
  const name = title.replace(/\s+/g, ' ').trim() || exchangeMessages.task.untitled;
  return name.length > limits.titleChars ? `${name.slice(0, limits.titleChars - 1)}…` : name;
};

/** The id and code that one of our own exports gave a record. */
const ownOf = (ownId: string | null) => {
  const [id = '', code = ''] = (ownId ?? '').split(' ');
  return { id, code };
};

/**
 * Adds the records that are not there yet and brings the others up to date; gives all by their number in the file.
 * What our own export brings keeps its id, and its code where that is free.
 */
function upsert<K extends Kind, T extends Ref>(
  workbook: Workbook,
  kind: K,
  source: string,
  given: readonly T[],
  fieldsFor: (one: T, before: RecordOf<K> | null) => FieldsOf<K>,
  moment: Moment,
): { workbook: Workbook; ids: Made } {
  const recordOf = recordOfTask(workbook, kind, source);
  const codes = new Set([...workbook[kind].values()].map(({ code }) => code));
  const ids = new Map<string, string>();
  const added: { id: string; fields: FieldsOf<K> }[] = [];
  const changed: { id: string; fields: FieldsOf<K> }[] = [];
  for (const one of given) {
    const before = recordOf(one);
    const own = ownOf(one.ownId);
    const isFree = /^[\w.:-]{1,64}$/.test(own.id) && !findRecord(workbook, kind, own.id);
    const id = before?.id ?? (isFree ? own.id : moment.newId());
    ids.set(one.ref, id);
    const fields = fieldsFor(one, before);
    const code = /^[A-Z]-\d{1,9}$/.test(own.code) && !codes.has(own.code) ? { code: own.code } : {};
    if (before) changed.push({ id, fields });
    else added.push({ id, fields: { ...fields, ...code } });
  }
  const after = changeRecords(workbook, kind, changed, moment);
  return { workbook: addRecords(after, kind, added, moment), ids };
}

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
  const cost = moneyWithin(task.fixedCost);
  const kind = timeBoxKinds.find((one) => one === task.own['kind']);
  const ownCost = ownRange(task.own['cost']);
  const fixedCost =
    ownCost ?? (cost === 0 ? null : { low: cost, likely: cost, high: cost, shape: 'fixed' as const });
  const isSameCost = ownCost === null && before !== null && (before.fixedCost?.likely ?? 0) === cost;
  const sliceId = slice === null ? undefined : (ids.slices.get(slice) as Id<'slice'> | undefined);
  return {
    title: shortTitle(task.title),
    duration: durationOf(box, before),
    notBefore,
    state: task.state,
    actualStart: task.state === 'planned' ? null : task.actualStart,
    actualEnd: task.state === 'done' ? task.actualFinish : null,
    allocations: task.allocations.flatMap(({ resource, units }) => {
      const id = ids.resources.get(resource) as Id<'resource'> | undefined;
      return id === undefined ? [] : [{ resource: id, units: unitsWithin(units) }];
    }),
    ...(isSameCost ? {} : { fixedCost }),
    ...(sliceId === undefined ? {} : { slice: sliceId }),
    ...(before === null ? { notes: notesOf(judged, task) } : {}),
    ...(kind === undefined ? {} : { kind }),
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
  };
  const dated = changeRecord(workbook, 'calendar', fixedIds.calendar, fields as FieldsOf<'calendar'>, moment);
  const startDate = start ?? settingsOf(workbook).startDate;
  const started = changeRecord(dated, 'settings', fixedIds.settings, { startDate }, moment);
  const asOf = statusDay ?? factsOf(workbook).asOf;
  return changeRecord(started, 'facts', fixedIds.facts, { asOf }, moment);
}

const resourceFields = (resource: FileResource): FieldsOf<'resource'> => ({
  title: shortTitle(resource.title),
  kind: resource.kind,
  capacity: unitsWithin(resource.capacity),
  ratePerUnitWD: moneyWithin(resource.rate),
  absences: resource.absences.slice(0, limits.listItems),
});

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
export const importPlan = (judged: Judged): Edit => ({
  label: exchangeMessages.label({ boxes: judged.boxes.length }),
  apply: (before, given) => {
    const { source, file, slices, moments } = judged;
    const moment = byCommand(given);
    const framed = withFrame(before, judged, moment);
    const resources = upsert(
      framed,
      'resource',
      source,
      file.resources,
      (one, known) =>
        known
          ? resourceFields(one)
          : { ...resourceFields(one), notes: one.ownId === null ? foreignLine(source, one.ref) : '' },
      moment,
    );
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
    const linked = judged.boxes.map(({ task, links }) => ({
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
