// The worked example, Quillmere Stores: one engagement at four moments, as every reader first meets the product.
import { newWorkbook } from '../edits/whole/newWorkbook.ts';
import { type Moment, changeRecord } from '../edits/edit.ts';
import { fixedIds, type Workbook } from '../schema/workbook.ts';
import { plant, revise, type Seed } from './seed.ts';
import { sign } from './sign.ts';
import { assumptionSeeds, noteSeeds } from './quillmere/assumptions.ts';
import { checklistSeeds } from './quillmere/checklists.ts';
import { criterionSeeds } from './quillmere/criteria.ts';
import { decisionSeeds, gateSeeds } from './quillmere/gates.ts';
import { draftChanges } from './quillmere/draft.ts';
import { decisionsTaken, reviewChanges, reviewSeeds } from './quillmere/gateReview.ts';
import { goalSeeds, painPointSeeds } from './quillmere/goals.ts';
import { inheritedSeeds } from './quillmere/inheritedPlan.ts';
import { metricSeeds } from './quillmere/metrics.ts';
import { needTestSeeds } from './quillmere/needTests.ts';
import { capabilityNeedSeeds, phasePlanFields, pillarChanges, technologySeeds } from './quillmere/pillars.ts';
import { promptSeeds } from './quillmere/prompts.ts';
import { riskResponseSeeds, riskSeeds } from './quillmere/risks.ts';
import { calendarFields, resourceSeeds, roleSeeds, settingsFields } from './quillmere/roles.ts';
import { signedAtTheEnd, signedBeforeWhen, signedDecisions } from './quillmere/signatures.ts';
import { sliceSeeds } from './quillmere/slices.ts';
import { tempoSeeds } from './quillmere/tempo.ts';
import { timeBoxSeeds } from './quillmere/timeBoxes.ts';
import { dataProductSeeds, useCaseSeeds } from './quillmere/useCases.ts';
import { workshopSeeds } from './quillmere/workshop.ts';

/** Everything but decisions. Links may name records planted later: ids are fixed, only the whole is shown. */
const workshopSeedsInOrder: readonly Seed[] = [
  ...roleSeeds,
  ...resourceSeeds,
  ...goalSeeds,
  ...painPointSeeds,
  ...useCaseSeeds,
  ...dataProductSeeds,
  ...needTestSeeds,
  ...metricSeeds,
  ...assumptionSeeds,
  ...sliceSeeds,
  ...timeBoxSeeds,
  ...technologySeeds,
  ...capabilityNeedSeeds,
  ...riskSeeds,
  ...riskResponseSeeds,
  ...criterionSeeds,
  ...tempoSeeds,
  ...checklistSeeds,
  ...gateSeeds,
  ...noteSeeds,
  ...promptSeeds,
  ...workshopSeeds,
];

const firstDay = (moment: Moment): Workbook =>
  newWorkbook(
    {
      title: 'Quillmere Stores: from why to how',
      asOf: '2026-01-12',
      facts: {
        clientLabel: 'Quillmere Stores',
        confidentiality: 'confidential',
        currency: 'EUR',
        language: 'en',
      },
      settings: settingsFields,
      calendar: calendarFields,
    },
    moment,
  );

/** Y-0: what the company had before the workshop. */
const inheritedPlan = (moment: Moment): Workbook =>
  plant(firstDay(moment), [...roleSeeds, ...resourceSeeds, ...inheritedSeeds], moment);

/** All that was thought of in the room, rated and linked; nothing decided yet. */
function workshopThoughts(moment: Moment): Workbook {
  const planted = plant(firstDay(moment), workshopSeedsInOrder, moment);
  const rated = revise(planted, pillarChanges, moment);
  return changeRecord(rated, 'phasePlan', fixedIds.phasePlan, phasePlanFields, moment);
}

/** Y-1: the draft before two repairs stopped fighting over one data engineer. */
const draft = (moment: Moment): Workbook =>
  sign(revise(workshopThoughts(moment), draftChanges, moment), signedBeforeWhen, moment);

/** Y-2: the plan as the room left it at the end of the workshop. */
const endOfWorkshop = (moment: Moment): Workbook =>
  sign(plant(workshopThoughts(moment), decisionSeeds, moment), signedAtTheEnd, moment);

/** Y-3: the gate review five weeks later. */
function gateReview(moment: Moment): Workbook {
  const decided = sign(revise(endOfWorkshop(moment), decisionsTaken, moment), signedDecisions, moment);
  const later = changeRecord(decided, 'facts', fixedIds.facts, { asOf: '2026-02-16' }, moment);
  return revise(plant(later, reviewSeeds, moment), reviewChanges, moment);
}

const moments = { 'Y-0': inheritedPlan, 'Y-1': draft, 'Y-2': endOfWorkshop, 'Y-3': gateReview } as const;
/** The four moments of the example. */
export type ExampleMoment = keyof typeof moments;

/**
 * The worked example as it stood at one moment: Y-0 the inherited plan, Y-1 the draft of the workshop,
 * Y-2 its end, Y-3 the gate review five weeks later. Ids are fixed: the same call gives the same workbook.
 */
export const workedExample = (at: ExampleMoment, moment: Moment): Workbook => moments[at](moment);
