// What the register of risks and the heat map say.
import { counted, listed } from '../../../words.ts';

/** Which treatments count in what is shown. */
export const riskViewWords = {
  label: 'View',
  name: { inherent: 'Inherent', now: 'Now', planned: 'Planned' },
  /** What a view counts in, as a sentence. */
  counts: {
    inherent: 'As if nothing were done about it.',
    now: 'With the treatments that are done.',
    planned: 'With all treatments that are not dropped.',
  },
};

/** The heat map. */
export const heatMapWords = {
  label: 'Risk heat map',
  allThreats: 'All threats',
  likelihoodImpact: ({ band, impact }: { band: number; impact: number }) =>
    `Likelihood ${band}, impact ${impact}`,
  showAll: 'Show all',
  noThreat: 'No threat here in this view.',
  question: 'Where do the threats lie?',
  sampleLikely: '“Likely and hard: the stock records are worse than thought.”',
  sampleRare: '“Rare but severe: the consent does not cover it.”',
  standsOnGrid: 'A risk stands on the grid once it has a likelihood and an impact.',
};

/** The register. */
export const registerWords = {
  filter: 'Filter risks',
  tables: 'Table',
  table: { risks: 'Risks', treatments: 'Treatments', otherPaths: 'Other paths' },
  search: 'Search risks',
  level: 'Level',
  needsNumbers: 'Needs numbers',
  label: 'Risk register',
  question: 'What could cost us most?',
  sampleData:
    '“A third of orders are guest orders, so the purchase history may be too thin and the check runs three weeks over.”',
  samplePeople: '“The one engineer who can release is asked for elsewhere, and the shadow run stands still.”',
  bringYours: 'A register you already have comes in as a spreadsheet or CSV file.',
  importRisks: 'Import risks',
  exportTables: 'Export tables…',
  exposureOfAll: 'Exposure of all risks',
  exposureIn: ({ view }: { view: string }) => `Exposure, ${view.toLowerCase()}`,
  /** What the sums leave out; few are named, many only counted. */
  unknown: ({ codes }: { codes: readonly string[] }) =>
    `${counted(codes.length, 'risk')} unknown${codes.length <= 3 ? `: ${listed(codes)}` : ''}. `,
  draftsOnly: 'not counted yet',
  notCounted: ({ drafts }: { drafts: number }) => `${counted(drafts, 'draft')} not counted.`,
  exposure: 'Exposure',
  treatments: 'Treatments',
  threatens: 'Threatens',
  opportunity: 'Opportunity',
  lacksNumbers: 'needs numbers',
};
