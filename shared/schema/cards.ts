// The card of every kind: names, code letter, stage, home and links in one total table, and what follows from them.
import { alternativeCard } from './alternative.ts';
import { assumptionCard } from './assumption.ts';
import { bindingEntryCard } from './bindingEntry.ts';
import { calendarCard } from './calendar.ts';
import { capabilityCard } from './capability.ts';
import { capabilityNeedCard } from './capabilityNeed.ts';
import { cardCard } from './card.ts';
import { checklistCard } from './checklist.ts';
import { dataProductCard } from './dataProduct.ts';
import { decisionCard } from './decision.ts';
import { factsCard } from './facts.ts';
import { gateCard } from './gate.ts';
import { goalCard } from './goal.ts';
import { killCriterionCard } from './killCriterion.ts';
import { logoCard } from './logo.ts';
import { metricCard } from './metric.ts';
import { modelRecordCard } from './modelRecord.ts';
import { needTestCard } from './needTest.ts';
import { painPointCard } from './painPoint.ts';
import { phasePlanCard } from './phasePlan.ts';
import { pillarCard } from './pillar.ts';
import { placementCard } from './placement.ts';
import { promptAnswerCard } from './promptAnswer.ts';
import { readingCard } from './reading.ts';
import { resourceCard } from './resource.ts';
import { riskCard } from './risk.ts';
import { roleCard } from './role.ts';
import { settingsCard } from './settings.ts';
import { signOffCard } from './signOff.ts';
import { simulationCard } from './simulation.ts';
import { sliceCard } from './slice.ts';
import { snapshotCard } from './snapshot.ts';
import { techItemCard } from './techItem.ts';
import { tempoRatingCard } from './tempoRating.ts';
import { timeBoxCard } from './timeBox.ts';
import { treatmentCard } from './treatment.ts';
import { upwardNoteCard } from './upwardNote.ts';
import { useCaseCard } from './useCase.ts';
import { voteCard } from './vote.ts';
import { waiverCard } from './waiver.ts';
import { workshopCard } from './workshop.ts';
import type { KindCard } from './kindCard.ts';
import { type FieldsOf, type Kind, kinds, type RecordOf } from './kinds.ts';
import { type Stage, stages, stageWord } from './stages.ts';

type FieldName<K extends Kind> = keyof RecordOf<K> & string;

/** A card speaks of fields its kind has, and of no others. */
interface CardOf<K extends Kind> extends KindCard {
  readonly thread: {
    readonly reasons?: readonly FieldName<K>[];
    readonly servants?: readonly FieldName<K>[];
  } | null;
  readonly owners?: readonly FieldName<K>[];
  readonly signing?: readonly FieldName<K>[];
  readonly paid?: readonly FieldName<K>[];
  readonly inherits?: readonly FieldName<K>[];
  readonly asksFirst?: readonly FieldName<K>[];
  readonly fresh?: FieldsOf<K>;
}

const said = {
  facts: factsCard,
  settings: settingsCard,
  role: roleCard,
  calendar: calendarCard,
  resource: resourceCard,
  goal: goalCard,
  dataProduct: dataProductCard,
  useCase: useCaseCard,
  needTest: needTestCard,
  metric: metricCard,
  reading: readingCard,
  assumption: assumptionCard,
  painPoint: painPointCard,
  pillar: pillarCard,
  capability: capabilityCard,
  capabilityNeed: capabilityNeedCard,
  techItem: techItemCard,
  risk: riskCard,
  treatment: treatmentCard,
  alternative: alternativeCard,
  killCriterion: killCriterionCard,
  timeBox: timeBoxCard,
  slice: sliceCard,
  phasePlan: phasePlanCard,
  tempoRating: tempoRatingCard,
  checklist: checklistCard,
  modelRecord: modelRecordCard,
  gate: gateCard,
  decision: decisionCard,
  signOff: signOffCard,
  upwardNote: upwardNoteCard,
  workshop: workshopCard,
  card: cardCard,
  vote: voteCard,
  snapshot: snapshotCard,
  waiver: waiverCard,
  promptAnswer: promptAnswerCard,
  placement: placementCard,
  bindingEntry: bindingEntryCard,
  simulation: simulationCard,
  logo: logoCard,
} as const satisfies { readonly [K in Kind]: CardOf<K> };

export const cards: Readonly<Record<Kind, KindCard>> = said;

/** The kinds whose card says so much. */
type KindsWith<Said> = { [K in Kind]: (typeof said)[K] extends Said ? K : never }[Kind];

/** The kinds that stand on the canvas as items. */
export type ItemKind = KindsWith<{ readonly canvas: number }>;

const byStage = (a: Kind, b: Kind): number => {
  const place = (kind: Kind) => stages.indexOf(cards[kind].stage ?? 'how') * 100 + (cards[kind].canvas ?? 0);
  return place(a) - place(b);
};

/** In the order of the canvas: stage by stage, and there in their own order. */
export const itemKinds = kinds
  .filter((kind): kind is ItemKind => cards[kind].canvas !== undefined)
  .toSorted(byStage);

/** The kinds that say how far a workbook is, in the order of the canvas. */
export const headlineKinds: readonly Kind[] = itemKinds.filter((kind) => cards[kind].headline);

/** The kind that stands for a stage: what "Add why" adds. */
export const leadingKind = Object.fromEntries(
  itemKinds.filter((kind) => cards[kind].leads).map((kind) => [cards[kind].stage, kind]),
) as Readonly<Record<Stage, ItemKind>>;

/** Whether a kind says something of the engagement, and can be looked for by its code. */
export const isContent = (kind: Kind): boolean =>
  cards[kind].letter !== null && cards[kind].isContent !== false;

/** Whether records of a kind are steps on the way from why to how. */
export const isInThread = (kind: Kind): boolean => cards[kind].thread !== null;

/** "a goal", "another path", "a use case" */
export function withArticle(kind: Kind): string {
  const { one, article } = cards[kind];
  return `${article ?? (/^[aeiou]/.test(one) ? 'an' : 'a')} ${one}`.replace(/^an other /, 'another ');
}

/** What a record starts with where nothing else is said of it: a title to be typed over, and what makes it valid. */
export const freshFields = <K extends Kind>(kind: K): FieldsOf<K> => ({
  ...(cards[kind].title === 'written' ? { title: `New ${cards[kind].one}` } : {}),
  ...cards[kind].fresh,
});

/** "Add risk", "Add why (goal)": the command that adds one. */
export function addLabel(kind: Kind): string {
  const { one, stage, leads } = cards[kind];
  const word = stage && leads ? stageWord[stage].toLowerCase() : one;
  return word === one ? `Add ${one}` : `Add ${word} (${one})`;
}

/** The kinds a command adds: first those with keys, in the order of the canvas. */
export const addedKinds: readonly Kind[] = [
  ...itemKinds.filter((kind) => cards[kind].keys !== undefined),
  ...kinds.filter((kind) => cards[kind].made === 'command' && cards[kind].keys === undefined),
];

/** The field that a record asks first, as it stands: of what its card asks before the title the first that is empty. */
export function firstAsked(kind: Kind, record: object): string {
  const asked = cards[kind].asksFirst ?? [];
  const held = record as Readonly<Record<string, unknown>>;
  return asked.find((field) => (held[field] ?? null) === null) ?? asked.at(-1) ?? 'title';
}
