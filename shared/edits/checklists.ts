// Starting checklists, answering them, and drafting what a “no” asks for: risks, governance boxes, environments.
import { checklistContents, type ChecklistTemplate, itemsOf } from '../content/checklists.ts';
import { deploymentStages } from '../schema/checklist.ts';
import { limits, type AnyRef, type Id } from '../schema/field.ts';
import type { Checklist, Slice, FieldsOf } from '../schema/kinds.ts';
import { isKind } from '../schema/kinds.ts';
import { byCode, findRecord, type Workbook } from '../schema/workbook.ts';
import { apartRegions, undraftedItems } from '../rules/checklist/checklistRules.ts';
import type { ItemAnswer } from '../rules/checklist/checklistScore.ts';
import { checklistUseCase } from '../rules/checklist/checklistSubjects.ts';
import { nameOf } from '../words.ts';
import { addRecord, changeRecord, type Edit, EditRefused, type Moment } from './edit.ts';
import { recordMessages } from '../messages/edits/record.ts';
import { checklistEditMessages } from '../messages/edits/checklist.ts';

const words = checklistEditMessages;

type ItemFields = Partial<Checklist['items'][string]>;

const blankItem: Checklist['items'][string] = {
  answer: 'unknown',
  evidence: '',
  ownerRole: null,
  due: null,
  effort: null,
  risk: null,
  timeBox: null,
};

function checklistIn(workbook: Workbook, id: Id<'checklist'>): Checklist {
  const checklist = workbook.checklist.get(id);
  if (!checklist) throw new EditRefused(recordMessages.gone({ kind: 'checklist' }));
  return checklist;
}

type ChecklistStart = Pick<Checklist, 'template' | 'subject' | 'region'>;

function titleFor(workbook: Workbook, { template, subject, region }: ChecklistStart): string {
  const about = subject && isKind(subject.kind) ? findRecord(workbook, subject.kind, subject.id) : undefined;
  const { title } = checklistContents[template];
  const of = region ? words.inRegion({ title, region }) : title;
  return (about ? words.title({ of, text: nameOf(about) }) : of).slice(0, limits.titleChars);
}

/** A stage of a deployment of which nothing is known yet. */
export const emptyStage: Omit<Checklist['stages'][number], 'stage' | 'share'> = {
  minWD: 0,
  limits: [],
  ownerRole: null,
  rollback: '',
  startedOn: null,
  promotedOn: null,
  signOff: null,
};
/** What each stage shows to whom unless said otherwise: nobody before the canary. */
const usualShares = { test: 0, staging: 0, shadow: 0, canary: 0.05, ab: 0.5, full: 1 } as const;

/** Starts a checklist from a template; a staged deployment begins with its six stages. */
export const startChecklist = (
  id: string,
  template: ChecklistTemplate,
  subject: AnyRef | null,
  region = '',
): Edit => ({
  label: recordMessages.add({ kind: 'checklist' }),
  apply: (workbook, moment) => {
    const stages =
      template === 'stagedDeployment'
        ? deploymentStages.map((stage) => ({ ...emptyStage, stage, share: usualShares[stage] }))
        : [];
    const title = titleFor(workbook, { template, subject, region });
    return addRecord(workbook, 'checklist', id, { title, template, subject, region, stages }, moment);
  },
});

/**
 * Enters the step to a stage in the record of a model, in a new one where `record` is null: it runs there from the day
 * the stage before was left (STG-05).
 */
export const recordPromotion = (
  id: Id<'checklist'>,
  stage: Checklist['stages'][number]['stage'],
  record: Id<'modelRecord'> | null,
  newId: Id<'modelRecord'>,
): Edit => ({
  label: words.promotion.label,
  apply: (workbook, moment) => {
    const checklist = checklistIn(workbook, id);
    const at = checklist.stages.findIndex((one) => one.stage === stage);
    const from = checklist.stages[at - 1]?.promotedOn ?? null;
    if (from === null) throw new EditRefused(words.promotion.notLeft);
    const before = record === null ? undefined : workbook.modelRecord.get(record);
    const deployments = [...(before?.deployments ?? []), { stage, from, to: null }];
    if (before) return changeRecord(workbook, 'modelRecord', before.id, { deployments }, moment);
    const useCase = checklistUseCase(workbook, checklist);
    const title = useCase ? words.promotion.model({ useCase }) : checklist.title;
    const fields = { title: title.slice(0, limits.titleChars), useCase: useCase?.id ?? null, deployments };
    return addRecord(workbook, 'modelRecord', newId, fields, moment);
  },
});

const withItem = (
  workbook: Workbook,
  id: Id<'checklist'>,
  key: string,
  fields: ItemFields,
  moment: Moment,
): Workbook => {
  const { items } = checklistIn(workbook, id);
  const item = { ...(items[key] ?? blankItem), ...fields };
  return changeRecord(workbook, 'checklist', id, { items: { ...items, [key]: item } }, moment);
};

/** Answers an item, or notes its evidence, owner, due date or effort. Refused for a key the template does not ask. */
export const answerItem = (id: Id<'checklist'>, key: string, fields: ItemFields): Edit => ({
  label: words.answer.label,
  group: `checklist:${id}:${key}:${Object.keys(fields).join()}`,
  apply: (workbook, moment) => {
    if (!itemsOf(checklistIn(workbook, id).template).some((item) => item.key === key))
      throw new EditRefused(words.answer.notAsked);
    return withItem(workbook, id, key, fields, moment);
  },
});

const linkField = { goal: 'goals', useCase: 'useCases', timeBox: 'timeBoxes', slice: 'slices' } as const;

/** The links that tie a drafted risk to what the checklist is about. */
function riskLinks(workbook: Workbook, checklist: Checklist): FieldsOf<'risk'> {
  const { subject } = checklist;
  const direct = Object.entries(linkField).find(([kind]) => kind === subject?.kind);
  if (subject && direct) return { [direct[1]]: [subject.id] };
  const useCase = checklistUseCase(workbook, checklist);
  return useCase ? { useCases: [useCase.id] } : {};
}

const named = (checklist: Checklist, text: string): string =>
  (checklist.region.trim() ? words.title({ of: checklist.region.trim(), text }) : text).slice(
    0,
    limits.titleChars,
  );

/** Cause and evidence are known, event and effect are for people to say: the risk stays a draft. */
const riskFields = (
  workbook: Workbook,
  checklist: Checklist,
  { item, evidence }: ItemAnswer,
): FieldsOf<'risk'> => ({
  ...riskLinks(workbook, checklist),
  title: named(checklist, item.lack ?? item.text),
  cause: evidence.trim() || (item.lack ?? ''),
  category: checklist.template === 'regulation' ? 'regulation' : 'data',
  notes: words.draft.fromItem({ checklist, text: item.text }),
  ownerRole: checklist.items[item.key]?.ownerRole ?? null,
});

const firstSliceOf = (workbook: Workbook, checklist: Checklist): Slice | undefined => {
  if (checklist.subject?.kind === 'slice') return workbook.slice.get(checklist.subject.id as Slice['id']);
  const useCase = checklistUseCase(workbook, checklist);
  return [...workbook.slice.values()]
    .filter(({ archived, useCase: of }) => !archived && useCase !== undefined && of === useCase.id)
    .toSorted(byCode)[0];
};

const boxFields = (workbook: Workbook, checklist: Checklist, { item }: ItemAnswer): FieldsOf<'timeBox'> => ({
  title: named(checklist, words.draft.settle({ text: item.lack ?? item.text })),
  kind: 'governance',
  slice: firstSliceOf(workbook, checklist)?.id ?? null,
  exitQuestion: words.draft.exitQuestion({ text: item.text }),
  notes: words.draft.from({ checklist }),
});

function draftFor(workbook: Workbook, checklist: Checklist, answer: ItemAnswer, moment: Moment): Workbook {
  const { key } = answer.item;
  const { risk, timeBox } = checklist.items[key] ?? blankItem;
  const riskId = risk ?? (moment.newId() as Id<'risk'>);
  const withRisk =
    risk === null
      ? addRecord(workbook, 'risk', riskId, riskFields(workbook, checklist, answer), moment)
      : workbook;
  if (checklist.template !== 'regulation' || timeBox !== null)
    return withItem(withRisk, checklist.id, key, { risk: riskId }, moment);
  const boxId = moment.newId() as Id<'timeBox'>;
  const withBox = addRecord(withRisk, 'timeBox', boxId, boxFields(workbook, checklist, answer), moment);
  return withItem(withBox, checklist.id, key, { risk: riskId, timeBox: boxId }, moment);
}

/**
 * Drafts a risk for each item answered no that has none yet, linked to the subject; for regulation a governance time
 * box too. For data readiness and regulation only. Refused when there is nothing to draft.
 */
export const draftRisks = (id: Id<'checklist'>): Edit => ({
  label: words.draft.label,
  apply: (workbook, moment) => {
    const answers = undraftedItems(checklistIn(workbook, id));
    if (answers.length === 0) throw new EditRefused(words.draft.nothing);
    return answers.reduce(
      (result, answer) => draftFor(result, checklistIn(result, id), answer, moment),
      workbook,
    );
  },
});

/**
 * Notes the separate environments of regions that may not share data as components of the use case's first slice.
 * Refused when nothing is missing, or when the use case has no slice yet.
 */
export const noteEnvironments = (id: Id<'checklist'>): Edit => ({
  label: words.environments.label,
  apply: (workbook, moment) => {
    const checklist = checklistIn(workbook, id);
    const pairs = apartRegions(workbook).filter(({ checklists }) => checklists.includes(checklist));
    const missing = [...new Set(pairs.flatMap((pair) => pair.missing))];
    if (missing.length === 0) throw new EditRefused(words.environments.nothing);
    const slice = firstSliceOf(workbook, checklist);
    if (!slice) throw new EditRefused(words.environments.noSlice);
    return changeRecord(
      workbook,
      'slice',
      slice.id,
      { components: [...slice.components, ...missing] },
      moment,
    );
  },
});
