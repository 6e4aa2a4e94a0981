// The order of a register: what lacks numbers but looks grave first, then by exposure; opportunities apart.
import type { Risk } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { exposureOf } from './riskExposure.ts';
import { isGrave, type RiskView, scoreOf } from './riskScore.ts';

export interface Register {
  /** High and critical threats whose exposure is unknown: shown on top under "needs numbers". */
  readonly needsNumbers: readonly Risk[];
  /** All other threats by exposure, largest first; those without one last, by score. */
  readonly threats: readonly Risk[];
  /** By exposure, the largest gain first; never netted with threats in a level. */
  readonly opportunities: readonly Risk[];
}

/** The risks that are not archived, in the order in which lists show them (RSK-06). */
export function registerOf(workbook: Workbook, view: RiskView): Register {
  const rows = [...workbook.risk.values()]
    .filter(({ archived }) => !archived)
    .map((risk) => {
      const { score, level } = scoreOf(workbook, risk, view);
      const exposure = exposureOf(workbook, risk, view).value;
      return { risk, exposure: exposure === null ? null : Math.abs(exposure), score: score ?? 0, level };
    });
  type Row = (typeof rows)[number];
  const order = (a: Row, b: Row): number =>
    (b.exposure ?? -1) - (a.exposure ?? -1) || b.score - a.score || byCode(a.risk, b.risk);
  const lacksNumbers = ({ risk, exposure, level }: Row) =>
    risk.kind === 'threat' && exposure === null && isGrave(level);
  const listed = (keep: (row: Row) => boolean) =>
    rows
      .filter(keep)
      .toSorted(order)
      .map(({ risk }) => risk);
  return {
    needsNumbers: listed(lacksNumbers),
    threats: listed((row) => row.risk.kind === 'threat' && !lacksNumbers(row)),
    opportunities: listed((row) => row.risk.kind === 'opportunity'),
  };
}
