// What is said where checklists are started and answered, and what is drafted from them.
import { nameOf, type Named } from '../../words.ts';

export const checklistEditMessages = {
  answer: { label: 'Answer checklist', notAsked: 'This checklist does not ask that.' },
  /** The title of a checklist, or of what is drafted from it. */
  title: ({ of, text }: { of: string; text: string }) => `${of}: ${text}`,
  inRegion: ({ title, region }: { title: string; region: string }) => `${title}, ${region}`,
  draft: {
    label: 'Draft risks of checklist',
    nothing: 'No item answered no is without its draft.',
    fromItem: ({ checklist, text }: { checklist: Named; text: string }) =>
      `Drafted from ${nameOf(checklist)}: “${text}” was answered no.`,
    from: ({ checklist }: { checklist: Named }) => `Drafted from ${nameOf(checklist)}.`,
    settle: ({ text }: { text: string }) => `Settle: ${text}`,
    exitQuestion: ({ text }: { text: string }) => `Can it be said with evidence: ${text}?`,
  },
  promotion: {
    label: 'Enter in model record',
    notLeft: 'The stage before has not been left yet.',
    model: ({ useCase }: { useCase: Named }) => `Model of ${nameOf(useCase)}`,
  },
  environments: {
    label: 'Note separate environments',
    nothing: 'No separate environment is missing.',
    noSlice: 'Add a slice to the use case first: it will hold the environments.',
  },
};
