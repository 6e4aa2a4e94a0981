// The levels of the risk rules in the words and colours of the level badge.
import type { RiskLevel } from '../../../shared/rules/risk/riskScore.ts';
import type { Level } from '../../ui/marks/LevelBadge.tsx';

const badges: Readonly<Record<RiskLevel, Level>> = {
  low: 'low',
  medium: 'moderate',
  high: 'high',
  critical: 'extreme',
};

/** The badge of a level; null stays unknown. */
export const badgeOf = (level: RiskLevel | null): Level | null => (level === null ? null : badges[level]);
