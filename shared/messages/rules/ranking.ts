// What the columns of the ranking of use cases are called.

export const rankingMessages = {
  name: 'Ranking of use cases',
  ratio: 'Ratio',
  figuresSay: 'Figures say',
  value: 'Value',
  cost: 'Cost',
  exposure: 'Exposure',
  dataScore: 'Data score',
  need: 'Need test',
  noBound: 'no bound',
  /** Why there is no ratio. */
  none: {
    number: '',
    unbounded: '',
    unknown: 'unknown',
    notWanted: 'not wanted',
    noWork: 'no work planned',
    noBurden: 'nothing to weigh',
  },
};
