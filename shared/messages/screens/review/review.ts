// What the screens of Review say: findings, gates and decisions.
import { dayText, numberText } from '../../../text/format.ts';
import { counted, listed, listedBriefly, workingDays } from '../../../words.ts';

type Severity = 'error' | 'warning' | 'info';
const severities: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

interface Count {
  readonly severity: Severity;
  readonly count: number;
}

/** What was decided. */
export const decisionWords = {
  question: 'What did we decide, and who stands by it?',
  sampleGo: '“Go with U-1: the ratio is 2.7, and the head of e-commerce signs”',
  samplePivot: '“Pivot U-2 to a reorder rule for 50 products”',
  add: 'Add decision',
  decisions: 'Decisions',
  signatures: ({ count }: { count: number }) => counted(count, 'signature'),
  stillToSign: ({ signers }: { signers: string }) => `still to sign: ${signers}`,
  open: 'Open',
};

/** What is still missing. */
export const findingWords = {
  headings: {
    error: 'Errors: the thread is broken here',
    warning: 'Warnings: worth a decision',
    info: 'Notes',
  },
  newOnes: 'New, still being filled',
  /** "4 errors, 3 warnings and 1 note are open." */
  areOpen: ({ counts, all }: { counts: readonly Count[]; all: number }) =>
    `${listed(counts.map(({ severity, count }) => counted(count, ...severities[severity])))} ${all === 1 ? 'is' : 'are'} open.`,
  nothingMissing: 'Nothing is missing: every piece of work serves a goal.',
  filter: 'Filter findings',
  severity: 'Severity',
  all: 'All',
  errors: 'Errors',
  warnings: 'Warnings',
  notes: 'Notes',
  search: 'Search findings',
  searchBy: 'Search by code, rule or word',
  noneFits: ({ hidden }: { hidden: number }) => `No finding fits this filter. ${hidden} hidden.`,
  waivedListed: 'Waived, and listed in every export',
  waived: 'Waived',
  question: 'What is still missing?',
  sampleGoal: '“G-2 has no use case that works towards it”',
  sampleRisk: '“R-4 is high, and no kill criterion says when we stop”',
  firstGoal: 'Write down the first goal',
  whatItIs:
    'As soon as something is written down, what breaks its thread is listed here, with what mends it.',
  noneOpen: 'No findings are open.',
};

/** Living with a finding. */
export const waiveWords = {
  waive: 'Waive finding',
  waiveMore: 'Waive…',
  waiveOf: ({ rule, about }: { rule: string; about: string | null }) =>
    `Waive… ${[rule, about].filter((word) => word !== null).join(' ')}`,
  title: ({ rule }: { rule: string }) => `Waive ${rule}`,
  reasonHint: 'Why it is put up with, so that whoever reads it later can agree or object.',
  lapses: 'It is listed and printed as waived, and asks for attention again after that day.',
  lapsed: 'The waiver has lapsed: what is still missing is listed above.',
  settled: 'Nothing is missing here any more.',
  rule: 'Rule',
  finding: 'Finding and reason',
  about: 'About',
  by: 'Waived by',
  nobody: 'nobody',
  until: 'Until',
  actions: 'Actions',
  takeBack: 'Take back',
  takeBackOf: ({ rule }: { rule: string }) => `Take back ${rule}`,
};

/** What is told upward. */
export const noteWords = {
  look: 'Look',
  looks: { list: 'List', table: 'Table' },
  question: 'What must those above know?',
  sampleBlock: '“The returns table cannot be read without a ticket of the data owner”',
  sampleEstimate: '“T-3 now takes 8 to 15 working days, likely 10”',
  raise: 'Raise a note',
  title: 'Raise a note upward',
  notes: 'Notes upward',
  filter: 'Filter notes',
  state: 'State',
  kind: 'Kind',
  all: 'All',
  noneFits: ({ hidden }: { hidden: number }) => `No note fits this filter. ${hidden} hidden.`,
  note: 'Note',
  between: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
  nobody: 'nobody named',
  about: 'About',
  aboutAll: 'The work as a whole',
  raisedOn: 'Raised',
  waited: 'Waited (WD)',
  actions: 'Actions',
  acknowledge: 'Acknowledge',
  acknowledgeOf: ({ code }: { code: string }) => `Acknowledge ${code}`,
  answer: 'Answer…',
  answerOf: ({ code }: { code: string }) => `Answer… ${code}`,
  decide: 'Answer by a new decision',
  answeredBy: ({ code }: { code: string }) => `answered by ${code}`,
  proposed: ({ code }: { code: string }) => `${code} is not signed yet`,
  waiting: ({ waitWD }: { waitWD: number }) => `Has waited ${workingDays(waitWD)}.`,
  waitedFor: ({ waitWD }: { waitWD: number }) => `Waited ${workingDays(waitWD)} until it was acknowledged.`,
  latency: 'Decision latency',
  /** What a figure of working days is held against. */
  asked: ({ latestAnswerWD }: { latestAnswerWD: number }) =>
    `${workingDays(latestAnswerWD)} at most are asked for`,
  days: ({ value }: { value: number }) => `${numberText(value)} working ${value === 1 ? 'day' : 'days'}`,
  noNotes: 'no notes yet',
  text: 'What is it?',
  newEstimate: 'How long will it take?',
};

/** What was signed, and what of it has changed since. */
export const changedWords = {
  changedSince: 'Changed since it was signed',
  notKnown: 'What has changed is not known: it was signed in a version that did not keep what it signed.',
  empty: 'empty',
  asSigned: 'As signed',
  now: 'Now',
  signed: ({ signer, day }: { signer: string; day: string }) => `Signed by ${signer} on ${dayText(day)}.`,
  agreement: 'Agreement',
  under: 'Signed',
  nobodyBuilds: 'How is signed by a role that builds. Mark one as building on Frame, Roles.',
  nobodySigns: 'Add a role on Frame, Roles: it can sign here.',
  notSigned: 'Nobody has signed it yet.',
  signsStage: ({ role }: { role: string }) => `${role} signs it, as the settings say.`,
  signs: ({ owner }: { owner: string }) => `${owner} answers for it and signs it.`,
  sayFirst: 'Write down what should move first.',
  answerFirst: 'Answer every required prompt first.',
  decideAnew: 'What was decided stands as it was signed: undo the change, or decide anew.',
};

/** Whether it is still worth it. */
export const gateWords = {
  byScope: 'Worth by scope',
  /** Why the figures say so, and what a go hangs on. */
  onCondition: ({ because, conditions }: { because: string; conditions: readonly string[] }) =>
    `${because} Condition: ${listed(conditions)}.`,
  futureOnly: 'The future only: money already spent never enters. Press a figure to see where it comes from.',
  scope: 'Scope',
  whole: 'The whole workbook',
  value: 'Value',
  cost: 'Cost',
  exposure: 'Exposure',
  lateness: 'Lateness',
  margin: 'Margin',
  ratio: 'Ratio',
  none: 'none',
  without: ({ unknown }: { unknown: readonly string[] }) => `without ${listedBriefly(unknown)}`,
  nothingToDecide: 'Nothing to decide',
  unknown: 'Unknown',
  question: 'Is it still worth it?',
  sampleShadow: '“After the shadow run: go on, the ratio is 2.7”',
  sampleRollout: '“Before the rollout: stop, it returns less than it still costs”',
  add: 'Add gate',
  whenFigures:
    'Figures appear once a use case is selected and has its value per year, and time boxes have a length.',
  gates: 'Gates',
  whatItIs: 'A gate is a day on which the group asks again whether it is still worth it.',
  scopeGone: 'Its use case or slice is gone.',
  gate: 'Gate',
  figuresSay: 'The figures say',
  weDecided: 'We decided',
  nothingYet: 'nothing yet',
  because: 'Because',
  actions: 'Actions',
};

/** Conditions of a decision, and its signatures. */
export const signWords = {
  signedStands: 'It is signed: conditions can be ticked off, but no longer changed.',
  condition: 'condition',
  noConditions: 'It holds without conditions.',
  conditionNumber: ({ number }: { number: number }) => `Condition ${number}`,
  signatures: 'Signatures',
  stillToSign: ({ signers }: { signers: string }) => `Still to sign: ${signers}.`,
  changedSince: ' · changed since signed',
  drawnMark: 'Drawn mark',
  roleGone: 'a role that is gone',
  signAs: 'Sign as',
  covers: 'Covers the content as it is now; a later change is shown.',
  sign: 'Sign',
  signAsRole: ({ signer }: { signer: string }) => `Sign as ${signer}`,
  signAgain: ({ signer }: { signer: string }) => `Sign again as ${signer}`,
  inNameOf: ({ signer, mine }: { signer: string; mine: string }) =>
    `You work as ${mine} and sign in the name of ${signer}.`,
};

/** The sections of the forms. */
export const reviewForms = {
  answer: 'Answer',
};
