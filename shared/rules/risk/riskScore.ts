// How likely, how hard, how grave: a risk's band, impact, score and level in each of its three views.
import type { Risk, Settings, Treatment } from '../../schema/kinds.ts';
import { impactDimensions } from '../../schema/risk.ts';
import { byOrder, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { isAtMost } from '../engine/compare.ts';
import { derived } from '../engine/derived.ts';

/** No treatment · only what is done · all that is not dropped (RSK-04). */
export const riskViews = ['inherent', 'now', 'planned'] as const;
export type RiskView = (typeof riskViews)[number];
export const riskLevels = ['low', 'medium', 'high', 'critical'] as const;
export type RiskLevel = (typeof riskLevels)[number];
type Bands = Settings['riskBands'];
type Impacts = Risk['impacts'];

/** The band 1–5 a share falls into: the first whose upper limit it does not exceed (RSK-01). */
export function bandOfShare(share: number, { upper }: Bands): number {
  const band = upper.findIndex((limit) => isAtMost(share, limit));
  return band === -1 ? upper.length : band + 1;
}

/** The midpoint of a band as a share (RSK-01). */
export const shareOfBand = (band: number, { midpoint }: Bands): number | null => midpoint[band - 1] ?? null;

interface Likelihood {
  readonly share: number | null;
  readonly band: number | null;
}

/** A typed share overrides the band's midpoint and sets the band (RSK-01). */
function likelihood(share: number | null, band: number | null, bands: Bands): Likelihood {
  if (share !== null) return { share, band: bandOfShare(share, bands) };
  return { share: band === null ? null : shareOfBand(band, bands), band };
}

/** Treatments of each risk, archived ones left out, in the order of their list. */
export const treatmentsByRisk = derived(
  ['treatment'],
  (workbook): ReadonlyMap<string, readonly Treatment[]> => {
    const groups = new Map<string, Treatment[]>();
    for (const treatment of [...workbook.treatment.values()].toSorted(byOrder)) {
      if (treatment.risk === null || treatment.archived) continue;
      const group = groups.get(treatment.risk);
      if (group) group.push(treatment);
      else groups.set(treatment.risk, [treatment]);
    }
    return groups;
  },
);

export const treatmentsOf = (workbook: Workbook, risk: Risk): readonly Treatment[] =>
  treatmentsByRisk(workbook).get(risk.id) ?? [];

/** The treatments a view counts in. */
export const treatmentsInView = (all: readonly Treatment[], view: RiskView): readonly Treatment[] => {
  if (view === 'inherent') return [];
  return all.filter(({ state }) => (view === 'now' ? state === 'done' : state !== 'dropped'));
};

/** With several treatments the lowest likelihood any of them promises wins; without a promise the risk's own stays. */
function treatedLikelihood(risk: Risk, treatments: readonly Treatment[], bands: Bands): Likelihood {
  const promised = treatments
    .map(({ probabilityAfter, probabilityBandAfter }) =>
      likelihood(probabilityAfter, probabilityBandAfter, bands),
    )
    .filter(({ share }) => share !== null);
  const [first, ...others] = promised;
  if (!first) return likelihood(risk.probability, risk.probabilityBand, bands);
  return others.reduce((least, next) => ((next.share ?? 1) < (least.share ?? 1) ? next : least), first);
}

/** Per dimension the lowest impact any treatment promises; without a promise the risk's own. */
function treatedImpacts(risk: Risk, treatments: readonly Treatment[]): Impacts {
  if (treatments.length === 0) return risk.impacts;
  const after = (dimension: keyof Impacts): number | null => {
    const promised = treatments.flatMap(({ impactsAfter }) => impactsAfter[dimension] ?? []);
    return promised.length === 0 ? risk.impacts[dimension] : Math.min(...promised);
  };
  const [cost, time, value] = [after('cost'), after('time'), after('value')];
  return { cost, time, value, compliance: after('compliance'), reputation: after('reputation') };
}

export interface RiskScore extends Likelihood {
  /** The largest impact over the dimensions judged; null when none is (RSK-02). */
  readonly impact: number | null;
  /** Band × impact, 1–25. */
  readonly score: number | null;
  readonly level: RiskLevel | null;
}

/** 1–4 low, 5–9 medium, 10–16 high, 20–25 critical (RSK-02). */
export const levelOfScore = (score: number): RiskLevel =>
  score >= 20 ? 'critical' : score >= 10 ? 'high' : score >= 5 ? 'medium' : 'low';

/** A compliance impact of 5 is at least high, however unlikely (RSK-02). */
export function levelOf(score: number, compliance: number | null): RiskLevel {
  const level = levelOfScore(score);
  return compliance === 5 && !isGrave(level) ? 'high' : level;
}

/** The score a risk has when exactly these treatments work. */
export function scoreWith(risk: Risk, treatments: readonly Treatment[], bands: Bands): RiskScore {
  const { share, band } = treatedLikelihood(risk, treatments, bands);
  const impacts = treatedImpacts(risk, treatments);
  const judged = impactDimensions.flatMap((dimension) => impacts[dimension] ?? []);
  const impact = judged.length === 0 ? null : Math.max(...judged);
  const score = band === null || impact === null ? null : band * impact;
  return { share, band, impact, score, level: score === null ? null : levelOf(score, impacts.compliance) };
}

/** Likelihood, impact, score and level of a risk in one view (RSK-02, RSK-04). */
export const scoreOf = (workbook: Workbook, risk: Risk, view: RiskView): RiskScore =>
  scoreWith(risk, treatmentsInView(treatmentsOf(workbook, risk), view), settingsOf(workbook).riskBands);

/** How many levels lie between two, by their place in `riskLevels`. */
export const levelsApart = (a: RiskLevel, b: RiskLevel): number =>
  Math.abs(riskLevels.indexOf(a) - riskLevels.indexOf(b));

export const isGrave = (level: RiskLevel | null): boolean => level === 'high' || level === 'critical';
