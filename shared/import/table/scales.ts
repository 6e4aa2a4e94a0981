// Turns what a register says of likelihood and impact into our five steps: numbers of any scale, percent, or words.
import { shareOfPercent } from '../../text/percent.ts';
import { meaningOf, phrasesOf, plainWords, type WordList } from '../words/plainWords.ts';
import { readNumber, readNumberRange } from './readNumber.ts';

/** Numbered scales by their ends, shares (0.35), percent (35 %), words (likely, hoch). */
export const scales = [
  '1-3',
  '1-4',
  '1-5',
  '0-4',
  '1-6',
  '1-10',
  '1-100',
  '3-1',
  '4-1',
  '5-1',
  '10-1',
  'share',
  'percent',
  'words',
] as const;
export type Scale = (typeof scales)[number];

export const scaleLabels: Readonly<Record<Scale, string>> = {
  '1-3': '1 to 3',
  '1-4': '1 to 4',
  '1-5': '1 to 5',
  '0-4': '0 to 4',
  '1-6': '1 to 6',
  '1-10': '1 to 10',
  '1-100': '1 to 100',
  '3-1': '3 to 1 (1 is highest)',
  '4-1': '4 to 1 (1 is highest)',
  '5-1': '5 to 1 (1 is highest)',
  '10-1': '10 to 1 (1 is highest)',
  share: 'share of one (0.35)',
  percent: 'percent (35 %)',
  words: 'words (low, likely …)',
};

type Step = '1' | '2' | '3' | '4' | '5';
const steps: WordList<Step> = [
  [
    '1',
    `rare, remote, very unlikely, highly unlikely, very low, negligible, insignificant, minimal, trivial, none,
    sehr gering, sehr niedrig, sehr unwahrscheinlich, sehr selten, vernachlassigbar, unbedeutend, unwesentlich,
    tres faible, tres improbable, negligeable, insignifiant, insignifiante, muy baja, muy bajo, raro, rara,
    muy improbable, insignificante, despreciable, muito baixa, muito baixo, molto bassa, molto basso, zeer laag, lowest, vl`,
  ],
  [
    '2',
    `unlikely, low, minor, small, seldom, marginal, gering, niedrig, unwahrscheinlich, klein, selten, faible, improbable,
    peu probable, mineur, mineure, limite, baja, bajo, poco probable, menor, baixa, baixo, improvavel, bassa, basso, laag, l`,
  ],
  [
    '3',
    `possible, medium, moderate, occasional, average, mittel, moglich, moderat, gelegentlich, mittelgross, moyen, moyenne,
    modere, moderee, media, medio, posible, moderado, moderada, possivel, gemiddeld, m, med`,
  ],
  [
    '4',
    `likely, probable, high, major, significant, serious, considerable, wahrscheinlich, hoch, gross, erheblich,
    wesentlich, haufig, schwer, eleve, elevee, fort, forte, majeur, majeure, important, importante, grave, vraisemblable,
    alta, alto, mayor, provavel, maior, hoog, h`,
  ],
  [
    '5',
    `almost certain, near certain, certain, very likely, highly likely, very probable, very high, critical, severe,
    catastrophic, extreme, frequent, sehr hoch, fast sicher, nahezu sicher, sicher, sehr wahrscheinlich, sehr haufig,
    katastrophal, kritisch, existenzbedrohend, sehr gross, tres eleve, tres elevee, quasi certain, quasi certaine,
    presque certain, tres probable, catastrophique, critique, tres fort, tres forte, muy alta, muy alto, casi seguro,
    casi segura, casi cierto, muy probable, catastrofico, catastrofica, critico, critica, extremo, muito alta, muito alto, muito provavel, quase certo, molto alta, molto alto, zeer hoog, highest, vh`,
  ],
];
const stepPhrases = phrasesOf(steps);

/** The number that is lowest and the one that is highest in meaning. */
const ends: Readonly<Partial<Record<Scale, readonly [low: number, high: number]>>> = {
  '1-3': [1, 3],
  '1-4': [1, 4],
  '1-5': [1, 5],
  '0-4': [0, 4],
  '1-6': [1, 6],
  '1-10': [1, 10],
  '1-100': [1, 100],
  '3-1': [3, 1],
  '4-1': [4, 1],
  '5-1': [5, 1],
  '10-1': [10, 1],
};

/** "4 - Likely", "4: likely", "High (4)": the number people put beside the word. */
function besideWord(cell: string): number | null {
  const found = /^(\d+(?:[.,]\d+)?)\s*[-–:=.)(]/.exec(cell) ?? /\(\s*(\d+(?:[.,]\d+)?)\s*\)\s*$/.exec(cell);
  return found?.[1] === undefined ? null : readNumber(found[1]);
}

const midpoint = (cell: string): number | null => {
  const range = readNumberRange(cell);
  return range && (range.low + range.high) / 2;
};

/** 1–5 by place on the scale, null when the cell is not on it. Halves go up: what is unsure is not made smaller. */
function numberedStep(cell: string, [low, high]: readonly [number, number]): number | null {
  const number = midpoint(cell) ?? besideWord(cell);
  if (number === null || number < Math.min(low, high) || number > Math.max(low, high)) return null;
  return Math.floor(1 + ((number - low) * 4) / (high - low) + 0.5);
}

/** A share of one from "35 %", "35", "0.35", "< 5%", "> 80 %" (0.9), "10–20 %"; null when it is none. */
function shareOf(cell: string, isPercent: boolean): number | null {
  const bare = cell
    .replace(/per ?cent|prozent|pour ?cent|por ciento/gi, '%')
    .replace(/^(?:<|>|≤|≥|~|ca\.?|about|approx\.?|circa|env\.?)\s*=?\s*/i, '');
  const number = midpoint(bare.replaceAll('%', ' ').trim());
  if (number === null) return null;
  const share = bare.includes('%') || isPercent ? shareOfPercent(number) : number;
  if (share < 0 || share > 1) return null;
  // Above a bound lies anything up to certainty: its middle stands for it, as the middle of a band does.
  return /^(?:>|≥)/.test(cell.trim()) ? (share + 1) / 2 : share;
}

/** The step 1–5 a cell means on a scale, null when it means none. */
export function stepOf(cell: string, scale: Scale): number | null {
  const span = ends[scale];
  if (span) return numberedStep(cell, span);
  if (scale === 'words') {
    const step = meaningOf(stepPhrases, cell);
    return step === null ? null : Number(step);
  }
  const share = shareOf(cell, scale === 'percent');
  return share === null ? null : Math.max(1, Math.ceil(share * 5));
}

/** Likelihood as a share where the register gives one, else as a step 1–5; null when the cell means neither. */
export function likelihoodOf(
  cell: string,
  scale: Scale,
): { readonly share: number | null; readonly step: number | null } | null {
  if (scale === 'share' || scale === 'percent' || cell.includes('%')) {
    const share = shareOf(cell, scale === 'percent');
    return share === null ? null : { share, step: null };
  }
  const step = stepOf(cell, scale);
  return step === null ? null : { share: null, step };
}

/** "Likelihood (1-10)", "L_1to5": the scale a header names. */
export function namedScale(header: string): Scale | null {
  const found = /(?:^|[^\d])([01])\s*(?:-|–|to|bis|a|à|\.\.\.?|…)\s*(\d{1,3})(?:[^\d]|$)/i.exec(header);
  const named = scales.find((scale) => found !== null && scale === `${found[1]}-${found[2]}`);
  if (named) return named;
  if (found?.[2] === '100') return 'percent';
  return /%|percent|prozent|pourcent|por ciento/i.test(header) ? 'percent' : null;
}

function scaleOfNumbers(numbers: readonly number[], isLikelihood: boolean): Scale | null {
  const most = Math.max(...numbers);
  const least = Math.min(...numbers);
  if (most <= 1 && numbers.some((number) => !Number.isInteger(number))) return 'share';
  if (least === 0 && most <= 4) return '0-4';
  // All of 1, 2 and 3 and never a 4 or 5: a scale of three. How many rows there are must not matter.
  if (most === 3 && [1, 2, 3].every((step) => numbers.includes(step))) return '1-3';
  if (most <= 5) return '1-5';
  if (most <= 10) return '1-10';
  if (isLikelihood) return 'percent';
  // 8, 16 and 30 are days or something else, but no judgement from 1 to 100.
  return most >= 50 && most <= 100 ? '1-100' : null;
}

const highest =
  '(?:(?:very|sehr|tres|très|muy|muito)\\s+)?(?:high|critical|severe|extreme|catastroph|worst|max|hoch|höch|hoech|kritisch|élev|elev|alt[oa]\\b|crític|critic)';
const lowest =
  '(?:(?:very|sehr|tres|très|muy|muito)\\s+)?(?:low|negligible|minimal|minimum|gering|niedrig|faible|baj[oa]\\b|baix[oa]\\b)';
const between = '\\s*(?:[=:(–—-]|is\\b|ist\\b)+\\s*';
const oneIsHighest = new RegExp(`(?:^|[^\\d])1${between}${highest}`, 'i');
const lastIsLowest = new RegExp(`(?:^|[^\\d])(3|4|5|10)${between}${lowest}`, 'i');
const upwards = new RegExp(`(?:^|[^\\d])(?:1${between}${lowest}|(?:3|4|5|10)${between}${highest})`, 'i');

/** "1 (highest)", "5 = low": the scale that runs downwards, by the name of the column or what is in it; else null. */
function downwards(header: string, cells: readonly string[], numbers: readonly number[]): Scale | null {
  const texts = [header, ...cells];
  const isDown = texts.some((text) => oneIsHighest.test(text) || lastIsLowest.test(text));
  if (!isDown || texts.some((text) => upwards.test(text))) return null;
  const said = texts.flatMap((text) => lastIsLowest.exec(text)?.[1] ?? []).map(Number);
  // Where nobody says which number is the lowest, five steps are the usual count.
  const last = Math.max(...numbers, ...(said.length > 0 ? said : [5]));
  const size = [3, 4, 5, 10].find((one) => one >= last);
  return scales.find((scale) => scale === `${size}-1`) ?? null;
}

/** The scale that reads the cells of a column, null when they are no judgement of likelihood or impact at all. */
export function guessScale(header: string, cells: readonly string[], isLikelihood: boolean): Scale | null {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return namedScale(header) ?? '1-5';
  // A likelihood in percent is one on every scale.
  const isRead = (cell: string, scale: Scale): boolean =>
    stepOf(cell, scale) !== null || (isLikelihood && likelihoodOf(cell, scale) !== null);
  const read = (scale: Scale) => filled.filter((cell) => isRead(cell, scale)).length / filled.length;
  const numbers = filled.flatMap((cell) => midpoint(cell) ?? besideWord(cell) ?? []);
  const down = numbers.length >= filled.length * 0.6 ? downwards(header, filled, numbers) : null;
  if (down && read(down) >= 0.6) return down;
  const named = namedScale(header);
  if (named && read(named) >= 0.6) return named;
  if (filled.filter((cell) => /%|prozent|per ?cent/i.test(cell)).length >= filled.length / 2)
    return 'percent';
  if (numbers.length >= filled.length * 0.6) {
    const scale = scaleOfNumbers(numbers, isLikelihood);
    return scale !== null && read(scale) >= 0.6 ? scale : null;
  }
  return read('words') >= 0.5 && filled.every((cell) => plainWords(cell).length <= 60) ? 'words' : null;
}
