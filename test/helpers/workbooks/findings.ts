// Asks one rule of a list for its findings, by code, and shows them in one line each.
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import type { Rule } from '../../../shared/rules/engine/rule.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';

/** The findings of one rule; throws when the list has no such rule. */
export function findingsOf(rules: readonly Rule[], code: string, workbook: Workbook): readonly Finding[] {
  const rule = rules.find((row) => row.code === code);
  if (!rule) throw new Error(`No rule ${code}`);
  return rule.find(workbook);
}

/** "warning T-1" for each finding: severity and codes (or ids) of what it is about. */
export const brief = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({ severity, subjects }) => `${severity} ${subjects.map(({ code, id }) => code ?? id).join(' ')}`,
  );
