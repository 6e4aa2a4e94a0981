// What a new workbook can start from: a table of named templates, each a real workbook.
import type { Moment } from '../edits/edit.ts';
import { newWorkbook } from '../edits/whole/newWorkbook.ts';
import type { Day } from '../schema/field.ts';
import type { Workbook } from '../schema/workbook.ts';
import { creditScoring } from './creditScoring.ts';
import { growingRecommender } from './growingRecommender.ts';
import { loanDefault } from './loanDefault.ts';
import { modelUpdateGate } from './modelUpdateGate.ts';
import { personalisedPricing } from './personalisedPricing.ts';
import { platformBySlices } from './platformBySlices.ts';
import { recommendationService } from './recommendationService.ts';
import { strategyPage } from './strategyPage.ts';
import { whyToHow } from './whyToHow.ts';
import { workedExample } from './workedExample.ts';

export interface Template {
  /** Its name on the command line. */
  readonly name: string;
  readonly title: string;
  /** One sentence on what is in it, for the person who chooses. */
  readonly description: string;
  /** `today` is the date the workbook is judged by; a template with dates of its own keeps them. */
  readonly make: (moment: Moment, today: Day) => Workbook;
}

export const templates: readonly Template[] = [
  {
    name: 'blank',
    title: 'Blank',
    description: 'Nothing but the seven pillars and a calendar: for people who know where they start.',
    make: (moment, today) => newWorkbook({ title: 'New workbook', asOf: today }, moment),
  },
  {
    name: 'worked-example',
    title: 'Worked example',
    description:
      'Quillmere Stores at the end of its workshop: goals, risks, kill criteria, plan and pillars, all filled in.',
    make: (moment) => workedExample('Y-2', moment),
  },
  {
    name: 'why-to-how',
    title: 'Why to how',
    description: 'An empty canvas with roles and a half-day agenda with its questions, two weeks from today.',
    make: whyToHow,
  },
  {
    name: 'recommendation-service',
    title: 'Recommendation service',
    description:
      'A plain rule is the bar to beat; the learnt list reaches everybody in stages, or not at all.',
    make: recommendationService,
  },
  {
    name: 'credit-scoring',
    title: 'Credit scoring, data repair first',
    description: 'A lender whose records cannot carry a model yet: repair, then a mended points sheet.',
    make: creditScoring,
  },
  {
    name: 'personalised-pricing',
    title: 'Personalised pricing, small team',
    description:
      'Three part-timers and a table of discounts, beside the list of what a price for each would take.',
    make: personalisedPricing,
  },
  {
    name: 'growing-recommender',
    title: 'Growing recommender, tool audit',
    description: 'Two models live on five tools that have outgrown them, and an audit every half-year.',
    make: growingRecommender,
  },
  {
    name: 'loan-default',
    title: 'Loan default in two legal regions',
    description:
      'Two regions that may not share data: one method, separate environments, a gate before training.',
    make: loanDefault,
  },
  {
    name: 'platform-by-slices',
    title: 'Platform by slices',
    description:
      'Prediction monitoring first, then automated release of one high-impact model, then the next.',
    make: platformBySlices,
  },
  {
    name: 'model-update-gate',
    title: 'Model update gate',
    description:
      'A champion that grows stale, a challenger half-way through its A/B test, and the gate between.',
    make: modelUpdateGate,
  },
  {
    name: 'strategy-page',
    title: 'Strategy page',
    description: 'Friction, ideal, budget, short and long term, team and timeline on one page, filled in.',
    make: strategyPage,
  },
];
