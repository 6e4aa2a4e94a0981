// What the screens of Tempo say: factors and checklists.
import { counted, listed } from '../../words.ts';

/** Checklists, and what follows from their answers. */
export const checklistWords = {
  score: 'Score',
  advice: 'Advice',
  adviceOf: 'Advice of this checklist',
  /** What is drafted for answers of no: risks, and of a checklist of regulation governance boxes too. */
  draft: ({ answers, withBoxes }: { answers: number; withBoxes: boolean }) =>
    `Draft risks${withBoxes ? ' and governance boxes' : ''} for ${counted(answers, 'no', 'answers no')}`,
  blockers: ({ count }: { count: number }) => counted(count, 'blocker'),
  noteEnvironments: 'Note separate environments',
  decision: 'Decision',
  signedBy: ({ role }: { role: string }) => `signed by ${role}`,
  question: 'What do we still not know, and what of it would stop us?',
  sampleTerms: 'The terms of 2019 may not cover this use of the data.',
  sampleReturn: 'Nobody has said how the model comes back when it is wrong.',
  add: 'Add checklist',
  blockersFirst: ({ count }: { count: number }) => `${counted(count, 'checklist')}, blockers first`,
  checklists: 'Checklists',
  wholeWorkbook: 'whole workbook',
  unknownCount: ({ count }: { count: number }) => `${count} unknown`,
  theWholeWorkbook: 'The whole workbook',
  checklist: 'Checklist',
};

/** The items of a checklist. */
export const itemWords = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  unknown: 'Unknown',
  notApplicable: 'Does not apply',
  blocksGo: 'Blocks a go',
  answer: 'Answer',
  evidence: 'Evidence',
  owner: 'Owner',
  due: 'Due',
  effort: 'Effort',
  drafted: 'Drafted from this answer',
};

/** Build or buy, component by component. */
export const componentWords = {
  toBuy: ({ component }: { component: string }) => `Buy “${component}”`,
  noSignOff: 'No executive has signed a decision yet.',
  proposeDecision: 'Propose a decision',
  buy: '−2 buy',
  build: '+2 build',
  component: 'component',
  question: 'Which parts could be bought as well as built?',
  newComponent: 'New component',
  breakEven: ({ month, cheaper }: { month: number; cheaper: string }) =>
    `Break-even in month ${month}: ${cheaper} is cheaper from then on.`,
  noBreakEven: ({ cheaper }: { cheaper: 'build' | 'buy' }) =>
    `No break-even: to ${cheaper} is cheaper all along.`,
  breakEvenUnknown: 'Break-even is unknown until all costs are named.',
  index: 'Index',
  costs: ({
    years,
    build,
    buy,
    breakEven,
  }: {
    years: number;
    build: string;
    buy: string;
    breakEven: string;
  }) => `Over ${years} years: build ${build}, buy ${buy}. ${breakEven}`,
};

/** How far pipelines move by themselves, and how soon a model is trained anew. */
export const upkeepWords = {
  pipelines: 'Pipelines',
  level: 'Level',
  phaseAsks: ({ level }: { level: number }) => `the present phase asks for ${level}`,
  setsOff: 'What sets training off',
  growingStale: 'Growing stale',
  retrainEvery: 'Retrain every',
  fromReadings: 'working days, from four readings on, down to the floor of the metric',
};

/** Staged deployment, and the test of a challenger. */
export const stageWords = {
  limit: 'limit',
  noLimits: 'No measure holds it back.',
  stage: 'stage',
  question: 'Through which stages does it come to everyone?',
  add: ({ stage }: { stage: string }) => `Add ${stage}`,
  comparison: 'Challenger against champion',
  /** What the counts of the test say; shares and figures are written as they stand. */
  result: (it: { champion: string; challenger: string; z: string; p: string; verdict: string }) =>
    `Champion ${it.champion}, challenger ${it.challenger}; z ${it.z}, p ${it.p}. ${it.verdict}`,
  isBetter: 'The challenger is better.',
  notShown: ({ hasEnough, hasPeriod }: { hasEnough: boolean; hasPeriod: boolean }) =>
    `Not shown yet${hasEnough ? '' : ': fewer trials than planned'}${hasPeriod ? '' : ': the period is not noted'}.`,
  notYet: ({ faults }: { faults: readonly string[] }) => `Not yet: ${listed(faults)}.`,
  leftAlthough: ({ faults }: { faults: readonly string[] }) => `Was left although ${listed(faults)}.`,
  goOn: ({ stage }: { stage: string }) => `Go on from ${stage}`,
  nothingCompared: 'Nothing is compared.',
  noteComparison: 'Note a comparison',
};

/** The six factors that set the tempo. */
export const tempoWords = {
  factor: 'Factor',
  score: 'Score',
  lift: 'Lift to 80',
  factors: 'Tempo factors',
  tooFew: 'not enough answers',
  tempo: 'Tempo',
  bottleneck: ({ factor }: { factor: string }) => `Bottleneck: ${factor}`,
  gained: 'tempo gained by raising it to 80',
  question: 'Who can say what slows us?',
  sampleEngineer: '“Data engineer: the data arrive, but nobody vouches for their quality”',
  sampleHead: '“Head of supply: the goals are written, the decisions take weeks”',
  nameRoles: 'Name the roles',
  eachRole: 'Each role then rates six factors alone; the slowest of them is where to push.',
  answers: 'Answers',
  measured: 'Measured beside it',
  selectedToLive: 'Selected to live',
  withinLimit: 'Ended within limit',
  releases: 'Releases in 60 working days',
  nothingLive: 'nothing live yet',
  nothingDone: 'nothing done yet',
  notStarted: 'not started yet',
};

export const modelWords = {
  whereItMayRun: 'Where it may run',
  deployment: 'deployment',
  noDeployments: 'It has not run anywhere yet.',
  approval: 'approval',
  noApprovals: 'Nobody has approved it yet.',
};
