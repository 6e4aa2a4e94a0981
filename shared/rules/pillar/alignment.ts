// How well business and technology fit, after what pulls them apart is taken off (ALN-10).
import type { Workbook } from '../../schema/workbook.ts';
import { alignmentRules } from './alignmentRules.ts';
import type { Explained } from '../engine/explain.ts';
import type { Finding } from '../engine/finding.ts';
import { pillarScores, sidesOf } from './pillars.ts';
import { formula, type Formula } from '../engine/rule.ts';
import { pillarMessages } from '../../messages/rules/pillar.ts';

const aligned = pillarMessages['ALN-10'];

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
    formula: aligned.formula,
    inputs: [
      { name: aligned.business, code: null, value: B },
      { name: aligned.technical, code: null, value: T },
      { name: aligned.errors, code: null, value: errors },
      { name: aligned.warnings, code: null, value: warnings },
    ],
    rule: 'ALN-10',
    unknown: unrated.flatMap(({ pillar }) => pillar.code ?? []),
  };
}

export const alignmentFormulas: readonly Formula[] = [
  formula('ALN-10', pillarMessages, 'alignment.ts alignmentOf'),
];
