// Template: warning of loan default in two legal regions that may not share data.
import { boxes, environments, slices } from './loanDefault/plan.ts';
import { purpose } from './loanDefault/purpose.ts';
import { regions, risks } from './loanDefault/risks.ts';
import { type Case, plantCase } from './plantCase.ts';
import { major } from './seed.ts';

const twoRegions: Case = {
  title: 'Loan default in two legal regions',
  clientLabel: 'Tarn & Weir Bank',
  settings: (day) => ({ neededBy: day(125), budget: major(160_000), costOfDelayPerWD: major(1_800) }),
  seeds: (day) => [
    ...purpose(day),
    ...slices(day),
    ...boxes,
    ...environments(day),
    ...risks(day),
    ...regions,
  ],
  pillars: [
    [3, 3, 3, 2],
    [3, 3, 2, 2],
    [3, 3, 3, 2],
    [2, 3, 3, 3],
    [3, 2, 3, 2],
    [3, 2, 2, 2],
    [3, 2, 2, 3],
  ],
  said: {
    'why 3': 'Three signs on the account may do half of it: that is the other path if the score misses.',
    'risks 1':
      'A log file with customer numbers crossed the border, and both regions stood still for a quarter.',
    'risks 5':
      'Records may not leave the North; the South wants notice of the type of model. Hence two environments.',
    'when 1': 'Before the renewal of limits in autumn; each working day later costs about 1 800 in losses.',
    'how 1': 'The product manager owns the method; each region’s engineer owns what runs there.',
    'how 3': 'By region: trained inside, validated inside, released inside; back by last Monday’s list.',
  },
};

/** One method in two environments: code crosses the border, data do not. */
export const loanDefault = plantCase(twoRegions);
