// Whether a risk that someone has accepted stays accepted, and who may accept it (RSK-07).
import type { Risk, Role } from '../../schema/kinds.ts';
import { levels } from '../../schema/role.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { isAbove } from '../engine/compare.ts';
import { exposureOf } from './riskExposure.ts';
import { levelOfScore, levelsApart, type RiskLevel, scoreOf } from './riskScore.ts';

/** The least level of role that may accept a risk of a level. */
export const acceptingLevel = (level: RiskLevel | null): Role['level'] =>
  level === 'critical' ? 'executive' : level === 'high' ? 'manager' : 'contributor';

/** Whether a role stands at least at a level. */
export const isAtLeast = (role: Pick<Role, 'level'>, least: Role['level']): boolean =>
  levels.indexOf(role.level) >= levels.indexOf(least);

/** An exposure more than doubled or halved counts as more than a level. */
const exposureFactor = 2;

function exposureMoved(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return false;
  const [small, large] = [Math.abs(before), Math.abs(after)].toSorted((a, b) => a - b) as [number, number];
  return before * after < 0 || isAbove(large, small * exposureFactor);
}

const movedBy = (before: number | null, after: number | null): number =>
  before === null || after === null ? 0 : Math.abs(after - before);

/** What has moved by more than one level since acceptance, in words; empty when nothing has. */
export function movedSinceAccepted(workbook: Workbook, risk: Risk): readonly string[] {
  const { band, impact, score } = scoreOf(workbook, risk, 'now');
  const hasNewLevel =
    risk.acceptedScore !== null &&
    score !== null &&
    levelsApart(levelOfScore(risk.acceptedScore), levelOfScore(score)) > 1;
  return [
    ...(movedBy(risk.acceptedBand, band) > 1 ? ['likelihood'] : []),
    ...(movedBy(risk.acceptedImpact, impact) > 1 ? ['impact'] : []),
    ...(hasNewLevel ? ['level'] : []),
    ...(exposureMoved(risk.acceptedExposure, exposureOf(workbook, risk, 'now').value) ? ['exposure'] : []),
  ];
}

/** The state a risk is really in: an acceptance that has run out, or that was for another risk, is open again. */
export function stateOfRisk(workbook: Workbook, risk: Risk): Risk['state'] {
  if (risk.state !== 'accepted') return risk.state;
  const isOver = risk.acceptedUntil === null || risk.acceptedUntil < factsOf(workbook).asOf;
  return isOver || movedSinceAccepted(workbook, risk).length > 0 ? 'open' : 'accepted';
}
