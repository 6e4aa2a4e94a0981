// What is said while a criterion is tripped or overdue, or work is held: what happened, since when, and who answers.
import { dayText } from '../../../text/format.ts';
import { sentenceWords } from '../criterion/criterionSentence.ts';
import { codeOf, listedBriefly, type Named, nameOf } from '../../../words.ts';

interface About {
  readonly criterion: Named;
  readonly since: string | null;
  /** The measure in quotes, or the figure of the plan. */
  readonly what: string;
  /** "at least 95% was asked", "above EUR 90,000 ends it". */
  readonly asked: string;
  readonly owner: string | null;
}

const { comparator: comparators } = sentenceWords;

const answers = (owner: string | null): string =>
  owner === null ? 'Nobody is named to answer for it.' : `${owner} answers.`;

export const alarmMessages = {
  asked: (it: { comparator: keyof typeof comparators; limit: string; isUnless: boolean }) =>
    `${comparators[it.comparator]} ${it.limit} ${it.isUnless ? 'was asked' : 'ends it'}`,
  askedBetween: (it: { from: string; to: string; isUnless: boolean }) =>
    `between ${it.from} and ${it.to} ${it.isUnless ? 'was asked' : 'ends it'}`,
  noBound: 'without bound',
  tripped: ({ criterion, since, what, asked, owner, read }: About & { read: string }) =>
    `${codeOf(criterion)} tripped on ${dayText(since)}: ${what} ${read}, ${asked}. ${answers(owner)}`,
  silent: ({ criterion, since, what, asked, owner }: About) =>
    `${codeOf(criterion)} tripped on ${dayText(since)}: ${what} was not read, ${asked}. ${answers(owner)}`,
  overdue: ({ criterion, since, what, asked, owner }: About) =>
    `${codeOf(criterion)} is overdue since ${dayText(since)}: ${what} has no fresh reading, ${asked}. ${answers(owner)}`,
  held: (it: {
    scope: string;
    outcome: string;
    decision: Named;
    since: string | null;
    boxes: readonly string[];
  }) =>
    `${it.scope} is held since ${dayText(it.since)} by ${codeOf(it.decision)}, ${it.outcome}: ${listedBriefly(it.boxes)} may not start.`,
  wholePlan: 'The whole plan',
  scope: ({ record }: { record: Named }) => nameOf(record),
  decide: ({ criterion }: { criterion: Named }) => `Decide ${codeOf(criterion)}`,
  decideAgain: ({ record }: { record: Named }) => `Decide ${codeOf(record)} again`,
  read: ({ metric, criterion }: { metric: Named; criterion: Named }) =>
    `Read ${codeOf(metric)} for ${codeOf(criterion)}`,
  look: ({ criterion }: { criterion: Named }) => `Look at ${codeOf(criterion)}`,
  /** "K-4 tripped", in a list. */
  brief: ({ record, word }: { record: Named; word: string }) => `${codeOf(record)} ${word}`,
};
