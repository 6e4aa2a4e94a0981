// What is told of each thing that binds otherwise after an edit: who is to read it sees what happened, and why.
import type { BoundChange } from '../../binding/boundContent.ts';
import type { Telling } from '../../binding/entries.ts';
import { printCriterion } from '../../rules/criterion/criterionGrammar.ts';
import type { BindingEntry, KillCriterion, Reading } from '../../schema/kinds.ts';
import { isKind, type Kind } from '../../schema/kinds.ts';
import { limits } from '../../schema/field.ts';
import { findRecord, type Workbook } from '../../schema/workbook.ts';
import { numberText } from '../../text/format.ts';
import { codeOf, labelOf, nameOf } from '../../words.ts';
import { cards, withArticle } from '../../schema/cards.ts';
import { bindingMessages } from '../../messages/edits/binding.ts';

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

/** How a record of another kind stands there, in a sentence: "D-2 Go on", "a reading". */
function nameIn(workbook: Workbook, kind: string, id: string): string {
  const record = isKind(kind) ? findRecord(workbook, kind, id) : undefined;
  if (!record) return isKind(kind) ? withArticle(kind) : kind;
  return record.code !== null || (isKind(kind) && cards[kind].title === 'written')
    ? nameOf(record)
    : isKind(kind)
      ? withArticle(kind)
      : kind;
}

const gone = ({ before }: Step, kind: Kind, id: string): Told => ({
  kind,
  id,
  what: 'gone',
  says: words.gone({ what: labelOf(nameIn(before, kind, id)) }),
});

/** What was moved, part by part, as the goalpost log has it. */
function movedTerms(step: Step, old: KillCriterion, criterion: KillCriterion): Told {
  const moves = criterion.goalpostLog.slice(old.goalpostLog.length);
  const about = { kind: 'killCriterion', id: criterion.id, what: 'terms' } as const;
  const says = words.terms({ criterion, parts: moves.map(({ part }) => part) });
  if (moves.length === 0)
    return {
      ...about,
      says,
      before: printCriterion(step.before, old),
      after: printCriterion(step.after, criterion),
    };
  return {
    ...about,
    says,
    before: moves.map(({ before }) => before).join('\n'),
    after: moves.map(({ after }) => after).join('\n'),
    reason: moves[0]?.reason ?? '',
  };
}

const ofCriterion: Teller = (step, id) => {
  const [old, criterion] = [step.before, step.after].map((one) => one.killCriterion.get(id as never));
  const about = { kind: 'killCriterion', id } as const;
  if (!criterion) return gone(step, 'killCriterion', id);
  if (criterion.status === 'retired' && old?.status !== 'retired')
    return { ...about, what: 'retired', says: words.retired({ criterion }), reason: criterion.retiredReason };
  if (!old || old.status === 'draft')
    return {
      ...about,
      what: 'armed',
      says: words.armed({ criterion }),
      after: printCriterion(step.after, criterion),
    };
  const trip = criterion.trips.length > old.trips.length ? criterion.trips.at(-1) : undefined;
  if (trip)
    return { ...about, what: 'tripped', says: words.tripped({ criterion, on: trip.on }), after: trip.state };
  return movedTerms(step, old, criterion);
};

const correctionOf = ({ reading }: Workbook, id: string): Reading | undefined =>
  [...reading.values()].find(({ corrects }) => corrects === id);

const ofReading: Teller = (step, id) => {
  const [old, reading] = [step.before, step.after].map((one) => one.reading.get(id as never));
  if (!reading) return gone(step, 'reading', id);
  // It stood there before, and binds now as a criterion watches its metric.
  if (old === reading) return null;
  const metric = reading.metric === null ? undefined : step.after.metric.get(reading.metric);
  const amount = ({ value }: Reading) => `${numberText(value, 9)} ${metric?.unit ?? ''}`.trim();
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
  const under = stage === null ? nameIn(step.after, kind, of) : words.stage({ stage: labelOf(stage) });
  const signer = role === null ? undefined : step.after.role.get(role);
  const about = stage === null ? { kind, id: of } : { kind: 'signOff' as const, id };
  return { ...about, what: 'signed', says: words.signed({ role: signer?.title ?? words.nobody, under }) };
};

const ofDecision: Teller = (step, id) => {
  const [old, decision] = [step.before, step.after].map((one) => one.decision.get(id as never));
  if (!decision) return gone(step, 'decision', id);
  const { state, outcome, rationale, endedReason } = decision;
  const about = { kind: 'decision', id } as const;
  if (state === 'signed' && old?.state !== 'signed')
    return { ...about, what: 'decided', says: words.decided({ decision, outcome }), reason: rationale };
  if ((state === 'superseded' || state === 'revoked') && old?.state !== state)
    return { ...about, what: 'ended', says: words.ended({ decision, state }), reason: endedReason };
  // With its first signature what a decision says begins to stand.
  const isFirst = [...step.before.signOff.values()].every((signOff) => signOff.decision !== id);
  return isFirst && state === 'proposed'
    ? null
    : { ...about, what: 'terms', says: words.changed({ decision }) };
};

const ofWaiver: Teller = (step, id) => {
  const waiver = step.after.waiver.get(id as never);
  if (!waiver) return gone(step, 'waiver', id);
  const { rule, subject, until, reason } = waiver;
  const about = nameIn(step.after, subject.kind, subject.id);
  return { kind: 'waiver', id, what: 'waived', says: words.waived({ rule, about, until }), reason };
};

const ofTimeBox: Teller = (step, id) => {
  const box = step.after.timeBox.get(id as never);
  const override = box?.overrides.at(-1);
  if (!box || !override) return gone(step, 'timeBox', id);
  const { heldBy, reason } = override;
  return { kind: 'timeBox', id, what: 'overridden', says: words.overridden({ box, heldBy }), reason };
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

/** What is looked up of a record by people: its own code, of a reading that of its metric, of a waiver that of its subject. */
function codeIn(workbook: Workbook, kind: Kind, id: string): string {
  const record = findRecord(workbook, kind, id);
  if (!record) return '';
  if (record.code !== null) return record.code;
  const { metric, subject } = record as { metric?: string | null; subject?: { kind: string; id: string } };
  const owner = subject ?? (metric ? { kind: 'metric', id: metric } : null);
  const found = owner && isKind(owner.kind) ? findRecord(workbook, owner.kind, owner.id) : undefined;
  return found ? codeOf(found).slice(0, limits.titleChars) : '';
}

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
