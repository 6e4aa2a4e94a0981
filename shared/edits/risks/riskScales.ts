// Judging a risk, before or after a treatment: one likelihood and five impacts, each a change of its own.
import { bandOfShare } from '../../rules/risk/riskScore.ts';
import type { Id } from '../../schema/field.ts';
import type { Risk } from '../../schema/kinds.ts';
import type { ImpactDimension } from '../../schema/risk.ts';
import { settingsOf } from '../../schema/workbook.ts';
import { changeRecord, type Edit } from '../edit.ts';
import { riskEditMessages } from '../../messages/edits/risk.ts';

/** What is judged: a risk as it stands, or what a treatment would leave of it. */
export type Judged = 'risk' | 'treatment';

/** A band 1–5, or a share that sets the band (RSK-01); null where nobody has judged it. */
export type Likelihood =
  | { readonly band: number; readonly share: null }
  | { readonly band: null; readonly share: number }
  | null;

/** Sets the likelihood; a band takes back a share typed before, as the share would override it. */
export const changeLikelihood = (kind: Judged, id: string, likelihood: Likelihood): Edit => ({
  label: riskEditMessages.likelihood,
  group: `${kind}:${id}:likelihood`,
  apply: (workbook, moment) => {
    const share = likelihood?.share ?? null;
    const band =
      share === null ? (likelihood?.band ?? null) : bandOfShare(share, settingsOf(workbook).riskBands);
    return kind === 'risk'
      ? changeRecord(workbook, 'risk', id, { probabilityBand: band, probability: share }, moment)
      : changeRecord(
          workbook,
          'treatment',
          id,
          { probabilityBandAfter: band, probabilityAfter: share },
          moment,
        );
  },
});

/** Sets the impact 1–5 of one dimension, or null; the others stay as they are at that moment. */
export const changeImpact = (
  kind: Judged,
  id: string,
  dimension: ImpactDimension,
  impact: number | null,
): Edit => ({
  label: riskEditMessages.impact,
  group: `${kind}:${id}:${dimension}`,
  apply: (workbook, moment) => {
    if (kind === 'risk') {
      const risk = workbook.risk.get(id as Id<'risk'>);
      const impacts = { ...(risk?.impacts ?? none), [dimension]: impact };
      return changeRecord(workbook, 'risk', id, { impacts }, moment);
    }
    const treatment = workbook.treatment.get(id as Id<'treatment'>);
    const impactsAfter = { ...(treatment?.impactsAfter ?? none), [dimension]: impact };
    return changeRecord(workbook, 'treatment', id, { impactsAfter }, moment);
  },
});

const none: Risk['impacts'] = { cost: null, time: null, value: null, compliance: null, reputation: null };
