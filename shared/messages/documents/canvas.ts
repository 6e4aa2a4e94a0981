// What the canvas says of its items and of where they stand.

export const canvasWords = {
  emptyCard: 'Empty card',
  card: 'card',
  otherPath: 'other path',
  closed: 'closed',
  below: ({ stage, above }: { stage: string; above: string }) => `in ${stage}, below ${above}`,
  atTop: ({ stage }: { stage: string }) => `in ${stage}, at the top`,
};
