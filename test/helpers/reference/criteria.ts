// A second reading of the kill criteria, clause by clause as the table of their states says (4.4).
import type { Decision, KillCriterion } from '../../../shared/schema/kinds.ts';
import { calendarOf, factsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { between, onOrAfter, plusDays, works } from './days.ts';
import { type Dates, datesOf } from './plan.ts';
import { liveFigure } from './value.ts';

export interface Stand {
  readonly state: string;
  readonly checkpoint: string | null;
}

const limitEnd = (workbook: Workbook, start: string, limitWD: number): string => {
  const calendar = calendarOf(workbook);
  let day = onOrAfter(calendar, start);
  for (let n = 1; n < limitWD; n += 1) day = onOrAfter(calendar, plusDays(day, 1));
  return day;
};

function boxEnd(workbook: Workbook, dates: ReadonlyMap<string, Dates>, id: string | null): string | null {
  const box = id === null ? undefined : workbook.timeBox.get(id as never);
  const at = box && dates.get(box.id);
  if (!box || !at) return null;
  const limit = box.limitWD === null ? at.end : limitEnd(workbook, at.start, box.limitWD);
  return at.end < limit ? at.end : limit;
}

export function gateDay(
  workbook: Workbook,
  dates: ReadonlyMap<string, Dates>,
  id: string | null,
): string | null {
  const gate = id === null ? undefined : workbook.gate.get(id as never);
  if (!gate) return null;
  return gate.timeBox === null ? gate.date : (boxEnd(workbook, dates, gate.timeBox) ?? gate.date);
}

function checkpointOf(
  workbook: Workbook,
  k: KillCriterion,
  dates: ReadonlyMap<string, Dates>,
): string | null {
  if (k.checkpoint === 'on') return k.checkpointDate;
  if (k.checkpoint === 'gate') return gateDay(workbook, dates, k.checkpointGate);
  let day = boxEnd(workbook, dates, k.checkpointTimeBox);
  for (let n = 0; day !== null && n < k.checkpointPlusWD; n += 1)
    day = onOrAfter(calendarOf(workbook), plusDays(day, 1));
  return day;
}

const near = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-9 * Math.abs(b);

function holds({ comparator, value }: KillCriterion, reading: number): boolean {
  const bound = value ?? 0;
  const same = near(reading, bound);
  if (comparator === '<') return reading < bound && !same;
  if (comparator === '<=') return reading < bound || same;
  if (comparator === '>') return reading > bound && !same;
  if (comparator === '>=') return reading > bound || same;
  return comparator === '=' ? same : !same;
}

const failing = (k: KillCriterion, value: number): boolean =>
  k.form === 'stopsIf' ? holds(k, value) : !holds(k, value);

/** What warns before its day: a passing value within the margin, or a failing one of an "unless". */
function warning(k: KillCriterion, value: number): boolean {
  if (failing(k, value)) return k.form === 'stopsUnless';
  const margin = k.warnMargin ?? Math.abs(k.value ?? 0) / 10;
  const distance = Math.abs(value - (k.value ?? 0));
  return distance < margin || near(distance, margin);
}

const unitOf = (workbook: Workbook, k: KillCriterion): string | null => {
  if (k.systemMetric === null)
    return k.metric === null ? null : (workbook.metric.get(k.metric)?.unit ?? null);
  if (['spend', 'forecastCost', 'exposureNow'].includes(k.systemMetric)) return factsOf(workbook).currency;
  return k.systemMetric === 'lateWD' ? 'WD' : '';
};

/** From which day readings still are fresh at a checkpoint. */
function freshFrom(workbook: Workbook, k: KillCriterion, checkpoint: string): string {
  const freshness = k.metric === null ? 0 : (workbook.metric.get(k.metric)?.freshnessWD ?? 0);
  let day = checkpoint;
  // From a day off the first step back is the working day before it.
  for (let left = freshness; left > 0; left -= 1) {
    day = plusDays(day, -1);
    while (!works(calendarOf(workbook), day)) day = plusDays(day, -1);
  }
  return day;
}

interface Judged {
  readonly state: string;
  readonly since: string | null;
  readonly isLive: boolean;
}

function judge(workbook: Workbook, k: KillCriterion, checkpoint: string | null, from: string | null): Judged {
  const { asOf } = factsOf(workbook);
  const isPast = checkpoint !== null && asOf > checkpoint;
  const isDue = checkpoint !== null && asOf >= checkpoint;
  const isRead = unitOf(workbook, k) === k.unit;
  const silent = (): Judged => {
    const day = checkpoint ?? asOf;
    const isOver = between(calendarOf(workbook), day, asOf) > k.silenceAfterWD;
    if (k.silence === 'ask' || !isOver) return { state: 'overdue', since: day, isLive: false };
    let since = day;
    for (let n = 0; n <= k.silenceAfterWD; n += 1)
      since = onOrAfter(calendarOf(workbook), plusDays(since, 1));
    return { state: 'tripped', since, isLive: false };
  };
  const plain = (state: string, since: string | null = null): Judged => ({ state, since, isLive: false });
  if (k.systemMetric !== null) {
    const on = isPast && checkpoint !== null ? checkpoint : asOf;
    const value = isRead ? liveFigure(workbook, k, on) : null;
    if (value === null) {
      if (!isPast) return plain('armed');
      return k.form === 'stopsUnless' ? silent() : plain('overdue', checkpoint);
    }
    if (failing(k, value) && (k.form === 'stopsIf' || isDue))
      return { state: 'tripped', since: on, isLive: true };
    if (isPast) return plain('cleared');
    return plain(warning(k, value) ? 'warning' : 'armed');
  }
  const all = [...workbook.reading.values()]
    .filter(({ metric, date, archived }) => metric === k.metric && date <= asOf && !archived && isRead)
    .toSorted((a, b) => (`${a.date} ${a.order} ${a.id}` < `${b.date} ${b.order} ${b.id}` ? -1 : 1));
  const fresh =
    checkpoint === null
      ? []
      : all.filter(({ date }) => date >= freshFrom(workbook, k, checkpoint) && date <= checkpoint);
  const waiting = (last: number | undefined): Judged => {
    const isSoon = checkpoint !== null && between(calendarOf(workbook), asOf, checkpoint) <= 5;
    const warns = (last !== undefined && warning(k, last)) || (isSoon && fresh.length === 0);
    return plain(warns ? 'warning' : 'armed');
  };
  if (k.form === 'stopsIf') {
    const first = [k.armedOn ?? '', from ?? ''].toSorted()[1] ?? '';
    const counted = all.filter(({ date }) => date >= first && (checkpoint === null || date <= checkpoint));
    let inRow = 0;
    for (const { value, date } of counted) {
      inRow = failing(k, value) ? inRow + 1 : 0;
      if (inRow === k.readings) return plain('tripped', date);
    }
    if (isPast) return isRead ? plain('cleared') : plain('overdue', checkpoint);
    return waiting(counted.at(-1)?.value);
  }
  if (!isDue) return waiting(all.at(-1)?.value);
  const latest = fresh.slice(-k.readings);
  const allFail = latest.length > 0 && latest.every(({ value }) => failing(k, value));
  if (allFail && latest.length === k.readings) return plain('tripped', checkpoint);
  if (!isPast) return waiting(fresh.at(-1)?.value);
  return latest.length === 0 || allFail ? silent() : plain('cleared');
}

/** Signatures under a decision: roles, and the last instant in milliseconds. */
function signaturesOf(workbook: Workbook, decision: Decision) {
  const signed = [...workbook.signOff.values()].filter((s) => s.decision === decision.id && !s.archived);
  const roles = new Set(
    signed.flatMap(({ role }) => (role !== null && workbook.role.has(role) ? [role] : [])),
  );
  const last =
    signed
      .map(({ at }) => at)
      .toSorted((a, b) => Date.parse(a) - Date.parse(b))
      .at(-1) ?? null;
  return { roles: [...roles], last };
}

/** The day a decision was taken, as noted or signed. */
export const dayOf = (workbook: Workbook, decision: Decision): string | null =>
  decision.decidedOn ?? signaturesOf(workbook, decision).last?.slice(0, 10) ?? null;

/** Signed decisions in the order they were taken. */
export function inOrder(workbook: Workbook): Decision[] {
  const key = (decision: Decision) => {
    const { last } = signaturesOf(workbook, decision);
    return [
      dayOf(workbook, decision) ?? '',
      last === null ? -Infinity : Date.parse(last),
      decision.sequence ?? 0,
    ] as const;
  };
  return [...workbook.decision.values()]
    .filter(({ state, archived }) => state === 'signed' && !archived)
    .toSorted((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x[0] !== y[0]) return x[0] < y[0] ? -1 : 1;
      return x[1] === y[1] ? x[2] - y[2] : x[1] - y[1];
    });
}

function isHolding(workbook: Workbook, waiver: Decision): boolean {
  const { roles } = signaturesOf(workbook, waiver);
  const isExecutive = roles.some((id) => workbook.role.get(id)?.level === 'executive');
  if (waiver.rationale.trim() === '' || waiver.newCheckpoint === null || roles.length < 2 || !isExecutive)
    return false;
  const decided = dayOf(workbook, waiver) ?? factsOf(workbook).asOf;
  return waiver.newCheckpoint > decided && between(calendarOf(workbook), decided, waiver.newCheckpoint) <= 20;
}

const rank: Readonly<Record<string, number>> = { stop: 0, pivot: 1, returnToWhy: 2, hold: 3 };

/** What a gate or a criterion is about: a use case, a slice of one, or neither: the whole. */
interface Place {
  readonly useCase: string | null;
  readonly slice: string | null;
}

type Placed = Pick<KillCriterion, 'scope' | 'useCase' | 'slice'>;

/** Null: it names a record that is not there. */
export function placeOf(workbook: Workbook, { scope, useCase, slice }: Placed): Place | null {
  if (scope === 'workbook') return { useCase: null, slice: null };
  if (scope === 'useCase') return useCase === null ? null : { useCase, slice: null };
  const own = slice === null ? undefined : workbook.slice.get(slice);
  return own ? { useCase: own.useCase, slice: own.id } : null;
}

/** Whether the first place lies in the second, or is the same. */
export const liesIn = (inner: Place, outer: Place): boolean =>
  outer.slice === null
    ? outer.useCase === null || outer.useCase === inner.useCase
    : outer.slice === inner.slice;

/** A decision at a gate that bears a name settles what has tripped in the gate's scope. */
function isAtGateOf(workbook: Workbook, decision: Decision, k: KillCriterion): boolean {
  const gate = decision.gate === null ? undefined : workbook.gate.get(decision.gate);
  const [inner, outer] = [placeOf(workbook, k), gate ? placeOf(workbook, gate) : null];
  const isSigned = [...workbook.signOff.values()].some((s) => s.decision === decision.id && !s.archived);
  return decision.purpose === 'gate' && isSigned && inner !== null && outer !== null && liesIn(inner, outer);
}

/** Where a criterion stands, decisions included. */
export function standOf(workbook: Workbook, k: KillCriterion): Stand {
  const dates = datesOf(workbook);
  const own = checkpointOf(workbook, k, dates);
  if (k.status === 'retired') return { state: 'retired', checkpoint: own };
  const isWhole =
    k.ownerRole !== null && k.value !== null && (k.checkpoint !== 'on' || k.checkpointDate !== null);
  if (k.status === 'draft' || !isWhole) return { state: 'draft', checkpoint: own };
  const { asOf } = factsOf(workbook);
  const about = inOrder(workbook).filter((d) =>
    d.criterion === null ? isAtGateOf(workbook, d, k) : d.criterion === k.id && d.purpose !== 'loosening',
  );
  const waiver = about.find((d) => d.purpose === 'waiver' && isHolding(workbook, d));
  let [judged, checkpoint] = [judge(workbook, k, own, null), own];
  for (const decision of about) {
    if (judged.state !== 'tripped' && judged.state !== 'overdue') break;
    const { since, isLive } = judged;
    if (!isLive && since !== null && decision.decidedOn !== null && decision.decidedOn < since) continue;
    if (decision.purpose !== 'waiver') {
      if ((rank[decision.outcome ?? ''] ?? 9) <= (rank[k.action] ?? 9))
        return { state: 'decided', checkpoint };
      continue;
    }
    const next = decision.newCheckpoint;
    if (decision !== waiver || next === null) continue;
    if (asOf < next) return { state: 'decided', checkpoint: next };
    checkpoint = k.form === 'stopsIf' && own !== null && own > next ? own : next;
    judged = judge(workbook, k, checkpoint, next);
  }
  return { state: judged.state, checkpoint };
}
