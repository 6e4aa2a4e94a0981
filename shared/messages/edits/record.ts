// What is said where records of any kind are added, changed, moved, deleted and linked.
import { cards, withArticle } from '../../schema/cards.ts';
import type { Kind } from '../../schema/kinds.ts';
import { counted, nameOf, type Named } from '../../words.ts';

interface OfKind {
  readonly kind: Kind;
}

export const recordMessages = {
  add: ({ kind }: OfKind) => `Add ${cards[kind].one}`,
  addSeveral: ({ kind, count }: OfKind & { count: number }) =>
    `Add ${counted(count, cards[kind].one, cards[kind].many)}`,
  change: ({ kind }: OfKind) => `Change ${cards[kind].one}`,
  delete: ({ kind }: OfKind) => `Delete ${cards[kind].one}`,
  deleteItems: ({ count }: { count: number }) => `Delete ${count} items`,
  move: ({ kind }: OfKind) => `Move ${cards[kind].one}`,
  duplicate: ({ kind }: OfKind) => `Duplicate ${cards[kind].one}`,
  gone: ({ kind }: OfKind) => `This ${cards[kind].one} is no longer in the workbook.`,
  idTaken: ({ kind }: OfKind) => `There already is ${withArticle(kind)} with this id.`,
  notAdded: ({ kind, fault }: OfKind & { fault: string }) =>
    `The ${cards[kind].one} was not added: ${fault}.`,
  noField: ({ kind, field }: OfKind & { field: string }) => `There is no ${field} in ${withArticle(kind)}.`,
  notChanged: ({ fault }: { fault: string }) => `Not changed: ${fault}.`,
  locked: ({ name, why }: { name: string; why: string }) => `${name} is not changed. ${why}`,
  linkGone: ({ kind }: OfKind) => `Not linked: this ${cards[kind].one} is no longer in the workbook.`,
  staysAPart: ({ kind }: OfKind) =>
    `This ${cards[kind].one} belongs to something: choose another, or delete it.`,
  twice: ({ name }: { name: string }) => `Not changed: ${name} stands in this list already.`,
  circle: ({ names, meaning }: { names: readonly string[]; meaning: string }) =>
    `Not changed: ${names.join(' → ')} would go round in a circle, and ${meaning}.`,
  /** What a circle would mean, by what goes round in it. */
  circleOf: {
    goals: 'none of them would say why',
    boxes: 'none of them could start',
    slices: 'none of them could be first',
  },
  secondNeedTest: ({ useCase }: { useCase: Named | undefined }) =>
    `${useCase ? nameOf(useCase) : 'This use case'} has a need test already; change that one.`,
};
