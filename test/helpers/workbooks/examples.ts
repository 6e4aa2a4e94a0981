// The worked example at its four moments, made once for all tests that look at its figures.
import { byCode, type Workbook } from '../../../shared/schema/workbook.ts';
import { workedExample } from './templates.ts';
import { testMoment } from './workbooks.ts';

export const inherited = workedExample('Y-0', testMoment());
export const draft = workedExample('Y-1', testMoment());
export const workshop = workedExample('Y-2', testMoment());
export const review = workedExample('Y-3', testMoment());

/** The record of a kind with this code. */
export function coded<K extends 'risk' | 'useCase' | 'timeBox' | 'killCriterion'>(
  workbook: Workbook,
  kind: K,
  code: string,
) {
  const record = [...workbook[kind].values()].find((other) => other.code === code);
  if (!record) throw new Error(`The example has no ${code}.`);
  return record as (typeof workbook)[K] extends ReadonlyMap<unknown, infer R> ? R : never;
}

export const inCodeOrder = <R extends { readonly code: string | null; readonly id: string }>(
  records: Iterable<R>,
): R[] => [...records].toSorted(byCode);
