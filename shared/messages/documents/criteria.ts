// What documents say of kill criteria: their table, and a criterion in the words of its reader.
import { shortDayText } from '../../text/format.ts';
import { counted, listed, nameOf, type Named } from '../../words.ts';

export const criterionWords = {
  heading: 'When we stop, turn or ask again',
  eyebrow: 'Kill criteria',
  none: 'No kill criteria yet: nothing says in which measured state this ends.',
  columns: {
    criterion: 'Criterion',
    ends: 'What ends it',
    checkpoint: 'Checkpoint',
    state: 'State',
    moved: 'Moved',
  },
  read: ({ value, readOn }: { value: string; readOn: string }) => `read ${value}, ${shortDayText(readOn)}`,
  unfinished: ({ missing }: { missing: readonly string[] }) =>
    `Not finished: still to be said are ${listed(missing)}.`,
  never: 'never',
  moved: ({ times }: { times: number }) => counted(times, 'time'),
  raised: {
    tripped: ({ count }: { count: number }) =>
      `${counted(count, 'kill criterion has', 'kill criteria have')} tripped and ${count === 1 ? 'is' : 'are'} undecided`,
    overdue: ({ count }: { count: number }) =>
      `${counted(count, 'kill criterion is', 'kill criteria are')} overdue: nobody knows whether to stop`,
    held: ({ count }: { count: number }) => `Work is held by ${counted(count, 'decision')}`,
  },
  agreed: ({ scope, sentence }: { scope: string; sentence: string }) => `Agreed for ${scope}: ${sentence}`,
  comparators: {
    '<': 'is below',
    '<=': 'is at most',
    '=': 'is exactly',
    '!=': 'is anything but',
    '>=': 'is at least',
    '>': 'is above',
    between: 'is between',
  },
  systemMetrics: {
    spend: 'spend',
    forecastCost: 'forecast cost',
    lateWD: 'working days late',
    ratio: 'the ratio of value to cost, exposure and lateness',
    exposureNow: 'exposure to risk now',
    openCritical: 'the number of open critical risks',
    checklistScore: 'the checklist score',
    extensions: 'the number of extensions',
    tempo: 'tempo',
    lossProbability: 'the probability of a loss',
  },
  forms: { stopsUnless: 'unless', stopsIf: 'as soon as' },
  between: ({ from, to }: { from: string; to: string }) => `${from} and ${to}`,
  readings: ({ readings }: { readings: number }) => ` in ${readings} readings running`,
  pivot: ({ path }: { path: Named | undefined }) => `Pivot to ${path === undefined ? '…' : nameOf(path)}`,
  silence: ({ isFailed, afterWD }: { isFailed: boolean; afterWD: number }) =>
    `No reading: ${isFailed ? 'counts as failed' : 'the owner is asked'} after ${counted(afterWD, 'working day')}.`,
  atGate: ({ gate }: { gate: string }) => `at ${gate}`,
  endOf: ({ box, plusWD }: { box: string; plusWD: number }) =>
    `end of ${box}${plusWD > 0 ? ` + ${plusWD} WD` : ''}`,
};
