// What is said of share copies: what may leave, what leaves, and what stays at home.
import { withArticle } from '../../schema/cards.ts';
import type { Kind } from '../../schema/kinds.ts';

export const shareWords = {
  someone: 'somebody',
  anAmount: 'an amount',
  aRecord: ({ kind }: { kind: Kind }) => withArticle(kind),
  lostLink: ({ label, code }: { label: string; code: string }) => `${label}: ${code}`,
  notInCopy: ({ links }: { links: string }) => `Not in this copy: ${links}.`,
};
