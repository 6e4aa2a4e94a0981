// What is said before records are deleted on which others depend, and once any are gone.
import { cards } from '../../schema/cards.ts';
import type { Kind } from '../../schema/kinds.ts';
import { counted, listed, listedBriefly, nameOf, type Named } from '../../words.ts';

interface Gone {
  /** What was asked to be deleted. */
  readonly records: readonly Named[];
}

const namesOf = ({ records }: Gone): string => listedBriefly(records.map(nameOf), 3);

export const deletionMessages = {
  deleted: (gone: Gone) => `Deleted ${namesOf(gone)}`,
  title: (gone: Gone) => `Delete ${namesOf(gone)}?`,
  linked: ({ count, isOne }: { count: number; isOne: boolean }) =>
    `${counted(count, 'other links', 'others link')} to ${isOne ? 'it' : 'them'}: ${
      count === 1 ? 'its link is' : 'their links are'
    } removed.`,
  along: ({ kinds, isOne }: { kinds: readonly (readonly [Kind, number])[]; isOne: boolean }) =>
    `With ${isOne ? 'it' : 'them'} ${kinds.length === 1 && kinds[0]?.[1] === 1 ? 'goes' : 'go'} ${listed(
      kinds.map(([kind, count]) => counted(count, cards[kind].one, cards[kind].many)),
    )}.`,
  agreements: ({ stages }: { stages: readonly string[] }) =>
    stages.length === 1
      ? `The agreement of ${listed(stages)} ends.`
      : `The agreements of ${listed(stages)} end.`,
  deleteIt: 'Delete',
  undo: 'Undo brings back all of it.',
};
