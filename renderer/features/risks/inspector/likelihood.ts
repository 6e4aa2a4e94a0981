// Likelihood between what people type ("3" or "35%") and what is kept: a band 1–5 or a share.
import { riskWords } from '../../../../shared/messages/screens/risks/inspector.ts';
import { shareOfBand } from '../../../../shared/rules/risk/riskScore.ts';
import type { Likelihood } from '../../../../shared/edits/risks/riskScales.ts';
import type { Settings } from '../../../../shared/schema/kinds.ts';
import { readDecimal } from '../../../../shared/text/readDecimal.ts';
import { printPercent } from '../../../ui/fields/values/numbers.ts';
import { accept, type Parsed, refuse } from '../../../ui/fields/values/parsed.ts';

type Bands = Settings['riskBands'];

const advice = riskWords.bandOrShare;

/** "3" is a band; "35 %" and "0.35" are shares; empty text is null. */
export function parseLikelihood(text: string): Parsed<Likelihood> {
  const bare = text.trim();
  if (bare === '') return accept(null);
  const isPercent = bare.endsWith('%');
  const number = readDecimal(isPercent ? bare.slice(0, -1) : bare);
  if (number === null || number < 0) return refuse(advice);
  if (isPercent)
    return number <= 100
      ? accept({ band: null, share: Number((number / 100).toPrecision(12)) })
      : refuse(riskWords.shareAtMost);
  if (Number.isInteger(number) && number >= 1 && number <= 5) return accept({ band: number, share: null });
  return number < 1 ? accept({ band: null, share: number }) : refuse(advice);
}

/** The text an editor starts with: what was judged, not what follows from it. */
export const editLikelihood = (band: number | null, share: number | null): string =>
  share === null ? (band === null ? '' : String(band)) : `${printPercent(share)}%`;

/** "3 · 35%": the band and the share that counts; empty when nobody has judged it. */
export function printLikelihood(band: number | null, share: number | null): string {
  if (band === null || share === null) return '';
  return `${band} · ${printPercent(share)}%`;
}

/** What a band means in words: "over 20% to 50%". */
export function bandRange(band: number, { upper }: Bands): string {
  const from = upper[band - 2];
  const to = printPercent(upper[band - 1] ?? 1);
  if (from === undefined) return riskWords.upTo({ percent: to });
  return band === upper.length
    ? riskWords.over({ percent: printPercent(from) })
    : riskWords.overTo({ percent: printPercent(from), to });
}

/** The share a band stands for (RSK-01), with its words: "Possible · 35%". */
export function bandLabel(band: number, bands: Bands): string {
  const share = shareOfBand(band, bands);
  return `${riskWords.bands[band - 1] ?? ''}${share === null ? '' : ` · ${printPercent(share)}%`}`;
}
