// One use case made two: each link goes where a person says, value and running cost are shared out, nothing is lost.
import { canvasMessages } from '../../messages/edits/canvas.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import type { Id, Range3 } from '../../schema/field.ts';
import type { FieldsOf, Kind, RecordOf, UseCase } from '../../schema/kinds.ts';
import { byCode, byOrder, recordsOf, type Workbook } from '../../schema/workbook.ts';
import {
  addRecord,
  changeRecord,
  changeRecords,
  type Edit,
  EditRefused,
  type Moment,
  moveRecord,
} from '../edit.ts';
import { fieldsToCopy } from '../table/rows.ts';

/** Which of the two a link goes to. */
export type Side = 'old' | 'new' | 'both';

/** A record that is linked to the use case and whose link can be shared out. */
export interface SharedLink {
  readonly kind: 'goal' | 'slice' | 'risk' | 'killCriterion' | 'capabilityNeed' | 'techItem' | 'assumption';
  readonly id: string;
  readonly sides: readonly Side[];
  /** Where it goes unless somebody says otherwise. */
  readonly usual: Side;
}

export interface UseCaseSplit {
  readonly useCase: UseCase['id'];
  /** Id the new use case shall have, so that it can be shown at once. */
  readonly newUseCase: Id<'useCase'>;
  readonly title: string;
  /** The share of value and of running cost that the new one takes, 0 to 1. */
  readonly share: number;
  /** By id; what is not named goes where it usually does. */
  readonly sides: ReadonlyMap<string, Side>;
}

const anySide: readonly Side[] = ['old', 'both', 'new'];
const oneSide: readonly Side[] = ['old', 'new'];

const linked = <K extends Kind>(
  workbook: Workbook,
  kind: K & SharedLink['kind'],
  isLinked: (record: RecordOf<K>) => boolean,
  how: Pick<SharedLink, 'sides' | 'usual'>,
): readonly SharedLink[] =>
  [...recordsOf(workbook, kind).values()]
    .filter((record) => !record.archived && isLinked(record))
    .toSorted((a, b) => byCode(a, b) || byOrder(a, b))
    .map(({ id }) => ({ kind, id, ...how }));

const inBoth = { sides: anySide, usual: 'both' } as const;
const stays = { sides: oneSide, usual: 'old' } as const;

/** What can be shared out: lists may name both, a slice and a draft of a criterion belong to one. What binds stays. */
export function linksToShare(workbook: Workbook, { id, goals }: UseCase): readonly SharedLink[] {
  return [
    ...linked(workbook, 'goal', (goal) => goals.includes(goal.id), inBoth),
    ...linked(workbook, 'slice', ({ useCase }) => useCase === id, stays),
    ...linked(workbook, 'risk', ({ useCases }) => useCases.includes(id), inBoth),
    ...linked(
      workbook,
      'killCriterion',
      ({ scope, useCase, status }) => scope === 'useCase' && useCase === id && status === 'draft',
      stays,
    ),
    ...linked(workbook, 'capabilityNeed', ({ useCase }) => useCase === id, inBoth),
    ...linked(workbook, 'techItem', ({ useCases }) => useCases.includes(id), inBoth),
    ...linked(
      workbook,
      'assumption',
      ({ about }) => about.some((one) => one.kind === 'useCase' && one.id === id),
      inBoth,
    ),
  ];
}

/** The side a link goes to. */
export const sideOf = ({ sides }: UseCaseSplit, link: SharedLink): Side => sides.get(link.id) ?? link.usual;

/** A list with the old one, the new one or both in it, where the old one was. */
const shared = <T>(list: readonly T[], old: T, fresh: T, side: Side, isSame = (a: T, b: T) => a === b) =>
  list.flatMap((one) =>
    isSame(one, old) ? (side === 'old' ? [one] : side === 'new' ? [fresh] : [one, fresh]) : one,
  );

/** One link, moved or doubled. */
function shareLink(workbook: Workbook, split: UseCaseSplit, link: SharedLink, moment: Moment): Workbook {
  const side = sideOf(split, link);
  const { useCase: old, newUseCase: fresh } = split;
  if (side === 'old' || link.kind === 'goal') return workbook;
  switch (link.kind) {
    case 'slice':
    case 'killCriterion':
      return changeRecord(workbook, link.kind, link.id, { useCase: fresh }, moment);
    case 'risk':
    case 'techItem': {
      const { useCases = [] } = recordsOf(workbook, link.kind).get(link.id as never) ?? {};
      return changeRecord(
        workbook,
        link.kind,
        link.id,
        { useCases: shared(useCases, old, fresh, side) },
        moment,
      );
    }
    case 'assumption': {
      const { about = [] } = workbook.assumption.get(link.id as never) ?? {};
      const same = (a: { readonly id: string }, b: { readonly id: string }) => a.id === b.id;
      const next = shared(about, { kind: 'useCase', id: old }, { kind: 'useCase', id: fresh }, side, same);
      return changeRecord(workbook, 'assumption', link.id, { about: next }, moment);
    }
    case 'capabilityNeed': {
      const need = workbook.capabilityNeed.get(link.id as never);
      if (!need || side === 'new')
        return changeRecord(workbook, 'capabilityNeed', link.id, { useCase: fresh }, moment);
      const copy = { ...fieldsToCopy('capabilityNeed', need), useCase: fresh };
      return addRecord(workbook, 'capabilityNeed', moment.newId(), copy, moment);
    }
  }
}

const partOf = (amount: number, share: number): number => Math.round(amount * share);

/** A range in two parts that together are what it was. */
function sharedRange(range: Range3 | null, share: number): readonly [Range3 | null, Range3 | null] {
  if (range === null) return [null, null];
  const { low, likely, high, shape } = range;
  const [a, b, c] = [partOf(low, share), partOf(likely, share), partOf(high, share)];
  return [
    { low: low - a, likely: likely - b, high: high - c, shape },
    { low: a, likely: b, high: c, shape },
  ];
}

/** What each of the two is worth and costs to run. */
function worthOf(useCase: UseCase, share: number): readonly [FieldsOf<'useCase'>, FieldsOf<'useCase'>] {
  const { valuePerYear, runCostPerYear: run } = useCase;
  const [kept, gone] = sharedRange(valuePerYear, share);
  const cost = run === null ? null : partOf(run, share);
  return [
    { valuePerYear: kept, runCostPerYear: run === null || cost === null ? null : run - cost },
    { valuePerYear: gone, runCostPerYear: cost },
  ];
}

const goalsOn = (workbook: Workbook, split: UseCaseSplit, useCase: UseCase, side: Side): UseCase['goals'] => {
  const links = linksToShare(workbook, useCase).filter(({ kind }) => kind === 'goal');
  const gone = new Set(
    links.filter((link) => ![side, 'both'].includes(sideOf(split, link))).map(({ id }) => id),
  );
  return useCase.goals.filter((id) => !gone.has(id));
};

/**
 * Splits a use case. The new one begins as a copy, stands behind the old one and takes the links that go to it. The need
 * test, gates, checklists, model records and what binds stay: they were said of the old one.
 */
export const splitUseCase = (split: UseCaseSplit): Edit => ({
  label: canvasMessages.splitUseCase,
  apply: (workbook, moment) => {
    const useCase = workbook.useCase.get(split.useCase);
    if (!useCase) throw new EditRefused(recordMessages.gone({ kind: 'useCase' }));
    const [kept, gone] = worthOf(useCase, split.share);
    const fields = {
      ...fieldsToCopy('useCase', useCase),
      title: split.title,
      notes: '',
      goals: goalsOn(workbook, split, useCase, 'new'),
      ...gone,
    };
    const added = addRecord(workbook, 'useCase', split.newUseCase, fields, moment);
    const old = { id: useCase.id, fields: { goals: goalsOn(workbook, split, useCase, 'old'), ...kept } };
    const changed = changeRecords(added, 'useCase', [old], moment);
    const links = linksToShare(workbook, useCase);
    const linkedAnew = links.reduce((result, link) => shareLink(result, split, link, moment), changed);
    return moveRecord(linkedAnew, 'useCase', split.newUseCase, useCase.id, moment);
  },
});
