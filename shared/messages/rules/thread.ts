// What is said of the thread from why to how: the canvas, its links, and what hangs in the air.
import { dayText, moneyText, numberBeside, numberText } from '../../text/format.ts';
import { type Level, levelIn, listed, nameOf, type Coded, type Named, wordOf } from '../../words.ts';

export const threadMessages = {
  'CAN-01': {
    statement:
      'A stage is empty, started, answered, agreed, or changed since agreed; answered takes 15 characters or a linked item for every required prompt, agreed a signature too.',
    reading:
      'Who signs a stage is named in the settings; where nobody is named any role may, for How any role that builds. A signed return to why opens Why again.',
  },
  'CAN-02': {
    statement:
      'Progress of a stage is the share of its required prompts that is answered; that of the canvas is the mean of the five.',
    formula: 'mean over the five stages of answered required prompts ÷ required prompts',
    answered: ({ answered, required }: { answered: number; required: number }) =>
      `${answered} of ${required}`,
  },
  'CAN-03': {
    statement:
      'An approach is chosen or a build time box is planned while Why, What, Risks or When is not answered.',
    fix: 'How before why: the group may build the wrong thing well; answer the open questions first.',
    reading: 'Leaving things as they are (“no change”) is no way of building; all other approaches are.',
    answer: ({ stage, number }: { stage: string; number: number }) => `Answer ${stage} ${number}`,
    more: ({ count }: { count: number }) => `${count} more`,
    found: ({ chosen, open }: { chosen: readonly string[]; open: readonly string[] }) =>
      `How before why: the way to build is already chosen for ${listed(chosen)}, but ${listed(open)} ${open.length === 1 ? 'is' : 'are'} not answered.`,
  },
  'CAN-04': {
    statement: 'The How stage is signed by a role that does not build.',
    fix: 'How belongs to those who build; let a role marked as building sign it.',
    found: ({ role }: { role: Named }) =>
      `How was signed by ${nameOf(role)}, who does not build, so the builders have not agreed to it.`,
    mend: 'Look at the role',
  },
  'TRC-01': {
    statement: 'An agreed goal has no use case that is a candidate, selected, in delivery or live.',
    fix: 'Nobody is working towards the goal; add a use case that serves it, or retire the goal.',
    reading: 'A use case serves the goals above its own too; retired and archived goals ask for nothing.',
    found: ({ goal }: { goal: Named }) =>
      `${nameOf(goal)} is agreed, but no use case works towards it, so nothing will move it.`,
    mend: ({ goal }: { goal: Coded }) => `Add a use case for ${goal.code}`,
  },
  'TRC-02': {
    statement: 'A use case that is a candidate or further serves no goal (“vanity suspect”).',
    fix: 'It would be built for its own sake; link the goal it serves, or park it.',
    found: ({ useCase }: { useCase: Named }) =>
      `${nameOf(useCase)} serves no goal, so it may be built only because it can be.`,
    mend: ({ useCase }: { useCase: Coded }) => `Link ${useCase.code} to a goal`,
  },
  'TRC-03': {
    statement:
      'A selected use case has no data product, or its data product names no decision that changes or no end user.',
    fix: 'Nobody would hold the result or act on it; say who will use what, and which decision changes.',
    reading: '“Selected” means selected, in delivery or live.',
    noProduct: ({ useCase }: { useCase: Named }) =>
      `${nameOf(useCase)} is selected but has no data product, so nobody knows what its user will hold.`,
    addProduct: ({ useCase }: { useCase: Coded }) => `Add a data product to ${useCase.code}`,
    noDecision: 'no decision that changes because of it',
    noEndUser: 'no end user',
    found: ({ product, missing, useCase }: { product: Named; missing: readonly string[]; useCase: Coded }) =>
      `${nameOf(product)} names ${missing.join(' and ')}, so ${useCase.code} would end in something nobody acts on.`,
    mend: ({ product }: { product: Coded }) => `Complete ${product.code}`,
  },
  'TRC-04': {
    statement: 'A time box that is not cancelled belongs to no slice.',
    fix: 'Its work cannot be followed to a goal; put it into the slice it is for, or cancel it.',
    found: ({ box }: { box: Named }) =>
      `${nameOf(box)} belongs to no slice, so nobody can say which goal its work serves.`,
    mend: ({ box }: { box: Coded }) => `Put ${box.code} into a slice`,
  },
  'TRC-05': {
    statement: 'A slice has no goal, neither its own nor its use case’s, or no benefit is written down.',
    fix: 'It would be released for nobody; link the goal it serves and write who gains what.',
    found: ({ slice, missing }: { slice: Named; missing: readonly string[] }) =>
      `${nameOf(slice)} has no ${missing.map(wordOf).join(' and no ')}, so nobody can say what its release is good for.`,
    mend: ({ slice }: { slice: Coded }) => `Complete ${slice.code}`,
  },
  'TRC-06': {
    statement: 'A risk is linked to no goal, use case, slice or time box.',
    fix: 'Nobody knows what it threatens; link what it would hit.',
    reading: 'Closed risks need no link; drafts do.',
    found: ({ risk }: { risk: Named }) =>
      `${nameOf(risk)} is linked to nothing, so nobody knows what it would hit and who should care.`,
    mend: ({ risk }: { risk: Coded }) => `Link ${risk.code} to what it would hit`,
  },
  'TRC-07': {
    statement: 'A high or extreme threat has neither a kill criterion nor another path.',
    fix: 'If it happens there is no agreed stop and no other path; add one of the two.',
    reading:
      'The level counted is that of now, with what is done. Risks that occurred or are closed are exempt, accepted ones are not. Another path of which nothing is said yet counts for nothing.',
    found: ({ risk, level, score }: { risk: Named; level: Level | null; score: number | null }) =>
      `${nameOf(risk)} is ${levelIn(level, 'now')} (score ${score}), but there is neither a kill criterion nor another path if it happens.`,
    mend: ({ risk, empty }: { risk: Coded; empty: Coded | null }) =>
      empty === null ? `Add another path to ${risk.code}` : `Say what ${empty.code} would be`,
  },
  'TRC-08': {
    statement: 'Neither the metric nor the scope of a kill criterion reaches an agreed goal.',
    fix: 'It would stop work for a reason nobody agreed on; link the goal it protects, or retire it.',
    reading:
      'One path is enough: by scope, by a goal of its own, or by a metric that is a goal’s, a data product’s, or moves one of these by links not refuted.',
    found: ({ criterion }: { criterion: Named }) =>
      `${nameOf(criterion)} reaches no agreed goal by its metric or its scope, so it protects nothing anyone agreed on.`,
    mend: ({ criterion }: { criterion: Coded }) => `Link ${criterion.code} to a goal`,
  },
  'TRC-09': {
    statement: 'An agreed goal has no metric, or its metric has no baseline or no target.',
    fix: 'Success could not be told from failure; choose a metric and note where it stands and where it should go.',
    noMetric: ({ goal }: { goal: Named }) =>
      `${nameOf(goal)} has no metric, so nobody can tell whether it was reached.`,
    addMetric: ({ goal }: { goal: Coded }) => `Add a metric to ${goal.code}`,
    found: ({ metric, missing, goal }: { metric: Named; missing: readonly string[]; goal: Coded }) =>
      `${nameOf(metric)} has no ${missing.map(wordOf).join(' and no ')}, so progress towards ${goal.code} cannot be measured.`,
    mend: ({ metric }: { metric: Coded }) => `Fill in ${metric.code}`,
  },
  'TRC-10': {
    statement:
      'The metric of an agreed goal has not been read in the last 60 working days; its baseline counts.',
    fix: 'Decisions would rest on old numbers; take a reading.',
    neverRead: 'has never been read',
    lastRead: ({ last, ageWD }: { last: string; ageWD: number }) =>
      `was last read on ${dayText(last)}, ${ageWD} working days ago`,
    found: ({ metric, since, goal }: { metric: Named; since: string; goal: Coded }) =>
      `${nameOf(metric)} ${since}, so nobody knows where ${goal.code} stands.`,
    mend: ({ metric }: { metric: Coded }) => `Note a reading of ${metric.code}`,
  },
  'TRC-11': {
    statement: 'A use case that is selected or in delivery has no armed kill criterion of its own.',
    fix: 'Nothing says when to stop; agree on a measured state and a date, and arm the criterion.',
    reading:
      '“Selected” means selected or in delivery. A criterion on one of its slices counts, one on the whole workbook does not.',
    found: ({ useCase }: { useCase: Named }) =>
      `${nameOf(useCase)} has no armed kill criterion, so nothing says when to stop paying for it.`,
    mend: ({ useCase }: { useCase: Coded }) => `Add a kill criterion for ${useCase.code}`,
    title: ({ useCase }: { useCase: Coded }) => `When ${useCase.code} stops`,
  },
  'TRC-12': {
    statement: 'A treatment or a condition of a decision has no owner or no due date, or is overdue.',
    fix: 'Nobody will do it by itself; name an owner and a date, or say that it is done.',
    noOwner: 'has no owner',
    noDueDate: 'has no due date',
    wasDue: ({ due }: { due: string }) => `was due on ${dayText(due)}`,
    treatment: ({ treatment, risk, faults }: { treatment: Named; risk: Coded; faults: readonly string[] }) =>
      `The treatment ${nameOf(treatment)} of ${risk.code} ${listed(faults)}, so the risk may stay as it is.`,
    completeTreatment: ({ risk }: { risk: Coded }) => `Complete the treatment of ${risk.code}`,
    nthCondition: ({ number }: { number: number }) => `Condition ${number}`,
    namedCondition: ({ text }: { text: string }) => `The condition “${text}”`,
    condition: ({ what, decision, faults }: { what: string; decision: Coded; faults: readonly string[] }) =>
      `${what} of ${decision.code} ${listed(faults)}, so the decision stands on a promise nobody keeps.`,
    completeConditions: ({ decision }: { decision: Coded }) => `Complete the conditions of ${decision.code}`,
  },
  'TRC-13': {
    statement:
      'A model metric moves no product metric, or a product metric no business metric; an error when the link was refuted.',
    fix: 'A better model would then change nothing anyone pays for; state the link and test it, or change the metric.',
    reading: 'A refuted link is an error only when no other link of the needed kind stands.',
    refuted: ({ metric, refuted }: { metric: Named; refuted: Named }) =>
      `${nameOf(metric)} was shown not to move ${nameOf(refuted)}, so improving it helps nobody.`,
    unlinked: ({ metric, kind }: { metric: Named; kind: string }) =>
      `${nameOf(metric)} is linked to no ${wordOf(kind)} metric it should move, so improving it may change nothing for the ${kind === 'product' ? 'user' : 'business'}.`,
    mend: ({ metric, kind }: { metric: Coded; kind: string }) =>
      `Link ${metric.code} to a ${wordOf(kind)} metric`,
  },
  'MET-02': {
    statement: 'The latest reading of a metric is below its floor, or above it where lower is better.',
    fix: 'The line that was never to be crossed is crossed; note a newer reading, act on this one, or agree on another floor.',
    reading:
      'Only the latest reading by the status date counts, and archived metrics do not. For a metric that should go down the floor is the highest value allowed.',
    found: (it: {
      metric: Named & { readonly unit: string };
      reading: { readonly value: number; readonly date: string };
      floor: number;
    }) =>
      `${nameOf(it.metric)} was read at ${numberBeside(it.reading.value, it.floor)} on ${dayText(it.reading.date)}, past its floor of ${numberText(it.floor)}: what was never to happen has happened.`,
    mend: ({ metric }: { metric: Coded }) => `Note a reading of ${metric.code}`,
  },
  'TRC-15': {
    statement:
      'Time boxes wait for one another in a circle (cancelled ones are passed through), goals are their own parents, or slices enable themselves.',
    fix: 'The work could never begin, or the reason never ends; remove one link of the circle.',
    reading:
      'Circles of time boxes, of goals and of slices are looked for; archived ones break them, cancelled boxes do not.',
    found: ({ codes, meaning }: { codes: readonly string[]; meaning: string }) =>
      `${codes.join(' → ')} go round in a circle: ${meaning}`,
    mend: ({ first }: { first: string | undefined }) => `Break the circle at ${first}`,
    boxes: 'each waits for the next, so none can start.',
    goals: 'each serves the next, so none says why.',
    slices: 'each comes before the next, so none can be first.',
  },
  'TRC-16': {
    statement: 'A link leads to an archived item.',
    fix: 'The reader would look for something put away; remove the link, or bring the item back.',
    reading:
      'Records of what was (readings, decisions, signatures, cards, snapshots) may link to archived items.',
    found: ({ from, to }: { from: string; to: string }) =>
      `${from} is linked to ${to}, which is archived, so the link leads nowhere.`,
    decide: ({ record }: { record: Coded }) => `Decide about ${record.code}`,
    mend: 'Remove links to archived items',
  },
  'TRC-20': {
    statement:
      'Thread coverage is the expected cost of time boxes that reach an agreed goal, as a share of that of all uncancelled ones, of what is estimated; 95% is aimed for.',
    reading:
      'A box reaches a goal through its slice or the slice’s use case, goals above included; the state of the use case does not matter. Sums over the plan are taken over the boxes that are estimated, and name the others; where nothing costs anything coverage is unknown.',
    formula:
      'cost of time boxes reaching an agreed goal ÷ cost of all uncancelled time boxes, of what is estimated',
    reached: 'cost of time boxes reaching an agreed goal',
    all: 'cost of all uncancelled time boxes',
  },
  'TRC-21': {
    statement:
      'Any item answers why it exists, by its path up to goals, and what depends on it, by everything below.',
    reading: 'One shortest path is shown to each goal reached; archived records take no part.',
  },
  'TRC-22': {
    statement:
      'A use case has spent money and finished two or more time boxes since, and no reading of its metrics is better than the baseline.',
    fix: 'It costs and shows nothing for it yet; take a reading, or ask whether it should go on.',
    reading: 'The metrics of a use case are those of its data product, its goals and its criteria.',
    found: (it: { useCase: Named; spend: number; currency: string; finished: number }) =>
      `${nameOf(it.useCase)} has spent ${moneyText(it.spend, it.currency)} and finished ${it.finished} time boxes, but no reading is better than its baseline: it is becoming a cost centre.`,
    mend: ({ useCase }: { useCase: Coded }) => `Look at the measures of ${useCase.code}`,
  },
  /** Between the names of two items of the canvas that are linked. */
  verbs: {
    isPartOf: 'is part of',
    isMeasuredBy: 'is measured by',
    movesWith: 'moves with',
    serves: 'serves',
    delivers: 'delivers',
    bearsOn: 'bears on',
    hasTheOtherPath: 'has the other path',
    canStop: 'can stop',
    isJudgedBy: 'is judged by',
    guards: 'guards',
    answers: 'answers',
    turnsTo: 'turns to',
    isJudgedAtTheEndOf: 'is judged at the end of',
    stillServes: 'still serves',
    keeps: 'keeps',
    enables: 'enables',
    comesAfter: 'comes after',
    uses: 'uses',
    gives: 'gives',
    needs: 'needs',
  },
};
