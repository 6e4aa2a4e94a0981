// What is told of each thing that binds otherwise after an edit: who is to read it sees what happened, and why. Things are
// told of by their codes (see `naming.ts`); of what people wrote, the title of who acted and the reasons that are asked for.
import type { BoundChange } from '../../binding/boundContent.ts';
import type { Telling } from '../../binding/entries.ts';
import { movesBetween, termsOf } from '../../rules/criterion/criterionChange.ts';
import type { BindingEntry, Decision, Kind, KillCriterion, Reading } from '../../schema/kinds.ts';
import { limits } from '../../schema/field.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { numberText } from '../../text/format.ts';
import { labelOf } from '../../words.ts';
import { bindingMessages } from '../../messages/edits/binding.ts';
import { calledIn, codeIn, signOf, termsIn } from './naming.ts';

const words = bindingMessages;

/** The workbook before and after the step. */
export interface Step {
  readonly before: Workbook;
  readonly after: Workbook;
}

type Words = Partial<Pick<Telling, 'before' | 'after' | 'reason'>>;
/** What is told, and of which record. */
type Told = Pick<Telling, 'what' | 'says'> & Words & { readonly kind: Kind; readonly id: string };

const shortened = (text: string): string => text.slice(0, limits.textChars);

/** Null: it comes along with something else that is told of the same step. */
type Teller = (step: Step, id: string) => Told | null;

const gone = ({ before }: Step, kind: Kind, id: string): Told => ({
  kind,
  id,
  what: 'gone',
  says: words.gone({ what: calledIn(before, kind, id) }),
});

/** The parts that moved, as the goalpost log has them, and the unit, which the terms may not show. */
function movedParts({ after }: Step, old: KillCriterion, criterion: KillCriterion): readonly string[] {
  const moves = movesBetween(termsOf(after, old), termsOf(after, criterion)).map(({ part }) => part);
  return old.unit === criterion.unit ? moves : [...moves, 'unit'];
}

function movedTerms(step: Step, old: KillCriterion, criterion: KillCriterion): Told {
  const what = calledIn(step.after, 'killCriterion', criterion.id);
  const [before, after] = [termsIn(step.before, old), termsIn(step.after, criterion)];
  return {
    kind: 'killCriterion',
    id: criterion.id,
    what: 'terms',
    says: words.terms({ what, parts: movedParts(step, old, criterion) }),
    ...(before === after ? {} : { before, after }),
    reason: criterion.goalpostLog[old.goalpostLog.length]?.reason ?? '',
  };
}

const ofCriterion: Teller = (step, id) => {
  const [old, criterion] = [step.before, step.after].map((one) => one.killCriterion.get(id as never));
  if (!criterion) return gone(step, 'killCriterion', id);
  const about = { kind: 'killCriterion', id } as const;
  const called = { what: calledIn(step.after, 'killCriterion', id) };
  if (criterion.status === 'retired' && old?.status !== 'retired')
    return { ...about, what: 'retired', says: words.retired(called), reason: criterion.retiredReason };
  const terms = termsIn(step.after, criterion);
  if (!old || old.status === 'draft')
    return { ...about, what: 'armed', says: words.armed(called), after: terms };
  const trip = criterion.trips.length > old.trips.length ? criterion.trips.at(-1) : undefined;
  if (trip)
    return { ...about, what: 'tripped', says: words.tripped({ ...called, on: trip.on }), after: terms };
  return movedTerms(step, old, criterion);
};

const correctionOf = ({ reading }: Workbook, id: string): Reading | undefined =>
  [...reading.values()].find(({ corrects }) => corrects === id);

const ofReading: Teller = (step, id) => {
  const [old, reading] = [step.before, step.after].map((one) => one.reading.get(id as never));
  if (!reading) return gone(step, 'reading', id);
  // It stood there before, and binds now as a criterion watches its metric.
  if (old === reading) return null;
  const watched = reading.metric === null ? undefined : step.after.metric.get(reading.metric);
  const amount = ({ value }: Reading) => `${numberText(value, 9)} ${signOf(watched?.unit ?? '')}`.trim();
  const metric = calledIn(step.after, 'metric', reading.metric ?? '');
  const it = { metric, value: amount(reading), date: reading.date };
  const about = { kind: 'reading', id, what: 'reading' } as const;
  const corrected = reading.corrects === null ? undefined : step.after.reading.get(reading.corrects);
  if (!old && corrected)
    return {
      ...about,
      says: words.corrected(it),
      before: amount(corrected),
      after: it.value,
      reason: corrected.struckReason,
    };
  if (!old) return { ...about, says: words.reading(it), after: it.value };
  if (old.struckAt === null && reading.struckAt !== null)
    return correctionOf(step.after, id)
      ? null
      : { ...about, says: words.struck(it), before: it.value, reason: reading.struckReason };
  return { ...about, says: words.readingChanged(it), before: amount(old), after: it.value };
};

const ofSignOff: Teller = (step, id) => {
  const signOff = step.after.signOff.get(id as never);
  if (!signOff) return gone(step, 'signOff', id);
  const { role, decision, goal, criterion, stage } = signOff;
  const isArming = criterion !== null && step.before.killCriterion.get(criterion)?.status === 'draft';
  if (isArming && step.after.killCriterion.get(criterion)?.status === 'armed') return null;
  const [kind, of] =
    decision !== null
      ? (['decision', decision] as const)
      : goal !== null
        ? (['goal', goal] as const)
        : criterion !== null
          ? (['killCriterion', criterion] as const)
          : (['signOff', id] as const);
  const under = stage === null ? calledIn(step.after, kind, of) : words.stage({ stage: labelOf(stage) });
  const signer = role === null ? undefined : step.after.role.get(role);
  const about = stage === null ? { kind, id: of } : { kind: 'signOff' as const, id };
  return { ...about, what: 'signed', says: words.signed({ role: signer?.title ?? words.nobody, under }) };
};

/** Why a trip was waived. Why anything else was decided stands in the decision alone. */
const askedFor = ({ purpose, rationale }: Decision): string => (purpose === 'waiver' ? rationale : '');

/** How a decision ended: by which other one, or for which reason. */
function endOf({ after }: Step, { id, state, endedReason }: Decision): Pick<Told, 'says' | 'reason'> {
  const isRevoked = state === 'revoked';
  const next = isRevoked ? undefined : [...after.decision.values()].find((one) => one.supersedes === id);
  const by = next ? calledIn(after, 'decision', next.id) : null;
  const says = words.ended({ what: calledIn(after, 'decision', id), state, by });
  return { says, reason: isRevoked ? endedReason : '' };
}

const ofDecision: Teller = (step, id) => {
  const [old, decision] = [step.before, step.after].map((one) => one.decision.get(id as never));
  if (!decision) return gone(step, 'decision', id);
  const { state, outcome } = decision;
  const about = { kind: 'decision', id } as const;
  const called = { what: calledIn(step.after, 'decision', id) };
  if (state === 'signed' && old?.state !== 'signed')
    return {
      ...about,
      what: 'decided',
      says: words.decided({ ...called, outcome }),
      reason: askedFor(decision),
    };
  if ((state === 'superseded' || state === 'revoked') && old?.state !== state)
    return { ...about, what: 'ended', ...endOf(step, decision) };
  // With its first signature what a decision says begins to stand.
  const isFirst = [...step.before.signOff.values()].every((signOff) => signOff.decision !== id);
  return isFirst && state === 'proposed' ? null : { ...about, what: 'terms', says: words.changed(called) };
};

const ofWaiver: Teller = (step, id) => {
  const waiver = step.after.waiver.get(id as never);
  if (!waiver) return gone(step, 'waiver', id);
  const { rule, subject, until, reason } = waiver;
  const about = calledIn(step.after, subject.kind, subject.id);
  return { kind: 'waiver', id, what: 'waived', says: words.waived({ rule, about, until }), reason };
};

const ofTimeBox: Teller = (step, id) => {
  const box = step.after.timeBox.get(id as never);
  const override = box?.overrides.at(-1);
  if (!box || !override) return gone(step, 'timeBox', id);
  const { heldBy, reason } = override;
  const what = calledIn(step.after, 'timeBox', id);
  return { kind: 'timeBox', id, what: 'overridden', says: words.overridden({ what, heldBy }), reason };
};

const tellers: { readonly [K in Kind]?: Teller } = {
  killCriterion: ofCriterion,
  reading: ofReading,
  signOff: ofSignOff,
  decision: ofDecision,
  waiver: ofWaiver,
  timeBox: ofTimeBox,
};

const coverOf = ({ kind, id, was, hash }: BoundChange): BindingEntry['covers'][number] => ({
  kind,
  id,
  was,
  hash,
});

/** One telling for each thing that happened in a step; what merely came along is covered by the first of them. */
export function tellingsOf(
  step: Step,
  changes: readonly BoundChange[],
  stamp: Pick<Telling, 'at' | 'roleTitle'>,
): readonly Telling[] {
  const told = changes.map((change) => ({ change, told: tellers[change.kind]?.(step, change.id) ?? null }));
  const along = told.filter((one) => one.told === null).map(({ change }) => change);
  const events = told.flatMap((one) => (one.told === null ? [] : [{ change: one.change, told: one.told }]));
  const [first] = along;
  const all: readonly { change: BoundChange | null; told: Told }[] =
    events.length > 0 || !first
      ? events
      : [{ change: null, told: { kind: first.kind, id: first.id, what: 'terms', says: words.comesAlong } }];
  return all.map(({ change, told: { kind, id, what, says, ...rest } }, i) => ({
    ...stamp,
    what,
    subjectKind: kind,
    subjectId: id,
    subjectCode: codeIn(step.after, kind, id) || codeIn(step.before, kind, id),
    says: shortened(says),
    before: shortened(rest.before ?? ''),
    after: shortened(rest.after ?? ''),
    reason: shortened(rest.reason ?? ''),
    covers: [...(change ? [change] : []), ...(i === 0 ? along : [])].map(coverOf),
  }));
}
