// Every kind of record in one table of schemas, and the types that follow from it.
import type { z } from 'zod';
import type { DeepReadonly, Id } from './field.ts';
import { alternativeSchema } from './alternative.ts';
import { assumptionSchema } from './assumption.ts';
import { bindingEntrySchema } from './bindingEntry.ts';
import { calendarSchema } from './calendar.ts';
import { capabilitySchema } from './capability.ts';
import { capabilityNeedSchema } from './capabilityNeed.ts';
import { cardSchema } from './card.ts';
import { checklistSchema } from './checklist.ts';
import { dataProductSchema } from './dataProduct.ts';
import { decisionSchema } from './decision.ts';
import { factsSchema } from './facts.ts';
import { gateSchema } from './gate.ts';
import { goalSchema } from './goal.ts';
import { killCriterionSchema } from './killCriterion.ts';
import { logoSchema } from './logo.ts';
import { metricSchema } from './metric.ts';
import { modelRecordSchema } from './modelRecord.ts';
import { needTestSchema } from './needTest.ts';
import { painPointSchema } from './painPoint.ts';
import { phasePlanSchema } from './phasePlan.ts';
import { pillarSchema } from './pillar.ts';
import { placementSchema } from './placement.ts';
import { promptAnswerSchema } from './promptAnswer.ts';
import { readingSchema } from './reading.ts';
import { resourceSchema } from './resource.ts';
import { riskSchema } from './risk.ts';
import { roleSchema } from './role.ts';
import { settingsSchema } from './settings.ts';
import { signOffSchema } from './signOff.ts';
import { simulationSchema } from './simulation.ts';
import { sliceSchema } from './slice.ts';
import { snapshotSchema } from './snapshot.ts';
import { techItemSchema } from './techItem.ts';
import { tempoRatingSchema } from './tempoRating.ts';
import { timeBoxSchema } from './timeBox.ts';
import { treatmentSchema } from './treatment.ts';
import { upwardNoteSchema } from './upwardNote.ts';
import { useCaseSchema } from './useCase.ts';
import { voteSchema } from './vote.ts';
import { waiverSchema } from './waiver.ts';
import { workshopSchema } from './workshop.ts';

/** Schemas by kind, in the order in which files and lists show them. */
export const schemas = {
  facts: factsSchema,
  settings: settingsSchema,
  role: roleSchema,
  calendar: calendarSchema,
  resource: resourceSchema,
  goal: goalSchema,
  dataProduct: dataProductSchema,
  useCase: useCaseSchema,
  needTest: needTestSchema,
  metric: metricSchema,
  reading: readingSchema,
  assumption: assumptionSchema,
  painPoint: painPointSchema,
  pillar: pillarSchema,
  capability: capabilitySchema,
  capabilityNeed: capabilityNeedSchema,
  techItem: techItemSchema,
  risk: riskSchema,
  treatment: treatmentSchema,
  alternative: alternativeSchema,
  killCriterion: killCriterionSchema,
  timeBox: timeBoxSchema,
  slice: sliceSchema,
  phasePlan: phasePlanSchema,
  tempoRating: tempoRatingSchema,
  checklist: checklistSchema,
  modelRecord: modelRecordSchema,
  gate: gateSchema,
  decision: decisionSchema,
  signOff: signOffSchema,
  upwardNote: upwardNoteSchema,
  workshop: workshopSchema,
  card: cardSchema,
  vote: voteSchema,
  snapshot: snapshotSchema,
  waiver: waiverSchema,
  promptAnswer: promptAnswerSchema,
  placement: placementSchema,
  bindingEntry: bindingEntrySchema,
  simulation: simulationSchema,
  // Last, as its one long line would stand in the way of whoever reads a file.
  logo: logoSchema,
} as const;

export type Kind = keyof typeof schemas;
export const kinds = Object.keys(schemas) as readonly Kind[];
export const isKind = (word: string): word is Kind => Object.hasOwn(schemas, word);

/** A record of the kind, readonly through and through; all fields present, null where nothing is known. */
type Records = {
  [K in Kind]: Omit<DeepReadonly<z.infer<(typeof schemas)[K]>>, 'id'> & { readonly id: Id<K> };
};
export type RecordOf<K extends Kind> = Records[K];

/** What may be given for a record: any of its fields but id and audit stamps. */
export type FieldsOf<K extends Kind> = {
  [P in Kind]: Partial<Omit<RecordOf<P>, 'id' | 'createdAt' | 'updatedAt' | 'updatedByRole'>>;
}[K];

export type Facts = RecordOf<'facts'>;
export type Settings = RecordOf<'settings'>;
export type Role = RecordOf<'role'>;
export type Calendar = RecordOf<'calendar'>;
export type Resource = RecordOf<'resource'>;
export type Goal = RecordOf<'goal'>;
export type DataProduct = RecordOf<'dataProduct'>;
export type UseCase = RecordOf<'useCase'>;
export type NeedTest = RecordOf<'needTest'>;
export type Metric = RecordOf<'metric'>;
export type Reading = RecordOf<'reading'>;
export type Assumption = RecordOf<'assumption'>;
export type PainPoint = RecordOf<'painPoint'>;
export type Pillar = RecordOf<'pillar'>;
export type Capability = RecordOf<'capability'>;
export type CapabilityNeed = RecordOf<'capabilityNeed'>;
export type TechItem = RecordOf<'techItem'>;
export type Risk = RecordOf<'risk'>;
export type Treatment = RecordOf<'treatment'>;
export type Alternative = RecordOf<'alternative'>;
export type KillCriterion = RecordOf<'killCriterion'>;
export type TimeBox = RecordOf<'timeBox'>;
export type Slice = RecordOf<'slice'>;
export type PhasePlan = RecordOf<'phasePlan'>;
export type TempoRating = RecordOf<'tempoRating'>;
export type Checklist = RecordOf<'checklist'>;
export type ModelRecord = RecordOf<'modelRecord'>;
export type Gate = RecordOf<'gate'>;
export type Decision = RecordOf<'decision'>;
export type SignOff = RecordOf<'signOff'>;
export type UpwardNote = RecordOf<'upwardNote'>;
export type Workshop = RecordOf<'workshop'>;
export type Card = RecordOf<'card'>;
export type Vote = RecordOf<'vote'>;
export type Snapshot = RecordOf<'snapshot'>;
export type Waiver = RecordOf<'waiver'>;
export type PromptAnswer = RecordOf<'promptAnswer'>;
export type Placement = RecordOf<'placement'>;
export type BindingEntry = RecordOf<'bindingEntry'>;
export type Simulation = RecordOf<'simulation'>;
export type Logo = RecordOf<'logo'>;
