// What is said where two versions of a workbook are held against each other.
import {
  amountText,
  briefNumberText,
  dayText,
  momentText,
  numberText,
  percentText,
} from '../../../text/format.ts';
import { counted, type Level, levelWord, type Named, nameOf } from '../../../words.ts';

/** How a headline figure is written. */
export type HeadlineUnit = 'share' | 'money' | 'number' | 'day';

/** The figures that two versions are compared by first. */
export const headlineWords = {
  threadCoverage: 'Thread coverage',
  exposure: 'Exposure',
  exposurePlanned: 'Exposure, as treated by plan',
  planEnd: 'Plan end',
  finishP80: 'Finish P80',
  meanCost: 'Mean cost',
  costP80: 'Cost P80',
  ratio: 'Ratio',
  tempo: 'Tempo',
  alignment: 'Alignment',
  bigBang: 'Big-bang index',
} as const;

const unknown = '–';

export const compareWords = {
  figure: ({
    value,
    unit,
    currency,
  }: {
    value: number | string | null;
    unit: HeadlineUnit;
    currency: string;
  }) => {
    if (value === null) return unknown;
    if (typeof value === 'string') return dayText(value);
    if (unit === 'share') return percentText(value);
    return unit === 'money'
      ? `${currency} ${amountText(Math.round(value / 100) * 100, currency).replace(/\.00$/, '')}`
      : numberText(value, 2);
  },
  delta: ({ value, unit }: { value: number; unit: HeadlineUnit }) => {
    const sign = value > 0 ? '+' : value < 0 ? '−' : '±';
    const size = Math.abs(value);
    if (unit === 'share') return `${sign}${numberText(size * 100, 1)} points`;
    if (unit === 'day') return `${sign}${counted(size, 'day')}`;
    return `${sign}${unit === 'money' ? briefNumberText(size / 100) : numberText(size, 2)}`;
  },
  unknown,
  same: 'as before',
  now: 'Now',
  sinceAgreed: 'Since agreed',
  snapshot: ({ snapshot, at }: { snapshot: Named; at: string }) => `${nameOf(snapshot)} · ${momentText(at)}`,
  checkpoint: 'Judged on',
  looser: 'looser',
  stricter: 'stricter',
  goalposts: 'Moved goalposts',
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  from: 'Compare from',
  to: 'with',
  file: 'Open a file to compare…',
  fileUnread: ({ sentence }: { sentence: string }) => `Not compared: ${sentence}`,
  figures: 'Headline figures',
  figureHead: 'Figure',
  difference: 'Difference',
  what: 'What',
  field: 'Field',
  who: 'Changed by',
  way: 'Direction',
  nothing: 'Nothing differs between the two.',
  noPosts: 'No goalpost was moved.',
  noneFits: ({ hidden }: { hidden: number }) =>
    `Nothing fits this filter. ${counted(hidden, 'difference')} hidden.`,
  filter: 'Filter the differences',
  stage: 'Stage',
  role: 'Role',
  more: ({ count }: { count: number }) => `Show ${count} more`,
  snapshots: 'Snapshots',
  taken: 'Taken',
  takeOne: 'Take a snapshot',
  takeLabel: 'Name of the snapshot',
  restore: 'Restore',
  restoreOf: ({ snapshot }: { snapshot: Named }) => `Restore ${nameOf(snapshot)}`,
  show: 'Compare with now',
  showOf: ({ snapshot }: { snapshot: Named }) => `Compare ${nameOf(snapshot)} with now`,
  unreadable: 'not what was kept',
  actions: 'What can be done',
  question: 'What changed since last time, and who moved the posts?',
  sampleMoved: '“K-4 is judged two weeks later than in January”',
  sampleFigure: '“Thread coverage rose from 0% to 96% in the workshop”',
  pillars: 'Pillars before and after',
  risks: 'Risks that moved',
  level: ({ score, level }: { score: number | null; level: Level | null }) =>
    score === null ? unknown : `${levelWord(level)} (${score})`,
  pillar: ({ score }: { score: number | null }) => (score === null ? unknown : numberText(score, 2)),
  before: 'Before',
  after: 'After',
} as const;

/** What is said of two copies that are put together. */
export const mergeWords = {
  reasons: {
    bothChanged: 'both copies changed it',
    goneHere: 'mine no longer has it',
    goneThere: 'theirs no longer has it',
    binds: 'it binds, and is never merged by itself',
    linked: 'something is linked with it',
  },
  taken: ({ count }: { count: number }) => `${counted(count, 'difference')} taken over.`,
  clashes: ({ count }: { count: number }) =>
    count === 0 ? 'Nothing clashes.' : `${counted(count, 'clash', 'clashes')}; mine stays in each:`,
  findings: ({ count }: { count: number }) => `What the rules find only in the merged workbook (${count}):`,
  clash: ({
    name,
    label,
    mine,
    theirs,
    why,
  }: Readonly<Record<'name' | 'label' | 'mine' | 'theirs' | 'why', string>>) =>
    label === ''
      ? `  ${name}: ${why}`
      : `  ${name} · ${label}: mine ${mine || unknown}, theirs ${theirs || unknown} (${why})`,
  title: 'Merge this copy',
  take: 'Merge',
  taking: ({ count }: { count: number }) =>
    `${counted(count, 'change')} of theirs can be taken over without a question. One step of undo, with a snapshot before.`,
  clashTitle: 'Clashes',
  mine: 'Mine',
  theirs: 'Theirs',
  why: 'Why you choose',
  keep: 'Kept',
  chosen: ({ name, label }: { name: string; label: string }) => `${name} ${label}: which stands`.trim(),
  broken: ({ count }: { count: number }) => `The merged workbook would break ${counted(count, 'rule')} more:`,
  done: 'The copy is merged.',
  otherWorkbook: 'These are not two copies of one workbook: nothing was merged. Compare them instead.',
  noAncestor:
    'Nobody here knows what the two copies held when they were one: give that file with --base, or merge a copy for a co-facilitator. Nothing was merged.',
  noAncestorHere:
    'This copy cannot be merged here: what both held when they were one is not on this computer. Ask for a copy for a co-facilitator; until then the two stand side by side below.',
} as const;
