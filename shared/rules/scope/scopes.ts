// What belongs to the workbook, to one use case or to one slice: the scopes of criteria and gates.
import type { Goal, KillCriterion, Risk, TimeBox, UseCase } from '../../schema/kinds.ts';
import type { Id } from '../../schema/field.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { goalsOfSlice, goalsOfUseCase, isAgreed, isChosen } from './goalThread.ts';
import { isLiveMatter } from './planIndex.ts';

export type Scope =
  | { readonly scope: 'workbook' }
  | { readonly scope: 'useCase'; readonly useCase: Id<'useCase'> }
  | { readonly scope: 'slice'; readonly slice: Id<'slice'> };

export const wholeWorkbook: Scope = { scope: 'workbook' };
export const scopeOfUseCase = (useCase: Id<'useCase'>): Scope => ({ scope: 'useCase', useCase });

/** The scope a criterion or gate names; null when it names a use case or slice that is missing. */
export function scopeOf(
  workbook: Workbook,
  record: Pick<KillCriterion, 'scope' | 'useCase' | 'slice'>,
): Scope | null {
  if (record.scope === 'workbook') return wholeWorkbook;
  if (record.scope === 'useCase')
    return record.useCase !== null && workbook.useCase.has(record.useCase)
      ? { scope: 'useCase', useCase: record.useCase }
      : null;
  return record.slice !== null && workbook.slice.has(record.slice)
    ? { scope: 'slice', slice: record.slice }
    : null;
}

/** A text that is equal for equal scopes. */
export const scopeKey = (scope: Scope): string =>
  scope.scope === 'workbook'
    ? 'workbook'
    : scope.scope === 'useCase'
      ? `useCase:${scope.useCase}`
      : `slice:${scope.slice}`;

/** The use case a slice belongs to. */
const sliceUseCase = (workbook: Workbook, slice: Id<'slice'> | null): Id<'useCase'> | null =>
  slice === null ? null : (workbook.slice.get(slice)?.useCase ?? null);

/** Whether what lies in `inner` lies in `outer` too: a slice in its use case, all in the workbook. */
export function isWithin(workbook: Workbook, inner: Scope, outer: Scope): boolean {
  if (outer.scope === 'workbook' || scopeKey(inner) === scopeKey(outer)) return true;
  return (
    outer.scope === 'useCase' &&
    inner.scope === 'slice' &&
    sliceUseCase(workbook, inner.slice) === outer.useCase
  );
}

const boxesByScope = derived(['timeBox', 'slice'], (workbook): ReadonlyMap<string, readonly TimeBox[]> => {
  const found = new Map<string, TimeBox[]>();
  const add = (key: string, box: TimeBox) => {
    const list = found.get(key);
    if (list) list.push(box);
    else found.set(key, [box]);
  };
  for (const box of [...workbook.timeBox.values()].toSorted(byCode)) {
    if (box.archived) continue;
    add('workbook', box);
    const useCase = sliceUseCase(workbook, box.slice);
    if (box.slice !== null) add(`slice:${box.slice}`, box);
    if (useCase !== null) add(`useCase:${useCase}`, box);
  }
  return found;
});

/** All time boxes of a scope, cancelled ones too, in code order. */
export const boxesInScope = (workbook: Workbook, scope: Scope): readonly TimeBox[] =>
  boxesByScope(workbook).get(scopeKey(scope)) ?? [];

const risksByScope = derived(
  ['risk', 'timeBox', 'slice'],
  (workbook): ReadonlyMap<string, readonly Risk[]> => {
    const found = new Map<string, Risk[]>();
    for (const risk of [...workbook.risk.values()].toSorted(byCode)) {
      if (risk.archived) continue;
      const ownSlices = risk.timeBoxes.flatMap((id) => workbook.timeBox.get(id)?.slice ?? []);
      const slices = [...risk.slices, ...ownSlices];
      const useCases = [...risk.useCases, ...slices.flatMap((id) => sliceUseCase(workbook, id) ?? [])];
      const keys = new Set([
        'workbook',
        ...slices.map((id) => `slice:${id}`),
        ...useCases.map((id) => `useCase:${id}`),
      ]);
      for (const key of keys) {
        const list = found.get(key);
        if (list) list.push(risk);
        else found.set(key, [risk]);
      }
    }
    return found;
  },
);

/** The risks of a scope: linked to it, to its slices or to its time boxes; all of them for the workbook. */
export const risksInScope = (workbook: Workbook, scope: Scope): readonly Risk[] =>
  risksByScope(workbook).get(scopeKey(scope)) ?? [];

/** The use cases whose value a scope is for: chosen ones of the workbook, or the one it names or belongs to. */
export function valuedUseCases(workbook: Workbook, scope: Scope): readonly UseCase[] {
  if (scope.scope === 'workbook') return [...workbook.useCase.values()].filter(isChosen).toSorted(byCode);
  const useCase = scopedUseCase(workbook, scope);
  return useCase ? [useCase] : [];
}

/** The use case a scope is part of: its own or its slice's; undefined for the workbook and for slices by themselves. */
export function scopedUseCase(workbook: Workbook, scope: Scope): UseCase | undefined {
  if (scope.scope === 'workbook') return undefined;
  const id = scope.scope === 'useCase' ? scope.useCase : sliceUseCase(workbook, scope.slice);
  return id === null ? undefined : workbook.useCase.get(id);
}

/** Whether a scope is still wanted: its use case is neither parked, stopped nor archived. */
export function isScopeWanted(workbook: Workbook, scope: Scope): boolean {
  const useCase = scopedUseCase(workbook, scope);
  return useCase === undefined || isLiveMatter(useCase);
}

/** The goals a scope serves: every agreed goal for the workbook. */
export function goalsInScope(workbook: Workbook, scope: Scope): readonly Goal[] {
  if (scope.scope === 'workbook') return [...workbook.goal.values()].filter(isAgreed).toSorted(byCode);
  const goals =
    scope.scope === 'useCase' ? goalsOfUseCase(workbook, scope.useCase) : goalsOfSlice(workbook, scope.slice);
  return [...goals].toSorted(byCode);
}
