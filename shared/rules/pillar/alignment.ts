// How well business and technology fit, after what pulls them apart is taken off (ALN-10).
import type { Workbook } from '../../schema/workbook.ts';
import { alignmentRules } from './alignmentRules.ts';
import type { Explained } from '../engine/explain.ts';
import type { Finding } from '../engine/finding.ts';
import { pillarScores, sidesOf } from './pillars.ts';
import type { Formula } from '../engine/rule.ts';

export interface Alignment {
  /** 0–100, null while a pillar has not enough answers. */
  readonly value: number | null;
  readonly errors: number;
  readonly warnings: number;
}

/** Alignment of business and technology (ALN-10). Infos, which only ask, take nothing off. */
export function alignmentOf(workbook: Workbook): Alignment {
  const findings = alignmentRules.flatMap((row) => row.find(workbook));
  const countOf = (severity: Finding['severity']) =>
    findings.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [countOf('error'), countOf('warning')];
  const { B, T } = sidesOf(workbook);
  if (B === null || T === null) return { value: null, errors, warnings };
  const value = 100 - 0.5 * Math.abs(B - T) - 10 * errors - 5 * warnings;
  return { value: Math.min(100, Math.max(0, value)), errors, warnings };
}

/** Alignment with both sides and the findings that lower it. */
export function explainAlignment(workbook: Workbook): Explained {
  const { value, errors, warnings } = alignmentOf(workbook);
  const { B, T } = sidesOf(workbook);
  const unrated = pillarScores(workbook).filter(({ score }) => score === null);
  return {
    value,
    formula: '100 − 0.5·|B − T| − 10·errors − 5·warnings, between 0 and 100',
    inputs: [
      { name: 'business side B', code: null, value: B },
      { name: 'technical side T', code: null, value: T },
      { name: 'errors of ALN-01 to ALN-06', code: null, value: errors },
      { name: 'warnings of ALN-01 to ALN-06', code: null, value: warnings },
    ],
    rule: 'ALN-10',
    unknown: unrated.flatMap(({ pillar }) => pillar.code ?? []),
  };
}

export const alignmentFormulas: readonly Formula[] = [
  {
    code: 'ALN-10',
    statement:
      'Alignment is 100 − 0.5·|B − T| − 10 for each error − 5 for each warning of ALN-01 to ALN-06, between 0 and 100. B is the mean score of L-1 to L-3, T that of L-4 to L-7; a pillar scores 25 × the mean of its rated statements when at least three of four are rated. Unknown while a pillar has not enough answers.',
    where: 'alignment.ts alignmentOf',
  },
];
