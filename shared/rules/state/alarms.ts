// What everybody has to see while it lasts: a criterion tripped or overdue, work held; gravest first, each with its next step.
import type { Day } from '../../schema/field.ts';
import type { Decision, KillCriterion } from '../../schema/kinds.ts';
import { byCode, compareText, type Workbook } from '../../schema/workbook.ts';
import { looks } from '../../looks.ts';
import { alarmMessages as words } from '../../messages/rules/gate/alarm.ts';
import { measureText, numberBeside } from '../../text/format.ts';
import { codeOf } from '../../words.ts';
import { watchedCriteria } from '../criterion/criterionRules.ts';
import { metricUnit } from '../criterion/criterionParts.ts';
import { criteriaStates, criterionKinds, type CriterionStatus } from '../criterion/criterionState.ts';
import { decideCriterionFix, decideGateFix } from '../criterion/decideFix.ts';
import { partText } from '../criterion/sentence/plainSentence.ts';
import { heldBoxes } from '../criterion/heldBoxes.ts';
import { derived } from '../engine/derived.ts';
import { type Fix, type Subject, subjectOf } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { decidedDay } from '../signature/decisionOrder.ts';

export interface Alarm {
  readonly look: 'tripped' | 'overdue' | 'held';
  /** The criterion, or the decision that holds the work. */
  readonly subject: Subject;
  readonly since: Day | null;
  readonly sentence: string;
  /** "K-4 tripped" */
  readonly brief: string;
  /** The one thing to do about it next. */
  readonly next: Fix;
}

const grave = ['tripped', 'overdue', 'held'] as const;

const metricOf = (workbook: Workbook, { metric }: KillCriterion) =>
  metric === null ? undefined : workbook.metric.get(metric);

/** "at least 95% was asked", "above EUR 90,000 ends it" */
function askedText({ comparator, value, valueTo, unit, form }: KillCriterion): string {
  const isUnless = form === 'stopsUnless';
  const limit = measureText(value ?? 0, unit, 9);
  return comparator === 'between'
    ? words.askedBetween({ from: limit, to: measureText(valueTo ?? 0, unit, 9), isUnless })
    : words.asked({ comparator, limit, isUnless });
}

/** The value that tripped it, told from the limit it broke; null when nobody has read any. */
function readText(workbook: Workbook, { criterion, value, trip }: CriterionStatus): string | null {
  if (value === null) return trip === null ? null : words.noBound;
  if (value === Infinity) return words.noBound;
  const unit = metricUnit(workbook, criterion) ?? criterion.unit;
  const number = criterion.value === null ? undefined : numberBeside(value, criterion.value);
  return measureText(value, unit, 2, number);
}

function aboutOf(workbook: Workbook, { criterion, since }: CriterionStatus) {
  const { ownerRole } = criterion;
  const owner = ownerRole === null ? undefined : workbook.role.get(ownerRole);
  return {
    criterion,
    since,
    what: partText(workbook, criterion, 'metric'),
    asked: askedText(criterion),
    owner: owner?.title ?? null,
  };
}

function trippedAlarm(workbook: Workbook, status: CriterionStatus): Alarm {
  const about = aboutOf(workbook, status);
  const { criterion, since } = status;
  const read = readText(workbook, status);
  return {
    look: 'tripped',
    subject: subjectOf('killCriterion', criterion),
    since,
    sentence: read === null ? words.silent(about) : words.tripped({ ...about, read }),
    brief: words.brief({ record: criterion, word: looks.tripped.word }),
    next: decideCriterionFix(workbook, words.decide({ criterion }), criterion),
  };
}

function overdueAlarm(workbook: Workbook, status: CriterionStatus): Alarm {
  const { criterion, since } = status;
  const metric = metricOf(workbook, criterion);
  return {
    look: 'overdue',
    subject: subjectOf('killCriterion', criterion),
    since,
    sentence: words.overdue(aboutOf(workbook, status)),
    brief: words.brief({ record: criterion, word: looks.overdue.word }),
    next: metric
      ? openFix(words.read({ metric, criterion }), 'metric', metric.id)
      : openFix(words.look({ criterion }), 'killCriterion', criterion.id),
  };
}

/** Where a decision was taken, so that it can be taken again there. */
function placeOf(workbook: Workbook, decision: Decision): Fix {
  const gate = decision.gate === null ? undefined : workbook.gate.get(decision.gate);
  if (gate) return decideGateFix(workbook, words.decideAgain({ record: gate }), gate);
  const criterion = decision.criterion === null ? undefined : workbook.killCriterion.get(decision.criterion);
  return criterion
    ? decideCriterionFix(workbook, words.decideAgain({ record: criterion }), criterion)
    : openFix(words.decideAgain({ record: decision }), 'decision', decision.id);
}

/** What a decision is about, by the gate or the criterion it was taken at. */
function scopeText(workbook: Workbook, { gate, criterion }: Decision): string {
  const at =
    (gate === null ? undefined : workbook.gate.get(gate)) ??
    (criterion === null ? undefined : workbook.killCriterion.get(criterion));
  const record =
    at === undefined || at.scope === 'workbook'
      ? undefined
      : at.scope === 'useCase'
        ? at.useCase !== null && workbook.useCase.get(at.useCase)
        : at.slice !== null && workbook.slice.get(at.slice);
  return record ? words.scope({ record }) : words.wholePlan;
}

function heldAlarm(workbook: Workbook, decision: Decision, boxes: readonly string[]): Alarm {
  const since = decidedDay(workbook, decision);
  const outcome = decision.outcome === null ? looks.held.word : looks[decision.outcome].word;
  return {
    look: 'held',
    subject: subjectOf('decision', decision),
    since,
    sentence: words.held({ scope: scopeText(workbook, decision), outcome, decision, since, boxes }),
    brief: words.brief({ record: decision, word: outcome }),
    next: placeOf(workbook, decision),
  };
}

/** Work that waits for a decision to be taken again: what waits for a tripped criterion is told by that. */
function heldAlarms(workbook: Workbook): readonly Alarm[] {
  const boxes = new Map<string, string[]>();
  for (const [id, { by }] of heldBoxes(workbook)) {
    const box = workbook.timeBox.get(id);
    if (by.kind === 'decision' && box) boxes.set(by.id, [...(boxes.get(by.id) ?? []), codeOf(box)]);
  }
  return [...boxes].flatMap(([id, codes]) => {
    const decision = workbook.decision.get(id as Decision['id']);
    return decision ? [heldAlarm(workbook, decision, codes)] : [];
  });
}

/** The criterion an alarm is raised by; undefined when a decision holds the work. */
export const criterionOf = (workbook: Workbook, { subject }: Alarm): KillCriterion | undefined =>
  subject.kind === 'killCriterion'
    ? workbook.killCriterion.get(subject.id as KillCriterion['id'])
    : undefined;

/** All that is tripped, overdue or held: gravest first, then what has lasted longest. */
export const alarms = derived(criterionKinds, (workbook): readonly Alarm[] => {
  const found = [
    // Parking a use case silences nothing that has tripped.
    ...[...criteriaStates(workbook).values()]
      .filter(({ state }) => state === 'tripped')
      .map((one) => trippedAlarm(workbook, one)),
    ...watchedCriteria(workbook)
      .filter(({ state }) => state === 'overdue')
      .map((one) => overdueAlarm(workbook, one)),
    ...heldAlarms(workbook),
  ];
  return found.toSorted(
    (a, b) =>
      grave.indexOf(a.look) - grave.indexOf(b.look) ||
      compareText(a.since ?? '9999', b.since ?? '9999') ||
      byCode(a.subject, b.subject),
  );
});
