// What each edit a finding may offer does (`EditArgs`): the edit, and the record to show once it is made.
import type { EditArgs, EditName } from '../../rules/engine/editNames.ts';
import type { NamedEdit } from '../../rules/engine/finding.ts';
import type { Id } from '../../schema/field.ts';
import type { FieldsOf, Kind, RecordOf } from '../../schema/kinds.ts';
import { withoutLinks } from '../../schema/links.ts';
import { afterEndOf } from '../../schema/timeBox.ts';
import { findRecord, type Workbook } from '../../schema/workbook.ts';
import { changeRecord, type Edit, EditRefused, type Target } from '../edit.ts';
import { itemsOf } from '../../content/checklists.ts';
import { recordPromotion, startChecklist } from '../checklists.ts';
import { changeFields, createRecord } from '../records.ts';
import { reopenRisk } from '../risks/risks.ts';
import { openDecision, type Opened } from '../signing/openDecision.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { namedMessages } from '../../messages/edits/named.ts';

/** An edit, and the record it is about or adds, with the field in which a person goes on. */
export interface Doing {
  readonly edit: Edit;
  readonly shows: Target & { readonly field: string };
}

/** How a named edit is made of its arguments; `newId` is the id of the record it adds, where it adds one. */
type Doers = { readonly [N in EditName]: (args: EditArgs[N], newId: string) => Doing };

function read<K extends Kind>(workbook: Workbook, kind: K, id: string): RecordOf<K> {
  const record = findRecord(workbook, kind, id) as RecordOf<K> | undefined;
  if (!record) throw new EditRefused(recordMessages.gone({ kind }));
  return record;
}

/** Sets fields, read from the record as it is at that moment, and shows `field`. */
const set = <K extends Kind>(
  kind: K,
  id: string,
  field: keyof RecordOf<K> & string,
  fields: (record: RecordOf<K>) => FieldsOf<K>,
): Doing => ({
  edit: {
    label: recordMessages.change({ kind }),
    apply: (workbook, moment) =>
      changeFields(kind, id, fields(read(workbook, kind, id))).apply(workbook, moment),
  },
  shows: { kind, id, field },
});

/** Adds a record made from the one that lacks it, whose title is then written. */
const add = <K extends Kind, O extends Kind>(
  kind: K,
  newId: string,
  [ofKind, ofId]: readonly [O, string],
  fields: (of: RecordOf<O>) => FieldsOf<K>,
  /** The fields of that one which then name the new record. */
  link?: (of: RecordOf<O>) => FieldsOf<O>,
): Doing => ({
  edit: {
    label: recordMessages.add({ kind }),
    apply: (workbook, moment) => {
      const of = read(workbook, ofKind, ofId);
      const added = createRecord(kind, newId, fields(of)).apply(workbook, moment);
      return link ? changeRecord(added, ofKind, ofId, link(of), moment) : added;
    },
  },
  shows: { kind, id: newId, field: 'title' },
});

/** The same, shown in another field than the title. */
const showing = (field: string, { edit, shows }: Doing): Doing => ({ edit, shows: { ...shows, field } });

/** Takes the links to archived records out of one record. */
const unlink = <K extends Kind>(kind: K, id: string): Edit => ({
  label: namedMessages.unlinkArchived,
  apply: (workbook, moment) => {
    const isArchived = (target: Kind, targetId: string) =>
      findRecord(workbook, target, targetId)?.archived ?? false;
    const fields = withoutLinks(kind, read(workbook, kind, id), isArchived) ?? {};
    return changeRecord(workbook, kind, id, fields as FieldsOf<K>, moment);
  },
});

/** Proposes a decision; where one is proposed already, what is offered leads to that. */
const decide = (opened: Opened, newId: string): Doing => ({
  edit: openDecision(opened, newId),
  shows: { kind: 'decision', id: newId, field: 'outcome' },
});

const doers: Doers = {
  acknowledgeNote: ({ note, on }) =>
    set<'upwardNote'>('upwardNote', note, 'acknowledgedOn', () => ({ acknowledgedOn: on })),
  addAlternative: ({ risk }, newId) =>
    add<'alternative', 'risk'>(
      'alternative',
      newId,
      ['risk', risk],
      ({ code }) => ({ title: namedMessages.alternative({ code }) }),
      ({ alternatives }) => ({ alternatives: [...alternatives, newId as Id<'alternative'>] }),
    ),
  addCapability: ({ timeBox }, newId) =>
    add<'capability', 'timeBox'>('capability', newId, ['timeBox', timeBox], ({ code }) => ({
      title: namedMessages.capability({ code }),
      availableLevel: 0,
      steps: [{ date: null, timeBox, level: 1 }],
    })),
  addCriterion: ({ useCase, title }, newId) =>
    add<'killCriterion', 'useCase'>('killCriterion', newId, ['useCase', useCase], () => ({
      title,
      scope: 'useCase',
      useCase,
    })),
  addInnerGate: ({ timeBox, date }, newId) =>
    add<'gate', 'timeBox'>(
      'gate',
      newId,
      ['timeBox', timeBox],
      ({ code }) => ({ title: namedMessages.innerGate({ code }), stage: 'when', date }),
      () => ({ gate: newId as Id<'gate'> }),
    ),
  addMetric: ({ goal }, newId) =>
    add<'metric', 'goal'>(
      'metric',
      newId,
      ['goal', goal],
      ({ code }) => ({ title: namedMessages.metric({ code }), kind: 'business' }),
      () => ({ metric: newId as Id<'metric'> }),
    ),
  addProduct: ({ useCase }, newId) =>
    add<'dataProduct', 'useCase'>(
      'dataProduct',
      newId,
      ['useCase', useCase],
      ({ code }) => ({ title: namedMessages.product({ code }) }),
      () => ({ dataProduct: newId as Id<'dataProduct'> }),
    ),
  addUseCase: ({ goal }, newId) =>
    add<'useCase', 'goal'>('useCase', newId, ['goal', goal], ({ code }) => ({
      title: namedMessages.useCase({ code }),
      state: 'candidate',
      goals: [goal],
    })),
  beginAnswer: (prompt, newId) => ({
    edit: createRecord('promptAnswer', newId, prompt),
    shows: { kind: 'promptAnswer', id: newId, field: 'text' },
  }),
  decideCriterion: ({ criterion }, newId) => decide({ criterion }, newId),
  decideGate: ({ gate }, newId) => decide({ gate }, newId),
  draftRisk: ({ risk }) => set<'risk'>('risk', risk, 'state', () => ({ state: 'draft' })),
  limitExtensions: ({ timeBox }, newId) =>
    add<'killCriterion', 'timeBox'>(
      'killCriterion',
      newId,
      ['timeBox', timeBox],
      ({ code, slice, extensions }) => ({
        title: namedMessages.noMoreExtensions({ code }),
        ...(slice === null ? {} : { scope: 'slice', slice }),
        form: 'stopsIf',
        systemMetric: 'extensions',
        comparator: '>',
        value: extensions.length,
        checkpoint: 'endOf',
        checkpointTimeBox: timeBox,
      }),
    ),
  noteAudit: ({ item, on }) => set<'techItem'>('techItem', item, 'lastAudit', () => ({ lastAudit: on })),
  planAsEstimated: ({ timeBox }) =>
    set<'timeBox'>('timeBox', timeBox, 'duration', ({ buildEstimate }) => ({ duration: buildEstimate })),
  recordPromotion: ({ checklist, record, stage }, newId) => ({
    edit: recordPromotion(checklist, stage, record, newId as Id<'modelRecord'>),
    shows: { kind: 'modelRecord', id: record ?? newId, field: record === null ? 'title' : 'deployments' },
  }),
  releaseAlone: ({ slice }) => set<'slice'>('slice', slice, 'ownRelease', () => ({ ownRelease: true })),
  reopenRisk: ({ risk }) => ({ edit: reopenRisk(risk), shows: { kind: 'risk', id: risk, field: 'state' } }),
  reviewRisk: ({ risk, nextBy }) => set<'risk'>('risk', risk, 'reviewBy', () => ({ reviewBy: nextBy })),
  startBoxOn: ({ timeBox, day }) =>
    set<'timeBox'>('timeBox', timeBox, 'notBefore', () => ({ notBefore: day })),
  startChecklist: ({ useCase, template, region }, newId) => ({
    edit: startChecklist(newId, template, useCase && { kind: 'useCase', id: useCase }, region ?? ''),
    shows: { kind: 'checklist', id: newId, field: itemsOf(template).length > 0 ? 'items' : 'stages' },
  }),
  startNeedTest: ({ useCase }, newId) =>
    showing(
      'n7',
      add<'needTest', 'useCase'>('needTest', newId, ['useCase', useCase], () => ({ useCase })),
    ),
  takeOnFrom: ({ resource, day }) =>
    set<'resource'>('resource', resource, 'availableFrom', () => ({ availableFrom: day })),
  unlinkArchived: ({ kind, id }) => ({ edit: unlink(kind, id), shows: { kind, id, field: 'title' } }),
  waitFor: ({ timeBox, after }) =>
    set<'timeBox'>('timeBox', timeBox, 'predecessors', ({ predecessors }) => ({
      predecessors: [...predecessors.filter((link) => link.timeBox !== after), afterEndOf(after)],
    })),
};

/** The edit of that name; `newId` becomes the id of the record it adds, where it adds one. */
export function doingOf({ edit, args }: NamedEdit, newId: string): Doing {
  const doer = doers[edit] as (args: NamedEdit['args'], newId: string) => Doing;
  return doer(args, newId);
}
