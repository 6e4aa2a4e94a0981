// What is said where items of the canvas are moved and linked, prompts answered and stages signed.
import { cards, type ItemKind, withArticle } from '../../schema/cards.ts';
import type { Kind } from '../../schema/kinds.ts';
import { listed, listedBriefly, type Named, wordOf } from '../../words.ts';

const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1);

export const canvasMessages = {
  thisCard: 'This card',
  moveItems: ({ count }: { count: number }) => `Move ${count} items`,
  duplicate: ({ count }: { count: number }) => `Duplicate ${count} items`,
  copyOf: ({ title }: { title: string }) => `${title} (copy)`,
  measure: ({ title }: { title: string }) => `Measure the goal by “${title}”`,
  arrange: { all: 'Arrange canvas', some: 'Arrange items' },
  link: {
    label: 'Link items',
    card: 'A card is a thought, not an item yet. Make it a goal, a risk or another item first, then link it.',
    impossible: ({ from, to, partners }: { from: Kind; to: Kind; partners: readonly string[] }) =>
      capital(
        `${withArticle(from)} cannot be linked to ${withArticle(to)}: ${cards[from].many} link to ${listed(partners)}.`,
      ),
    itself: ({ name }: { name: string }) => `${name} cannot be linked to itself.`,
    already: ({ from, to }: { from: string; to: string }) => `${from} and ${to} are already linked.`,
    circle: ({ from, to }: { from: string; to: string }) =>
      `${from} already leads to ${to}: this link would go round in a circle.`,
    locked: ({ name, why }: { name: string; why: string }) => `${name} is not linked. ${why}`,
  },
  unlink: 'Remove link',
  splitUseCase: 'Split use case',
  approach: ({ approach, takesHints }: { approach: string; takesHints: boolean }) =>
    `Choose ${wordOf(approach)}${takesHints ? ' with its estimates' : ''}`,
  become: {
    label: ({ kind }: { kind: ItemKind }) => `Make card ${withArticle(kind)}`,
    empty: 'Write on the card first: its words become the title.',
  },
  prompt: {
    answer: ({ stage, number }: { stage: string; number: number }) => `Answer ${stage} ${number}`,
    link: ({ stage, number }: { stage: string; number: number }) => `Link ${stage} ${number}`,
    use: ({ prompts }: { prompts: readonly { stage: string; number: number }[] }) =>
      `Answer ${listedBriefly(prompts.map(({ stage, number }) => `${stage} ${number}`))} by what stands`,
  },
  sign: {
    label: ({ stage }: { stage: string }) => `Sign ${stage}`,
    open: ({ stage, open }: { stage: string; open: number }) =>
      `${stage} has ${open} required prompts without an answer.`,
    byOther: ({ stage, role }: { stage: string; role: Named }) =>
      `${stage} is signed by ${role.title}, as the settings say.`,
    notBuilding: ({ role }: { role: Named }) =>
      `${role.title} does not build. How is signed by a role that does.`,
  },
};
