// How the four levels of risk are shown: letter, word and colour, always together.

import type { RiskLevel } from '../../rules/risk/riskScore.ts';
import type { Token } from '../../scene/marks.ts';

/** Letter and colour by level; the grounds darken from low to critical, so that they tell in grey as well. */
export const levelSigns: Readonly<
  Record<RiskLevel, { readonly letter: string; readonly token: Token; readonly tint: number }>
> = {
  low: { letter: 'L', token: 'low', tint: 0.1 },
  medium: { letter: 'M', token: 'moderate', tint: 0.17 },
  high: { letter: 'H', token: 'high', tint: 0.26 },
  critical: { letter: 'E', token: 'extreme', tint: 0.36 },
};
