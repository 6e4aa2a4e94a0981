// What each part of a criterion's sentence can be: what there is to choose from, and what is made of typed words.
import { createRecord, changeFields } from '../../../../../shared/edits/records.ts';
import type { Edit } from '../../../../../shared/edits/edit.ts';
import { sentenceEditorWords as words } from '../../../../../shared/messages/screens/risks/sentence.ts';
import {
  comparisonText,
  namedBy,
  partText,
  type SentencePart,
} from '../../../../../shared/rules/criterion/sentence/plainSentence.ts';
import { readPart } from '../../../../../shared/rules/criterion/sentence/readPart.ts';
import type { SentenceFields } from '../../../../../shared/rules/criterion/sentence/reading.ts';
import { systemUnit } from '../../../../../shared/rules/systemMetrics.ts';
import { cards, freshFields } from '../../../../../shared/schema/cards.ts';
import { comparators, criterionActions, systemMetrics } from '../../../../../shared/schema/killCriterion.ts';
import type { Kind, KillCriterion } from '../../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../../shared/schema/workbook.ts';
import { pickItemsOf } from '../../../../records/pickItemsOf.ts';
import { findItems, type PickItem } from '../../../../ui/fields/values/pickItems.ts';

/** What changes when a choice is taken. */
export interface Say {
  readonly fields: SentenceFields;
  readonly made: readonly Edit[];
}

/** One thing a part can say. */
export interface PartChoice extends PickItem {
  readonly says: () => Say;
}

/** What a part is offered, and what is made of words typed into it. */
export interface PartChoices {
  readonly choices: readonly PartChoice[];
  readonly read: (typed: string) => PartChoice | null;
  /** The kind of record that is added where nothing is called as typed. */
  readonly adds: Kind | null;
  readonly add: (title: string) => PartChoice | null;
}

const noMetric = { metric: null, systemMetric: null, checklist: null };
const noMoment = {
  checkpointTimeBox: null,
  checkpointPlusWD: 0,
  checkpointDate: null,
  checkpointGate: null,
} as const;

type Named = 'alternative' | 'metric' | 'ownerRole';
const kindOf = { alternative: 'alternative', metric: 'metric', ownerRole: 'role' } as const;

/** The fields by which a part names a record of a kind. */
function naming(workbook: Workbook, kind: Kind, id: string): SentenceFields {
  const said: Partial<Record<Kind, () => object>> = {
    useCase: () => ({ scope: 'useCase', useCase: id, slice: null }),
    slice: () => ({ scope: 'slice', slice: id, useCase: null }),
    alternative: () => ({ alternative: id }),
    metric: () => ({ ...noMetric, metric: id, unit: workbook.metric.get(id as never)?.unit ?? '' }),
    checklist: () => ({ ...noMetric, systemMetric: 'checklistScore', checklist: id, unit: '' }),
    timeBox: () => ({ ...noMoment, checkpoint: 'endOf', checkpointTimeBox: id }),
    gate: () => ({ ...noMoment, checkpoint: 'gate', checkpointGate: id }),
    role: () => ({ ownerRole: id }),
  };
  return said[kind]?.() ?? {};
}

/** While no value is compared with, the comparison is the one that a measure is good by: fewer late stops, at most. */
function facing(
  workbook: Workbook,
  { value, form }: KillCriterion,
  metric: string | null | undefined,
): SentenceFields {
  const direction = workbook.metric.get(metric as never)?.direction;
  if (value !== null || (direction !== 'up' && direction !== 'down')) return {};
  return { comparator: (direction === 'up') === (form === 'stopsUnless') ? '>=' : '<=' };
}

/** The choices of one part of one criterion; `newId` makes the id of what is added in passing. */
export function partChoices(
  workbook: Workbook,
  criterion: KillCriterion,
  part: SentencePart,
  newId: () => string,
): PartChoices {
  const said = (id: string, fields: SentenceFields, code = ''): PartChoice => {
    const text = partText(workbook, { ...criterion, ...fields }, part);
    return {
      id,
      code: code === '' ? text : code,
      title: code === '' ? '' : text,
      says: () => ({ fields, made: [] }),
    };
  };
  const records = (kind: Kind): PartChoice[] =>
    pickItemsOf(workbook, kind).map((item) => ({
      ...item,
      says: () => ({
        fields: {
          ...naming(workbook, kind, item.id),
          ...(kind === 'metric' ? facing(workbook, criterion, item.id) : {}),
        },
        made: [],
      }),
    }));
  /** As they stand in the sentence: "the end of …" beside the code. */
  const moments = (kind: 'timeBox' | 'gate') =>
    pickItemsOf(workbook, kind).map(({ id, code }) => said(id, naming(workbook, kind, id), code));
  const choicesOf: Readonly<Record<SentencePart, () => readonly PartChoice[]>> = {
    action: () => criterionActions.map((action) => said(action, { action })),
    scope: () => [
      said('workbook', { scope: 'workbook', useCase: null, slice: null }),
      ...namedBy.scope.flatMap((kind) => records(kind)),
    ],
    alternative: () => records('alternative'),
    form: () => (['stopsUnless', 'stopsIf'] as const).map((form) => said(form, { form })),
    metric: () => [
      ...records('metric'),
      ...systemMetrics
        .filter((name) => name !== 'checklistScore')
        .map((name) => said(name, { ...noMetric, systemMetric: name, unit: systemUnit(workbook, name) })),
      ...pickItemsOf(workbook, 'checklist').map(({ id, code }) =>
        said(id, naming(workbook, 'checklist', id), code),
      ),
    ],
    comparator: () =>
      comparators.map((comparator) =>
        said(comparator, { comparator, ...(comparator === 'between' ? {} : { valueTo: null }) }),
      ),
    value: () => [],
    valueTo: () => [],
    readings: () => [],
    checkpoint: () => [...moments('timeBox'), ...moments('gate')],
    silence: () => (['fail', 'ask'] as const).map((silence) => said(silence, { silence })),
    silenceAfterWD: () => [],
    ownerRole: () => records('role'),
  };
  /** A value that was typed with its comparison is offered with it. */
  const comparing = (fields: SentenceFields, about: SentencePart) => {
    if (fields.comparator === undefined || (about !== 'value' && about !== 'comparator')) return {};
    const code = comparisonText(workbook, { ...criterion, ...fields });
    return code === null ? {} : { code };
  };
  const adds = part in kindOf ? kindOf[part as Named] : null;
  return {
    choices: choicesOf[part](),
    adds,
    read: (typed) => {
      const fields = readPart(workbook, criterion, part, typed);
      return (
        fields && {
          ...said('read', fields),
          ...comparing(fields, part),
          says: () =>
            withUnit(workbook, criterion, { ...facing(workbook, criterion, fields.metric), ...fields }),
        }
      );
    },
    add: (title) =>
      adds && {
        id: 'add',
        code: words.addNew({ what: cards[adds].one, title }),
        title: '',
        says: () => {
          const id = newId();
          const made = createRecord(adds, id, { ...freshFields(adds), title });
          return { fields: naming(workbook, adds, id), made: [made] };
        },
      },
  };
}

/** A value with a unit sets that of a metric that has none and was never read: nobody types it twice. */
function withUnit(workbook: Workbook, criterion: KillCriterion, fields: SentenceFields): Say {
  const metric = criterion.metric === null ? undefined : workbook.metric.get(criterion.metric);
  const isOpen =
    metric?.unit === '' &&
    metric.baseline === null &&
    metric.target === null &&
    ![...workbook.reading.values()].some((reading) => reading.metric === metric.id);
  if (!isOpen || !fields.unit) return { fields, made: [] };
  return { fields, made: [changeFields('metric', metric.id, { unit: fields.unit })] };
}

/** What can be meant by typed words: what they say by themselves first, then what has all of them, then a new record. */
export function meant({ choices, read, add }: PartChoices, typed: string): readonly PartChoice[] {
  if (typed.trim() === '') return choices;
  const said = read(typed);
  const found = findItems(choices, typed) as readonly PartChoice[];
  const isCalledSo = found.some(
    ({ code, title }) => (title || code).toLowerCase() === typed.trim().toLowerCase(),
  );
  const rest = said === null ? found : found.filter((choice) => !isSame(choice, said));
  const made = isCalledSo || said !== null ? null : add(typed.trim());
  return [...(said === null ? [] : [said]), ...rest, ...(made === null ? [] : [made])];
}

const isSame = (a: PartChoice, b: PartChoice): boolean =>
  JSON.stringify(a.says().fields) === JSON.stringify(b.says().fields) ||
  (a.title || a.code) === (b.title || b.code);
