// What is said of the plan: time boxes, resources, money, and how its figures came about.
import { dayText, numberText } from '../../text/format.ts';
import { counted, nameOf, type Coded, type Named, workingDays, wordOf } from '../../words.ts';

export const planMessages = {
  'CAP-01': {
    statement:
      'On some working days the plan asks more of a resource than it has. Days on which boxes run are looked at; adjacent days with the same competing work are one conflict; its size is the sum of load above capacity. Each resource is named once, with its largest conflict, and the one later start, among the boxes of any of its conflicts and inside their float, that leaves the least of all conflicts.',
    fix: 'Work would stand still or be done badly; start a box later inside its float, or find more capacity.',
    onDay: ({ fromWD, day }: { fromWD: number; day: string }) => `on working day ${fromWD} (${dayText(day)})`,
    onDays: ({ fromWD, toWD, from, to }: { fromWD: number; toWD: number; from: string; to: string }) =>
      `on working days ${fromWD} to ${toWD} (${dayText(from)} to ${dayText(to)})`,
    noCure: 'no later start inside float would help',
    cure: (it: { box: Coded; shiftWD: number; sizeBefore: number; sizeAfter: number }) =>
      `starting ${it.box.code} ${workingDays(it.shiftWD)} later would bring all conflicts from ${numberText(it.sizeBefore)} down to ${numberText(it.sizeAfter)}`,
    further: ({ others }: { others: number }) => ` It has ${counted(others, 'further conflict')} besides.`,
    otherWork: 'other work',
    found: (it: {
      resource: Named;
      load: number;
      capacity: number;
      span: string;
      names: string;
      size: number;
      cure: string;
      more: string;
    }) =>
      `${nameOf(it.resource)} is asked for ${numberText(it.load)} of ${numberText(it.capacity)} ${it.span} by ${it.names}, ${numberText(it.size)} unit days too much, so one of them will wait; ${it.cure}.${it.more}`,
    mend: ({ box, notBefore }: { box: Coded; notBefore: string }) =>
      `Start ${box.code} on ${dayText(notBefore)}`,
    look: ({ resource }: { resource: Coded }) => `Look at ${resource.code}`,
  },
  'CAP-02': {
    statement: 'A time box needs a resource on days on which it is not yet, or no longer, available.',
    fix: 'The box cannot be worked as planned; move it, or change when the resource is available.',
    tooEarly: (it: { box: Named; day: string; resource: Named; availableFrom: string }) =>
      `${nameOf(it.box)} starts on ${dayText(it.day)}, before ${nameOf(it.resource)} is available on ${dayText(it.availableFrom)}, so it cannot start as planned.`,
    startLater: ({ box, availableFrom }: { box: Coded; availableFrom: string }) =>
      `Start ${box.code} on ${dayText(availableFrom)}`,
    tooLate: (it: { box: Named; day: string; resource: Named; availableTo: string }) =>
      `${nameOf(it.box)} runs until ${dayText(it.day)}, but ${nameOf(it.resource)} is available only until ${dayText(it.availableTo)}, so it cannot be finished as planned.`,
    lookAtAvailability: ({ resource }: { resource: Coded }) => `Look at the availability of ${resource.code}`,
  },
  'CAP-03': {
    statement: ({ earliestNeedWD }: { earliestNeedWD: number }) =>
      `A resource is available more than ${earliestNeedWD} working days before the plan first uses it.`,
    fix: 'It is not needed yet and may cost money waiting; take it on later, or use it earlier.',
    found: (it: { resource: Named; availableFrom: string; day: string; wait: number }) =>
      `${nameOf(it.resource)} is available from ${dayText(it.availableFrom)} but first needed on ${dayText(it.day)}, ${workingDays(it.wait)} later: not needed yet.`,
    mend: ({ resource, day }: { resource: Coded; day: string }) =>
      `Take ${resource.code} on from ${dayText(day)}`,
  },
  'CAP-04': {
    statement:
      'By some day the plan has needed more money than was released by then. The mean cost of a box is spread evenly over its planned days; its fixed cost falls on the first.',
    fix: 'Work would stop for lack of money; have it released earlier, or start boxes later.',
    found: ({ day, needed, released }: { day: string; needed: string; released: string }) =>
      `By ${dayText(day)} the plan needs ${needed}, but only ${released} is released by then, so work would stop.`,
    mend: ({ first }: { first: Coded }) => `Look at the releases of ${first.code}`,
  },
  'CAP-05': {
    statement:
      'The mean cost of all time boxes, or the simulated P80 cost if carried on, is above the budget.',
    fix: 'The plan promises more than the money allows; cut boxes, or ask for the difference now.',
    found: ({ cost, above, budget }: { cost: string; above: string; budget: string }) =>
      `The plan is expected to cost ${cost}, which is ${above} above the budget of ${budget}.`,
    simulated: ({ cost, budget }: { cost: string; budget: string }) =>
      `Carried on, the plan costs more than ${cost} in one of five simulated futures; the budget is ${budget}.`,
    mend: 'Look at the budget',
  },
  'SCH-01': {
    statement:
      'Forward pass by likely lengths in whole working days: a box starts at the latest of the plan’s start, its *not before* date and what each link to a box it waits for allows. After its end (FS): the working day after the other’s last day, plus the lag; with its start (SS): the other’s first day, plus the lag; with its end (FF), or ends with its start (SF): as late as it takes to end no earlier than the other’s last, or first, day, plus the lag. A lag counts working days of the workbook’s calendar and a negative one leads, but never before the plan’s start or the *not before* date. Work that has begun is moved by no link; done work whose start nobody noted counts, for what waits for its start, as begun on its last day. A running box ends at the status date at the earliest; a done box keeps its actual days. A cancelled box is passed through: what waits for it waits for what it waited for, as if a moment without length lay between, and the lags add up; an archived box binds nothing. Work done wholly on days off ends on the working day before for what follows. A workbook without a start date is planned from its status date. A box without a length, running without a start, done without an end, on a loop or waiting for such a box has no dates.',
  },
  'SCH-02': {
    statement:
      'Backward pass from the latest end: float is the number of working days a box may slip without moving the end of the plan; it is critical at 0 or less. What has begun binds nothing any more, and its start holds back nothing before its end. The margin is the number of working days from the end of the plan to the date the result is needed by.',
  },
  'SCH-03': {
    statement:
      'A time box has no limit in working days: an error where it is an experiment of a slice, which holds the gates of its slice, use case and workbook, a warning elsewhere.',
    fix: 'Without a limit nobody has to decide again; agree on the longest it may take.',
    experiment: ({ box }: { box: Named }) =>
      `${nameOf(box)} is an experiment without a limit, so nothing ever ends it, and no gate it belongs to can say go.`,
    found: ({ box }: { box: Named }) =>
      `${nameOf(box)} has no limit, so it can run on without anybody deciding again.`,
    mend: ({ box }: { box: Coded }) => `Set a limit for ${box.code}`,
  },
  'SCH-04': {
    statement: 'The likely or the mean length of a time box is above its limit.',
    fix: 'The box is planned to fail its own limit; cut its scope, or agree on a limit that fits the estimate.',
    found: (it: { box: Named; which: string; lengthWD: number; limitWD: number }) =>
      `${nameOf(it.box)} has a ${wordOf(it.which)} length of ${numberText(it.lengthWD, 1)} working days but a limit of ${it.limitWD}, so it is expected to break its own limit.`,
    mend: ({ box }: { box: Coded }) => `Review the estimate of ${box.code}`,
  },
  'SCH-05': {
    statement: 'A time box has no exit question.',
    fix: 'At its end nobody would know what to decide; write the question its result must answer.',
    found: ({ box }: { box: Named }) =>
      `${nameOf(box)} has no exit question, so at its end nobody knows what is to be decided.`,
    mend: ({ box }: { box: Coded }) => `Write the exit question of ${box.code}`,
  },
  'SCH-06': {
    statement: ({ longestWithoutGateWD }: { longestWithoutGateWD: number }) =>
      `A time box may take more than ${longestWithoutGateWD} working days without a gate inside it.`,
    fix: 'Too long to wait for a first answer; split the box, or set a gate on a date inside it.',
    found: ({ box, limitWD }: { box: Named; limitWD: number | null }) =>
      `${nameOf(box)} may take ${limitWD} working days without a gate inside it, too long to go on unasked.`,
    mend: ({ box }: { box: Coded }) => `Add a gate inside ${box.code}`,
  },
  'SCH-07': {
    statement:
      'A running time box is past its limit or has been extended; two extensions call for a kill criterion.',
    fix: 'Extend it with a reason, end it, or decide; after the second extension write down when to stop.',
    hasRun: ({ elapsed, limit }: { elapsed: number; limit: number }) =>
      `has run ${workingDays(elapsed)} against a limit of ${limit}`,
    extended: ({ times }: { times: number }) =>
      `has been extended ${times === 1 ? 'once' : `${times} times`}`,
    again: ({ times }: { times: number }) => `, after ${counted(times, 'extension')}`,
    found: ({ box, past, again }: { box: Named; past: string; again: string }) =>
      `${nameOf(box)} ${past}${again}: extend it with a reason, end it, or decide whether it is still worth it.`,
    mend: ({ box }: { box: Coded }) => `Decide about ${box.code}`,
    withoutCriterion: ({ box, past, again }: { box: Named; past: string; again: string }) =>
      `${nameOf(box)} ${past}${again}; after two extensions a kill criterion should say when to stop.`,
    addCriterion: ({ box }: { box: Coded }) => `Add a kill criterion for ${box.code}`,
  },
  'SCH-08': {
    statement: 'The planned length of a time box lies outside the range the build team gave.',
    fix: 'The plan promises what the builders did not; plan inside their range, or settle the difference with them.',
    found: ({ box, length, low, high }: { box: Named; length: number; low: number; high: number }) =>
      `${nameOf(box)} is planned with ${workingDays(length)}, but the builders expect ${numberText(low)} to ${numberText(high)}.`,
    mend: ({ box }: { box: Coded }) => `Plan ${box.code} as the builders estimate`,
  },
  'SCH-09': {
    statement: ({ latestAnswerWD }: { latestAnswerWD: number }) =>
      `A note upward waits, or waited, more than ${latestAnswerWD} working days for an answer.`,
    fix: 'Builders who are not answered stop asking; acknowledge the note and name the decision that answers it.',
    waiting: ({ note, waitWD }: { note: Named; waitWD: number }) =>
      `${nameOf(note)} has waited ${workingDays(waitWD)} for an answer, and work may be standing still because of it.`,
    answered: ({ note, waitWD }: { note: Named; waitWD: number }) =>
      `${nameOf(note)} was answered only after ${workingDays(waitWD)}; slow decisions hide in the plan as lost time.`,
    acknowledge: ({ note }: { note: Coded }) => `Acknowledge ${note.code}`,
    linkDecision: ({ note }: { note: Coded }) => `Link the decision about ${note.code}`,
  },
  'SCH-11': {
    statement: 'Nobody has said how long a time box may take.',
    fix: 'Its dates, and its share of cost, coverage and slices, are unknown; estimate it low, likely and high.',
    found: ({ box }: { box: Named }) =>
      `Nobody has said how long ${nameOf(box)} may take, so every sum over the plan is one of the other boxes only.`,
    mend: ({ box }: { box: Coded }) => `Estimate ${box.code}`,
  },
  'SCH-14': {
    statement: 'A time box that is not done has no owner.',
    fix: 'Work that belongs to nobody is nobody’s fault when it is late; name the role that answers for it.',
    found: ({ box }: { box: Named }) =>
      `${nameOf(box)} has no owner, so nobody answers for it when it is late or its question is due.`,
    mend: ({ box }: { box: Coded }) => `Name who owns ${box.code}`,
  },
  'SCH-12': {
    statement: 'A time box is running without the day it started, or done without the day it ended.',
    fix: 'What is unknown cannot be planned around or paid for; enter the day.',
    running: 'is running, but nobody has said since when',
    done: 'is done, but nobody has said on which day it ended',
    found: ({ box, lacks }: { box: Named; lacks: string }) =>
      `${nameOf(box)} ${lacks}, so its dates and what was spent on it are unknown.`,
    mend: ({ box, isRunning }: { box: Coded; isRunning: boolean }) =>
      `Enter the day ${box.code} ${isRunning ? 'started' : 'ended'}`,
  },
  'SCH-13': {
    statement: 'A time box would end after the last day that can be written.',
    fix: 'No date can be given for it; shorten it or what it waits for.',
    found: ({ box, last }: { box: Named; last: string }) =>
      `${nameOf(box)} would end after ${dayText(last)}, so neither it nor what waits for it has dates.`,
    mend: ({ box }: { box: Coded }) => `Shorten ${box.code}`,
  },
  end: {
    name: 'end of the plan',
    formula:
      'latest end of all boxes; a box starts at the latest of the start, its not-before date and the day that each link to what it waits for allows, lag or lead included',
    start: 'start of the plan',
    box: ({ box }: { box: Named }) => `${box.title} (working days)`,
  },
  margin: {
    formula: 'working days after the end of the plan up to the date the result is needed by',
    neededBy: 'needed by',
  },
  float: {
    formula: 'latest end that leaves the end of the plan where it is − planned end, in working days',
    plannedEnd: 'planned end (working day)',
    endOfPlan: 'end of the plan (working day)',
    next: ({ box, startWD }: { box: Named; startWD: number }) =>
      `${box.title} starts on working day ${startWD}, float`,
  },
  boxCost: {
    rate: ({ units, resource }: { units: number; resource: Named }) => `${units} × ${resource.title}, rate`,
    formula: 'mean(duration) × Σ units·rate + mean(fixed cost)',
    duration: 'mean duration (working days)',
    fixed: 'mean fixed cost',
  },
  planCost: {
    formula: 'Σ expected cost of all boxes that are not cancelled',
  },
  conflictSize: {
    formula: 'Σ (load − capacity) over the working days of all conflicts',
    span: ({ resource, fromWD, toWD }: { resource: Named; fromWD: number; toWD: number }) =>
      `${resource.title}, working days ${fromWD}–${toWD}`,
  },
};
