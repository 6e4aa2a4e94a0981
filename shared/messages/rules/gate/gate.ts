// What is said at gates: the rules, why the figures recommend what they do, and who must sign.
import { dayText, numberBeside, numberText, percentText, withUnit } from '../../../text/format.ts';
import { listed, nameOf, type Coded, type Named, wordOf } from '../../../words.ts';
import { type OverrideWords, overrideText, startedOn } from './override.ts';

/** What a decision did to its scope, told afterwards. */
const putAs = (outcome: string | null): string =>
  outcome === 'stop'
    ? 'stopped its scope'
    : outcome === 'hold'
      ? 'put its scope on hold'
      : 'returned its scope to why';

export const gateMessages = {
  'GAT-01': {
    statement:
      'The ratio of a selected use case is unknown, for lack of value, run cost, lengths, dates or a cost of delay.',
    fix: 'Nobody can say whether it is still worth it; fill in the missing numbers.',
    reading:
      'Lateness is that of the scope’s own boxes; one without dates makes it unknown. Without a needed-by date nothing is late. A missing value, run cost, length, actual day or cost of delay makes the ratio unknown; risks without numbers are named and left out. The workbook counts use cases that are selected, in delivery or live; with none of these, no work and no open risk there is nothing to weigh. Plan first goes before unknown.',
    found: ({ useCase, unknown }: { useCase: Named; unknown: readonly string[] }) =>
      `Whether ${nameOf(useCase)} is worth its cost and risk is unknown: numbers or dates are missing for ${listed(unknown)}.`,
    mend: ({ useCase }: { useCase: Coded }) => `Fill in ${useCase.code}`,
    waits: ({ box }: { box: Coded }) => `Look at what ${box.code} waits for`,
    estimate: ({ box }: { box: Coded }) => `Estimate ${box.code}`,
    costOfDelay: 'Set the cost of delay',
  },
  'GAT-02': {
    statement: 'A decision at a gate departs from what the figures recommend, without a rationale.',
    fix: 'People decide, and later readers must know why; write the rationale.',
    reading:
      'A tripped criterion gives its action at gates of its scope and inside it; at a wider gate it holds until it is decided. A broken assumption is under the Why when it is about a goal of the scope or tied to an answer of Why. Decisions are held against the figures of their own day only. The gate before counts by the day it was decided, else signed; one without either counts as earlier than all others. A margin of 0 or less with nothing against it returns to why as a poor ratio does.',
    found: (it: { decision: Named; outcome: string; recommended: string; because: string }) =>
      `${nameOf(it.decision)} says ${wordOf(it.outcome)} where the figures say ${wordOf(it.recommended)}, and no rationale is given. ${it.because}`,
    mend: ({ decision }: { decision: Coded }) => `Write the rationale of ${decision.code}`,
  },
  'GAT-03': {
    statement:
      'A time box was started although its scope was sent back to why, put on hold or stopped, and nothing is decided since.',
    fix: 'The reason for the work is in question; decide at the next gate before it goes on.',
    found: (it: {
      box: Named;
      actualStart: string | null;
      decision: Coded;
      decidedOn: string | null;
      outcome: string | null;
      override: OverrideWords | null;
    }) =>
      `${nameOf(it.box)} was started${startedOn(it.actualStart)} although ${it.decision.code} ${putAs(it.outcome)} on ${dayText(it.decidedOn)}.${overrideText(it.override)}`,
    mend: ({ box }: { box: Coded }) => `Look at ${box.code}`,
  },
  'GAT-04': {
    statement: 'A decision counts as signed, but someone who must sign it has not.',
    fix: 'It binds nobody who did not agree; take it back, and have it decided and signed anew.',
    reading:
      'Every owner of a goal of the scope signs. A higher level fills the place of a lower one, and one signature may fill two places. Holding and returning to why take the owners only.',
    found: ({ decision, missing }: { decision: Named; missing: readonly string[] }) =>
      `${nameOf(decision)} counts as signed without ${listed(missing)}, so it does not bind them.`,
    mend: ({ decision }: { decision: Coded }) => `Take ${decision.code} back`,
  },
  'GAT-05': {
    statement: 'What was signed has changed since.',
    fix: 'The signature covers something else than what stands here now; sign again, or undo the change.',
    reading:
      'A signature covers what a record says, not its order, tags or state, nor whether conditions were met since; a criterion’s covers the limit of the box it is judged at. Signing again replaces the signature of the same role, and under a goal or a stage that of a role that is gone or may no longer sign.',
    something: 'What was signed',
    stage: ({ stage }: { stage: string }) => `The stage ${stage}`,
    found: ({ what, role, at }: { what: string; role: Named | undefined; at: string }) =>
      `${what} has changed since ${role?.title ?? 'someone'} signed it on ${dayText(at)}, so the signature covers something else.`,
    mend: ({ what }: { what: string }) => `Look at ${what}`,
    again: ({ what }: { what: string }) => `Sign ${what} again`,
    it: 'it',
  },
  'GAT-06': {
    statement: 'A condition of a signed decision is past due, so the gate has lapsed.',
    fix: 'The go was given for a promise that was not kept; meet the condition, or decide again.',
    found: (it: { gate: Named | undefined; decision: Named; count: number; due: string | null }) =>
      `${it.gate ? nameOf(it.gate) : nameOf(it.decision)} has lapsed: ${it.count === 1 ? 'a condition of' : `${it.count} conditions of`} ${it.decision.code} should have been met by ${dayText(it.due)}.`,
    mend: ({ decision }: { decision: Coded }) => `Look at the conditions of ${decision.code}`,
  },
  'GAT-07': {
    statement:
      'The levels of an owner read the same facts at three depths: contributors their box, managers the plan, executives the purpose.',
  },
  'SNP-01': {
    statement: 'A snapshot is canonical JSON with sorted keys and its SHA-256; equal content has one hash.',
  },
  because: {
    tripped: ({ criterion, isOfScope }: { criterion: Named; isOfScope: boolean }) =>
      `${nameOf(criterion)} has tripped and is not decided${isOfScope ? '' : ', so the whole cannot go on'}.`,
    returned: ({ decision, on }: { decision: Named; on: string | null }) =>
      `${nameOf(decision)} returned it to why on ${dayText(on)}, and nothing newer is signed.`,
    mustMeet: ({ text, answer }: { text: string; answer: string }) =>
      `“${text}” must be met and is answered ${answer}.`,
    blocks: ({ text, checklist, answer }: { text: string; checklist: Named; answer: string }) =>
      `“${text}” of ${nameOf(checklist)} blocks a go and is answered ${answer}.`,
    notAnswered: (it: { list: string; useCase: Named; checklist: Coded | null }) =>
      `${it.checklist ? `Nobody has answered ${it.checklist.code} (${it.list.toLowerCase()})` : `There is no checklist “${it.list}”`} of ${nameOf(it.useCase)}, and a go depends on it.`,
    endless: ({ box }: { box: Named }) =>
      `${nameOf(box)} is an experiment without a limit, so nothing would ever end it.`,
    unansweredEnd: ({ box }: { box: Named }) =>
      `${nameOf(box)} has ended, and nobody has written what it answered to its exit question.`,
    again: ', and the gate before already returned to why',
    assumption: ({ broken }: { broken: Named }) => `The assumption ${nameOf(broken)} under the Why is broken`,
    noNumbers: ({ reason, graves }: { reason: string; graves: readonly Named[] }) =>
      `${reason} But ${listed(graves.map(nameOf))} may be grave and ${graves.length === 1 ? 'has' : 'have'} no numbers.`,
    putNumbers: ({ risk }: { risk: Named }) => `Put numbers on ${nameOf(risk)}`,
    nothing: 'There is nothing to weigh yet.',
    planFirst: 'No time box says what it would take: plan first, then weigh.',
    neither: 'Nothing stands against it, and it brings nothing either',
    value: 'There is value, and nothing stands against it.',
    unknown: ({ unknown }: { unknown: readonly string[] }) =>
      `The ratio is unknown: numbers or dates are missing for ${unknown.join(', ')}.`,
    below: ({ ratio, minRatio }: { ratio: number; minRatio: number }) =>
      `The ratio of value to cost, exposure and lateness is ${numberBeside(ratio, minRatio)}, below ${numberText(minRatio)}`,
    loss: ({ loss, maxLossProbability }: { loss: number; maxLossProbability: number }) =>
      `Carried on, ${percentText(loss)} of simulated futures end in a loss, above ${percentText(maxLossProbability)}`,
    ratio: ({ ratio, goRatio, isGo }: { ratio: number; goRatio: number; isGo: boolean }) =>
      `The ratio is ${numberBeside(ratio, goRatio)}, ${isGo ? 'at or above' : 'below'} ${numberText(goRatio)}.`,
    unwanted: ({ useCase, state }: { useCase: Named | undefined; state: string }) =>
      `${useCase ? nameOf(useCase) : 'It'} is ${state}, so there is nothing to decide.`,
  },
  /** Why something may not be decided. */
  choices: {
    scopeGone: 'Its use case or slice is gone: there is nothing to decide about.',
    unwanted: ({ useCase, state }: { useCase: Named | undefined; state: string }) =>
      `${useCase ? nameOf(useCase) : 'It'} is ${wordOf(state)}: there is nothing to decide any more.`,
    stopped: ({ decision }: { decision: Named }) =>
      `${nameOf(decision)} has stopped it: revoke that to decide anew.`,
    tripped: (it: { criterion: Named; mildest: string; isOverdue: boolean }) =>
      `${nameOf(it.criterion)} ${it.isOverdue ? 'is overdue' : 'has tripped'} and is not decided: choose ${wordOf(it.mildest)} or what is stricter${it.isOverdue ? ', or take its reading' : ''}.`,
    noOtherPath: 'There is no other path to turn to: write one down first.',
  },
  /** What a decision keeps of the figures. */
  frozen: {
    V: 'Value',
    C: 'Cost still to come',
    X: 'Exposure to risk',
    L: 'Cost of lateness',
    margin: 'Margin',
    ratio: 'Ratio',
    threshold: 'Limit',
    checkpoint: 'Checkpoint',
    none: 'none',
    noBound: 'no bound',
    unknown: 'unknown',
    noReading: 'no reading',
    reading: ({ value, unit, on }: { value: string; unit: string; on: string | null }) =>
      [withUnit(value, unit), ...(on === null ? [] : [`read on ${on}`])].join(', '),
    overdue: ({ criterion }: { criterion: Named }) =>
      `${nameOf(criterion)} is overdue: nobody has read it, and nothing is decided.`,
  },
  signers: {
    second: 'a second role',
    contributor: 'a contributor',
    manager: 'a manager',
    executive: 'an executive',
    owner: ({ role, goals }: { role: Named; goals: readonly Coded[] }) =>
      `${role.title} (owner of ${goals.map(({ code }) => code).join(', ')})`,
  },
};
