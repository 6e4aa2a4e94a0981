// What is said where one use case is made two.
import { type Coded, listed, type Named, nameOf } from '../../../words.ts';

export const splitUseCaseWords = {
  question: 'One use case, or several in one coat?',
  open: 'Split it in two…',
  title: ({ useCase }: { useCase: Named }) => `Split ${nameOf(useCase)}`,
  newTitle: 'Title of the new use case',
  share: 'Share of value and running cost that goes to it',
  links: 'What goes where',
  sides: ({ code }: { code: string }) => ({ old: code, both: 'both', new: 'new' }),
  side: ({ name }: { name: string }) => `Where ${name} goes`,
  stays: 'Need test, gates, checklists and armed criteria stay where they are: they were said of it.',
  effect: 'What it would come to',
  today: ({ useCase }: { useCase: Coded }) => `${useCase.code ?? ''} today`,
  afterwards: ({ useCase }: { useCase: Coded }) => `${useCase.code ?? ''} then`,
  fresh: 'new use case',
  split: 'Split',
  served: ({ goals }: { goals: readonly string[] }) =>
    goals.length === 0 ? 'serves no goal' : `serves ${listed(goals)}`,
  goals: 'Goals',
};
