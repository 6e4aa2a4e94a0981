// What documents say of goals: headings, columns, and what stands where something is missing.

export const goalWords = {
  heading: 'Why we do this',
  eyebrow: 'Why',
  columns: {
    goal: 'Goal',
    title: 'What shall be different',
    measure: 'Measure: from, to',
    owner: 'Answers for it',
  },
  none: 'No goals yet: nothing in this plan can be followed back to a reason.',
  retired: ({ goals }: { goals: readonly string[] }) => `Retired: ${goals.join(', ')}.`,
  notAgreed: ({ state }: { state: string }) => `${state}, not agreed`,
  signed: ({ signer, day }: { signer: string; day: string }) => `${signer}, ${day}`,
  changed: ({ signed }: { signed: readonly string[] }) => `changed since signed (${signed.join('; ')})`,
  changedStages: 'Changed since signed',
  noMeasure: 'no measure yet',
  fromTo: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
};
