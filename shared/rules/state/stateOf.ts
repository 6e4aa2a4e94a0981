// The state anything is in today: computed from all there is, never the word that was stored. The only one to show.
import { toDayNumber } from '../../dates/dayNumber.ts';
import { type LookName, looks } from '../../looks.ts';
import type { Day } from '../../schema/field.ts';
import type {
  Assumption,
  Decision,
  Gate,
  Kind,
  KillCriterion,
  RecordOf,
  Risk,
  Slice,
  TimeBox,
} from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { wordOf } from '../../words.ts';
import { criteriaStates, criterionKinds } from '../criterion/criterionState.ts';
import { gateDecisions, heldBoxes } from '../criterion/heldBoxes.ts';
import { derived } from '../engine/derived.ts';
import { hasLapsed, overdueConditions } from '../gate/gates.ts';
import { hasBegun } from '../plan/network.ts';
import { limitDayOf, scheduleOf } from '../plan/schedule.ts';
import { stateOfRisk } from '../risk/riskAcceptance.ts';
import { decidedDay } from '../signature/decisionOrder.ts';
import { boxesBySlice } from '../scope/planIndex.ts';
import { releaseOfSlice } from '../scope/endsOfWork.ts';
import { isChangedSince, signOffsByDecision } from '../signature/signatures.ts';

/** What people read of it, its face where the kind has faces, and since when it is so. */
export interface State {
  readonly word: string;
  readonly look: LookName | null;
  readonly since: Day | null;
}

const seen = (look: LookName, since: Day | null = null): State => ({ word: looks[look].word, look, since });

/** The state of a kill criterion (§ 4.4); one in the archive is judged by nobody. */
function stateOfCriterion(workbook: Workbook, { id }: KillCriterion): State {
  const status = criteriaStates(workbook).get(id);
  return status ? seen(status.state, status.since) : seen('retired');
}

/** Signed is not the end of it: what was signed may have changed since, and a condition may be past due. */
function stateOfDecision(workbook: Workbook, decision: Decision): State {
  if (decision.state !== 'signed') return seen(decision.state);
  const since = decidedDay(workbook, decision);
  const signOffs = signOffsByDecision(workbook).get(decision.id) ?? [];
  if (signOffs.some((signOff) => isChangedSince(workbook, signOff))) return seen('changed', since);
  return seen(overdueConditions(workbook, decision).length > 0 ? 'lapsed' : 'signed', since);
}

/** What was decided at a gate last, unless that has lapsed; without a signed decision it is proposed or open. */
function stateOfGate(workbook: Workbook, gate: Gate): State {
  const last = gateDecisions(workbook).findLast(({ decision }) => decision.gate === gate.id)?.decision;
  const since = last ? decidedDay(workbook, last) : null;
  if (last && hasLapsed(workbook, gate)) return seen('lapsed', since);
  if (last && last.outcome !== null) return seen(last.outcome, since);
  const isProposed = [...workbook.decision.values()].some(
    (decision) => decision.gate === gate.id && decision.state === 'proposed' && !decision.archived,
  );
  return seen(isProposed ? 'proposed' : 'open');
}

/** Running beyond its limit, or not begun though the plan has it begun. */
function isLate(workbook: Workbook, box: TimeBox): boolean {
  const scheduled = scheduleOf(workbook).boxes.get(box.id);
  if (!scheduled) return false;
  const limit = limitDayOf(workbook, scheduled);
  if (box.state === 'running') return limit !== null && scheduled.endDay > limit;
  return box.state === 'planned' && scheduled.startDay < toDayNumber(factsOf(workbook).asOf);
}

/** Looked up for every box of a plan. */
const held = derived(criterionKinds, heldBoxes);

function stateOfBox(workbook: Workbook, box: TimeBox): State {
  if (held(workbook).has(box.id)) return seen('held');
  if (!isLate(workbook, box)) return seen(box.state, box.actualEnd ?? box.actualStart);
  return { ...seen('late', box.actualStart), word: `${looks[box.state].word}, ${looks.late.word}` };
}

/** Released once its work is done and answered (SLC-03); until then as far as its boxes are. One without boxes is planned. */
function stateOfSlice(workbook: Workbook, slice: Slice): State {
  const { isReleased, waitsForAnswers } = releaseOfSlice(workbook, slice);
  const boxes = boxesBySlice(workbook).get(slice.id) ?? [];
  const ends = boxes.flatMap(({ actualEnd }) => actualEnd ?? []).toSorted();
  if (isReleased) return seen('released', ends.at(-1) ?? null);
  if (waitsForAnswers) return seen('unanswered', ends.at(-1) ?? null);
  return seen(boxes.some(hasBegun) ? 'running' : 'planned');
}

/** Open beyond the day by which it was to be tested. */
function stateOfAssumption(workbook: Workbook, { state, testBy }: Assumption): State {
  const plain = { word: wordOf(state), look: null, since: null };
  if (state !== 'open' || testBy === null || testBy >= factsOf(workbook).asOf) return plain;
  return { ...seen('late', testBy), word: `${plain.word}, ${looks.late.word}` };
}

const computed: { readonly [K in Kind]?: (workbook: Workbook, record: RecordOf<K>) => State } = {
  killCriterion: stateOfCriterion,
  decision: stateOfDecision,
  gate: stateOfGate,
  timeBox: stateOfBox,
  slice: stateOfSlice,
  assumption: stateOfAssumption,
  risk: (workbook, risk: Risk) => ({ word: wordOf(stateOfRisk(workbook, risk)), look: null, since: null }),
};

/** The state a record is in at the workbook's date; null for kinds that have none. */
export function stateOf<K extends Kind>(workbook: Workbook, kind: K, record: RecordOf<K>): State | null {
  const compute = computed[kind];
  if (compute) return compute(workbook, record);
  return 'state' in record ? { word: wordOf(String(record.state)), look: null, since: null } : null;
}
