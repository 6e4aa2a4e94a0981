// Every kind of record in one table: its schema, its code letter and its name in words.
import type { z } from 'zod';
import type { DeepReadonly, Id } from './field.ts';
import { alternativeSchema } from './alternative.ts';
import { assumptionSchema } from './assumption.ts';
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
export type Logo = RecordOf<'logo'>;

/** What a kind is called: code letter (null: the kind has no codes), one of it, many of it. */
export const kindNames: Readonly<Record<Kind, { letter: string | null; one: string; many: string }>> = {
  facts: { letter: null, one: 'workbook', many: 'workbooks' },
  settings: { letter: null, one: 'settings', many: 'settings' },
  role: { letter: null, one: 'role', many: 'roles' },
  calendar: { letter: null, one: 'calendar', many: 'calendars' },
  resource: { letter: 'Z', one: 'resource', many: 'resources' },
  goal: { letter: 'G', one: 'goal', many: 'goals' },
  dataProduct: { letter: 'P', one: 'data product', many: 'data products' },
  useCase: { letter: 'U', one: 'use case', many: 'use cases' },
  needTest: { letter: null, one: 'need test', many: 'need tests' },
  metric: { letter: 'M', one: 'metric', many: 'metrics' },
  reading: { letter: null, one: 'reading', many: 'readings' },
  assumption: { letter: 'B', one: 'assumption', many: 'assumptions' },
  painPoint: { letter: 'F', one: 'pain point', many: 'pain points' },
  pillar: { letter: 'L', one: 'pillar', many: 'pillars' },
  capability: { letter: 'C', one: 'capability', many: 'capabilities' },
  capabilityNeed: { letter: null, one: 'capability need', many: 'capability needs' },
  techItem: { letter: 'X', one: 'technology item', many: 'technology items' },
  risk: { letter: 'R', one: 'risk', many: 'risks' },
  treatment: { letter: null, one: 'treatment', many: 'treatments' },
  alternative: { letter: 'A', one: 'alternative', many: 'alternatives' },
  killCriterion: { letter: 'K', one: 'kill criterion', many: 'kill criteria' },
  timeBox: { letter: 'T', one: 'time box', many: 'time boxes' },
  slice: { letter: 'S', one: 'slice', many: 'slices' },
  phasePlan: { letter: null, one: 'phase plan', many: 'phase plans' },
  tempoRating: { letter: null, one: 'tempo rating', many: 'tempo ratings' },
  checklist: { letter: 'Q', one: 'checklist', many: 'checklists' },
  modelRecord: { letter: 'N', one: 'model record', many: 'model records' },
  gate: { letter: 'H', one: 'gate', many: 'gates' },
  decision: { letter: 'D', one: 'decision', many: 'decisions' },
  signOff: { letter: null, one: 'sign-off', many: 'sign-offs' },
  upwardNote: { letter: 'V', one: 'upward note', many: 'upward notes' },
  workshop: { letter: 'W', one: 'workshop', many: 'workshops' },
  card: { letter: null, one: 'card', many: 'cards' },
  vote: { letter: null, one: 'vote', many: 'votes' },
  snapshot: { letter: 'Y', one: 'snapshot', many: 'snapshots' },
  waiver: { letter: null, one: 'waiver', many: 'waivers' },
  promptAnswer: { letter: null, one: 'prompt answer', many: 'prompt answers' },
  placement: { letter: null, one: 'canvas place', many: 'canvas places' },
  logo: { letter: null, one: 'logo', many: 'logos' },
};
