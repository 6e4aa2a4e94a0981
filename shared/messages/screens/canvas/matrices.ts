// What the screen of the matrices and of the ranking says beside the names and cells that the rules give.
export const matrixWords = {
  matrix: 'Shown',
  ranking: 'Ranking',
  rankingLead: 'Value against cost, exposure and lateness, spent money left out; the best ratio first.',
  inTheCells: 'In the cells',
  measures: { marks: 'Marks', counts: 'Counts', money: 'Money' },
  name: 'Name',
  keys: 'Enter or a click opens what links the two · Enter or a double click on an empty cell links them',
  keysReadOnly: 'Enter or a click opens what links the two',
  joins: ({ component, slice }: { component: string; slice: string }) => `${slice} joins ${component}.`,
  nameComponents: ({ slice }: { slice: string }) => `Name the components of ${slice}`,
  allServed: 'Every row and every column holds something.',
  export: ({ format }: { format: 'csv' | 'xlsx' }) => (format === 'csv' ? 'Export CSV' : 'Export XLSX'),
  written: ({ name }: { name: string }) => `“${name}” was written.`,
  notWritten: ({ problem }: { problem: string }) => `The table could not be written: ${problem}`,
  empty: {
    goalsByUseCases: {
      question: 'Which use case serves which goal?',
      samples: ['“The list of late stops serves fewer late stops.”', '“Nothing serves half the waste yet.”'],
    },
    useCasesByRisks: {
      question: 'Which risk bears on which use case?',
      samples: [
        '“Drivers may ignore the list: it bears on late stops.”',
        '“The depot log may be wrong: it bears on both.”',
      ],
    },
    useCasesByCapabilities: {
      question: 'What must we be able to do for which use case?',
      samples: [
        '“Late stops need releases every week: level 3.”',
        '“The forecast needs labelled data: level 2.”',
      ],
    },
    componentsBySlices: {
      question: 'Which release joins which part of the system?',
      samples: ['“The first slice joins the depot log.”', '“The second adds the message to drivers.”'],
    },
  },
} as const;
