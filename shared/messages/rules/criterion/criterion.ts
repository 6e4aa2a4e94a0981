// What is said of kill criteria: the rules about them, their parts, and how one tripped.
import { dayText, percentText } from '../../../text/format.ts';
import { listed, nameOf, type Coded, type Named } from '../../../words.ts';
import { type OverrideWords, overrideText, startedOn } from '../gate/override.ts';

export const criterionMessages = {
  'KIL-01': {
    statement: 'The day of a kill criterion has passed without a fresh reading, or its day is not known.',
    fix: 'Work goes on and nobody knows whether it should; note the reading, or say on which day it is judged.',
    reading:
      'The last day of a limit is start + limit with the first day counted. On its day a failing “unless” trips and a passing one still waits; it clears the day after. A cancelled box leaves the checkpoint unknown. A live figure found failing is recorded with the edit that shows it, and the criterion stays tripped; an “if” whose figure is unknown on its day is overdue.',
    read: ({ metric }: { metric: Coded }) => `Note a reading of ${metric.code}`,
    look: ({ criterion }: { criterion: Coded }) => `Look at ${criterion.code}`,
    noReading: 'there is no fresh reading',
    unknownFigure: 'its figure is unknown',
    found: (it: { criterion: Named; checkpoint: string | null; lacks: string }) =>
      `${nameOf(it.criterion)} was to be judged on ${dayText(it.checkpoint)}, but ${it.lacks}, so nobody knows whether to stop.`,
    noDay: ({ criterion }: { criterion: Named }) =>
      `${nameOf(criterion)} is armed, but the day it is judged on is not known, so it never stops anything.`,
    setDay: ({ criterion }: { criterion: Coded }) => `Set the checkpoint of ${criterion.code}`,
  },
  'KIL-02': {
    statement:
      '“For n readings” takes n failing readings in a row inside the window; fewer than n are silence, and a live figure is read once.',
    reading: 'Fewer than n readings, all failing, are silence. Live figures have one reading, whatever n is.',
  },
  'KIL-03': {
    statement:
      'The goalposts of an armed criterion were loosened without a reason or without a decision signed by an executive.',
    fix: 'A stop that moves quietly is no stop; have the loosening decided and signed, or take it back.',
    reading:
      'Another metric, scope, unit or form cannot be compared and counts as loosening, and so do states of which neither contains the other. Once tripped, overdue or cleared the terms stand.',
    found: (it: { part: string; criterion: Named; before: string; after: string; reason: string }) =>
      `The ${it.part} of ${nameOf(it.criterion)} was loosened from ${it.before} to ${it.after} without ${it.reason === '' ? 'a reason' : 'a decision signed by an executive'}.`,
    mend: ({ criterion }: { criterion: Coded }) => `Look at the terms of ${criterion.code}`,
    sign: ({ decision }: { decision: Coded }) => `Sign ${decision.code}`,
  },
  'KIL-04': {
    statement:
      'A waiver of a tripped criterion lacks a reason, a new checkpoint within 20 working days, two signing roles or an executive; or it is the second. Such a waiver changes nothing: the criterion stays tripped.',
    fix: 'Carrying on past an agreed stop must cost effort; complete the waiver, or take the agreed action.',
    reading:
      'The 20 working days count from the day the waiver was decided, else signed; a new checkpoint on that day or before it is not later, and the waiver does not hold. A waiver that does not hold is not the first of two. From the new checkpoint on an “unless” is judged by the readings fresh on that day, an “if” by those dated from that day up to its own end.',
    second: 'it is the second one',
    found: ({ waiver, criterion, faults }: { waiver: Coded; criterion: Named; faults: readonly string[] }) =>
      `The waiver ${waiver.code} of ${nameOf(criterion)} does not hold: ${listed(faults)}.`,
    mend: ({ waiver }: { waiver: Coded }) => `Take ${waiver.code} back`,
    noReason: 'no reason is given',
    noCheckpoint: 'it has no new checkpoint',
    notLater: 'its new checkpoint is not later than the day it was decided',
    tooLate: ({ waiverMaxWD }: { waiverMaxWD: number }) =>
      `its new checkpoint is more than ${waiverMaxWD} working days later`,
    twoRoles: 'two different roles must sign',
    noExecutive: 'no executive signed',
  },
  'KIL-05': {
    statement:
      'A criterion has tripped and nothing is decided, or a time box of its scope was started all the same.',
    fix: 'No gate can say go and no box may start; sign the agreed action, a stricter one, or a waiver.',
    reading:
      'The tripped criterion is a finding itself, and so is each box of its scope started after the day it tripped.',
    found: ({ criterion, since, action }: { criterion: Named; since: string | null; action: string }) =>
      `${nameOf(criterion)} tripped on ${dayText(since)}: the agreed action is ${action.charAt(0).toLowerCase()}${action.slice(1)}, and no decision is signed yet.`,
    mend: ({ criterion }: { criterion: Coded }) => `Decide on ${criterion.code}`,
    started: (it: {
      box: Named;
      actualStart: string | null;
      criterion: Coded;
      override: OverrideWords | null;
    }) =>
      `${nameOf(it.box)} was started${startedOn(it.actualStart)} although ${it.criterion.code} had tripped and nothing was decided.${overrideText(it.override)}`,
    look: ({ box }: { box: Coded }) => `Look at ${box.code}`,
  },
  'KIL-06': {
    statement:
      'All criteria of a use case check after 60% of its expected cost is spent; use cases under 5% of the whole are exempt, and “stops if” checks all the time.',
    fix: 'Stopping then saves little; add a criterion at the end of an earlier time box.',
    reading:
      '“Stops if” checks all the time and is never late. Cost is spread evenly over the planned days of a box.',
    found: ({ useCase, first, share }: { useCase: Named; first: string; share: number }) =>
      `${nameOf(useCase)} is first checked on ${dayText(first)}, when ${percentText(share)} of its cost is spent: too late to save money.`,
    mend: ({ useCase }: { useCase: Coded }) => `Add an earlier criterion for ${useCase.code}`,
    title: ({ useCase }: { useCase: Coded }) => `Early check of ${useCase.code}`,
  },
  'KIL-07': {
    statement:
      'The metric of a criterion cannot be read before its day: no source, no owner, or a part of an armed criterion is gone; an error when an armed criterion speaks of another unit than its metric, as it is then not judged.',
    fix: 'It would fall silent when it is needed; name who reads the metric and where.',
    reading:
      'An armed criterion that has lost a part cannot be read either. The unit of a live figure is that of the workbook’s currency, WD or none.',
    noSource: 'has no source of readings',
    noOwner: 'has no owner',
    archived: 'is archived',
    otherUnit: ({ unit, criterionUnit }: { unit: string | null; criterionUnit: string }) =>
      `is read in “${unit}” while the criterion says “${criterionUnit}”`,
    inOtherUnit: (it: {
      criterion: Named;
      armedIn: string;
      metric: Named | undefined;
      readIn: string | null;
    }) =>
      `${nameOf(it.criterion)} was armed in “${it.armedIn}”, but ${it.metric ? nameOf(it.metric) : 'its figure'} is read in “${it.readIn}”, so it is not judged and cannot stop anything.`,
    setUnit: ({ metric }: { metric: Coded }) => `Set the unit of ${metric.code}`,
    look: ({ criterion }: { criterion: Coded }) => `Look at ${criterion.code}`,
    partGone: ({ criterion, parts }: { criterion: Named; parts: string }) =>
      `${nameOf(criterion)} was armed but its ${parts} is missing, so it cannot stop anything.`,
    complete: ({ criterion }: { criterion: Coded }) => `Complete ${criterion.code}`,
    found: ({ metric, faults, criterion }: { metric: Named; faults: readonly string[]; criterion: Coded }) =>
      `${nameOf(metric)} ${listed(faults)}, so ${criterion.code} may not be readable when its day comes.`,
    mend: ({ metric }: { metric: Coded }) => `Complete ${metric.code}`,
  },
  'KIL-08': {
    statement: 'Two criteria of one scope watch the same metric on the same day.',
    fix: 'One of them may be meant for another day or another number; merge them or tell them apart.',
    found: ({ criterion, twin }: { criterion: Named; twin: Coded }) =>
      `${nameOf(criterion)} watches the same metric on the same day as ${twin.code}, so one of the two adds nothing.`,
    mend: ({ criterion }: { criterion: Coded }) => `Look at ${criterion.code}`,
  },
  'KIL-10': {
    statement:
      'A signed decision to stop does not say what was learned, what can be reused, and where people and money go.',
    fix: 'The money is spent either way; write down what it bought.',
    parts: {
      learned: 'what was learned',
      reusable: 'what can be reused',
      movesOn: 'where people and money go',
    },
    found: ({ decision, missing }: { decision: Named; missing: readonly string[] }) =>
      `${nameOf(decision)} stops work but does not say ${listed(missing)}, so what it bought is lost.`,
    mend: ({ decision }: { decision: Coded }) => `Complete ${decision.code}`,
  },
  /** What a criterion is made of. */
  parts: {
    scope: 'scope',
    metric: 'metric',
    value: 'value',
    upperValue: 'upper value',
    checkpoint: 'checkpoint',
    alternative: 'alternative',
    owner: 'owner',
  },
  trip: {
    noBound: 'no bound',
    tripped: ({ day, broken, limit }: { day: string; broken: string; limit: string }) =>
      `Tripped on ${dayText(day)} at ${broken} (limit ${limit})`,
    stays: ({ what }: { what: string }) => `${what}; stays so until decided.`,
  },
};
