// What is called what where a finding is mended by adding a record.
import type { Coded } from '../../words.ts';

export const namedMessages = {
  unlinkArchived: 'Remove links to archived items',
  alternative: ({ code }: Coded) => `Other path around ${code}`,
  capability: ({ code }: Coded) => `What ${code} brings`,
  innerGate: ({ code }: Coded) => `Half-way through ${code}`,
  metric: ({ code }: Coded) => `Measure of ${code}`,
  product: ({ code }: Coded) => `Product of ${code}`,
  useCase: ({ code }: Coded) => `Use case for ${code}`,
  noMoreExtensions: ({ code }: Coded) => `No more extensions of ${code}`,
};
