// Template: credit scoring where the data are repaired before any model is spoken of.
import { items, subject } from './caseRows.ts';
import { plan } from './creditScoring/plan.ts';
import { purpose } from './creditScoring/purpose.ts';
import { type Case, type DayOf, plantCase } from './plantCase.ts';
import { idOf, idsOf, major, seed, type Seed } from './seed.ts';

const readiness = (day: DayOf): Seed =>
  seed('checklist', 1, {
    title: 'Data readiness of the score',
    template: 'dataReadiness',
    ...subject(1),
    items: items('data', {
      access: ['yes', 'Contract and loan law cover the use for credit decisions'],
      exists: ['partly', 'Five years of approved loans; declined cases were not kept'],
      complete: [
        'no',
        '39% of records lack a field the sheet needs',
        { risk: idOf('risk', 1), due: day(21) },
      ],
      consistent: ['no', 'Income is typed in three ways', { risk: idOf('risk', 1), due: day(21) }],
      timely: ['yes', 'An application is on record the same hour'],
      accurate: ['partly', 'Two readers disagree on one income in nine'],
      relevant: ['yes', 'The fields are those an underwriter asks for'],
      transformable: ['partly', 'Ten to twenty-two days for the repair'],
      volumeCanGrow: ['yes', 'Volume has doubled before without harm'],
      labelled: [
        'no',
        'The ending is missing for 38% of older loans',
        { risk: idOf('risk', 2), due: day(33) },
      ],
      versioned: ['no', 'The ledger is overwritten each night', { due: day(40) }],
      monitored: ['no', 'Nobody notices an empty field', { due: day(21) }],
      ownerNamed: ['partly', 'Branch operations for entry; nobody for the archive'],
      goalsTold: ['yes', 'The data engineer was in the room'],
    }),
  });

const rules = seed('checklist', 2, {
  title: 'Lending rules at home',
  template: 'regulation',
  ...subject(1),
  region: 'Home country',
  items: items('compliance', {
    residency: ['yes', 'All systems stand in the country'],
    transfer: ['n/a', 'Nothing leaves the country'],
    features: ['yes', 'Age bands, nationality and post code are not used'],
    consent: ['yes', 'Covered by the loan application'],
    documents: ['partly', 'A method note exists for the sheet of 2014'],
    validation: ['partly', 'Yearly review of the sheet; its scope to be settled'],
    audit: ['yes', 'Part of the yearly audit'],
    modelTypes: ['yes', 'Points sheets are allowed; a learnt score needs notice three months ahead'],
    retention: ['partly', 'Approved five years; declined cases to be settled'],
    internalRules: ['yes', 'Credit policy of last year'],
  }),
});

const lists = (day: DayOf): readonly Seed[] => [
  readiness(day),
  rules,
  seed('techItem', 1, {
    title: 'Loan ledger',
    kind: 'platform',
    versions: [{ team: 'Lending', version: '11' }],
    lastAudit: day(-50),
    useCases: idsOf('useCase', 1),
  }),
];

const scoring: Case = {
  title: 'Credit scoring, data repair first',
  clientLabel: 'Northmoor Credit Union',
  settings: (day) => ({ neededBy: day(90), budget: major(65_000), costOfDelayPerWD: major(900) }),
  seeds: (day) => [...purpose(day), ...plan(day), ...lists(day)],
  pillars: [
    [3, 3, 3, 2],
    [2, 3, 2, 2],
    [3, 2, 3, 2],
    [2, 2, 3, 2],
    [3, 2, 2, 2],
    [2, 2, 2, 2],
    [2, 2, 1, 2],
  ],
  said: {
    'why 3':
      'Yes, for now: the points sheet on whole records may bring most of it. Learning waits for the repair.',
    'risks 1': 'We modelled the clean third of our customers and were wrong about all the others.',
    'risks 5':
      'Reasons must be given for every decline; some features are barred; declined cases need a retention rule.',
    'when 1': 'Before the spring campaign; each working day later costs about 900 in losses.',
    'how 1': 'The product manager owns it; branch operations decide how records are mended.',
    'how 2':
      'Whole records, then the retuned sheet. A learnt score only if the sheet misses 34 points and shows why.',
  },
};

/** A lender whose data readiness says: data first. */
export const creditScoring = plantCase(scoring);
