// What the rules would find in a merged workbook that they do not find in ours: said before it is taken.
import { findAll } from '../rules/catalogue.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { Workbook } from '../schema/workbook.ts';

const keyOf = ({ rule, subjects }: Finding): string =>
  `${rule} ${subjects.map(({ kind, id }) => `${kind}:${id}`).join()}`;

/** The findings that only the merged workbook has. */
export function newFindings(mine: Workbook, merged: Workbook): readonly Finding[] {
  const there = new Set(findAll(mine).open.map(keyOf));
  return findAll(merged).open.filter((finding) => !there.has(keyOf(finding)));
}
