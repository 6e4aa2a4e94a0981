// What the figures of a gate are called, and how they came about.

export const valueMessages = {
  V: {
    name: 'V, value',
    formula: 'Σ over its use cases (mean value per year − run cost per year) × horizon in years',
    horizon: 'horizon in years',
  },
  C: {
    name: 'C, cost still to come',
    treatment: ({ title }: { title: string }) => `treatment ${title}`,
    formula: 'mean cost of unfinished work (running boxes: less what is spent) + cost of treatments not done',
  },
  X: {
    name: 'X, exposure to risk',
  },
  L: {
    name: 'L, cost of lateness',
    unknown: 'cost of delay',
    formula: 'working days from needed-by to the planned end, when positive, × cost of delay per working day',
    neededBy: 'needed by',
    end: 'planned end',
    late: 'late working days',
    costOfDelay: 'cost of delay per working day',
  },
};
