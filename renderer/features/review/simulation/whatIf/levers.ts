// What can be supposed of a plan: likelihoods, lengths, thresholds, days, and what can be switched off.
import { checkpointOf } from '../../../../../shared/rules/criterion/checkpoint.ts';
import { scoreOf } from '../../../../../shared/rules/risk/riskScore.ts';
import { leverWords } from '../../../../../shared/messages/screens/review/whatIf.ts';
import type { Range3 } from '../../../../../shared/schema/field.ts';
import type { KillCriterion, Simulation } from '../../../../../shared/schema/kinds.ts';
import type { Supposed } from '../../../../../shared/schema/simulation.ts';
import { byCode, factsOf, type Workbook } from '../../../../../shared/schema/workbook.ts';
import { nameOf } from '../../../../../shared/words.ts';

interface Common {
  /** The code of what it changes; of a treatment its id. */
  readonly code: string;
  readonly name: string;
}

export type Lever = Common &
  (
    | { readonly kind: 'likelihood'; readonly now: number }
    | { readonly kind: 'length'; readonly now: Range3 }
    | { readonly kind: 'threshold'; readonly now: number; readonly unit: string; readonly span: Span }
    | { readonly kind: 'checkpoint'; readonly now: string }
    | { readonly kind: 'criterionOff' | 'treatmentOff' }
  );

/** From where to where a threshold can be drawn, and by which step. */
export interface Span {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What tells one lever from the others. */
export const keyOf = ({ kind, code }: Pick<Lever, 'kind' | 'code'>): string => `${kind}/${code}`;

/** A hundred round steps over a span. */
function spanAround(low: number, high: number): Span {
  const step = 10 ** Math.floor(Math.log10(Math.max(1e-6, high - low) / 50));
  return { min: Math.floor(low / step) * step, max: Math.ceil(high / step) * step, step };
}

function thresholdSpan(workbook: Workbook, { metric }: KillCriterion, value: number): Span {
  const forecast = metric === null ? null : (workbook.metric.get(metric)?.forecast ?? null);
  if (forecast === null) return spanAround(Math.min(value / 2, value * 1.5), Math.abs(value) * 1.5 + 10);
  return spanAround(Math.min(forecast.low, value), Math.max(forecast.high, value));
}

function criterionLevers(workbook: Workbook, criterion: KillCriterion): readonly Lever[] {
  const { value, unit } = criterion;
  const common = { code: criterion.code ?? '', name: nameOf(criterion) };
  const day = checkpointOf(workbook, criterion);
  return [
    ...(value === null
      ? []
      : [
          {
            ...common,
            kind: 'threshold',
            now: value,
            unit: criterion.systemMetric === 'spend' ? factsOf(workbook).currency : unit,
            span: thresholdSpan(workbook, criterion, value),
          } as const,
        ]),
    ...(day === null ? [] : [{ ...common, kind: 'checkpoint', now: day } as const]),
    { ...common, kind: 'criterionOff' },
  ];
}

/** All levers of what was simulated, in the order of their codes. */
export function leversOf(workbook: Workbook, { figures }: Simulation): readonly Lever[] {
  const risks = new Set(figures.drivers.map(({ code }) => code));
  const criteria = new Set(figures.criteria.map(({ code }) => code));
  const simulated = [...workbook.risk.values()].filter(({ code }) => risks.has(code ?? '')).toSorted(byCode);
  return [
    ...simulated.flatMap((risk): readonly Lever[] => {
      const now = scoreOf(workbook, risk, 'planned').share;
      return now === null ? [] : [{ kind: 'likelihood', code: risk.code ?? '', name: nameOf(risk), now }];
    }),
    ...[...workbook.timeBox.values()].toSorted(byCode).flatMap((box): readonly Lever[] => {
      const isOpen = !box.archived && (box.state === 'planned' || box.state === 'running');
      return isOpen && box.duration !== null
        ? [{ kind: 'length', code: box.code ?? '', name: nameOf(box), now: box.duration }]
        : [];
    }),
    ...[...workbook.killCriterion.values()]
      .filter(({ code }) => criteria.has(code ?? ''))
      .toSorted(byCode)
      .flatMap((criterion) => criterionLevers(workbook, criterion)),
    ...[...workbook.treatment.values()].flatMap((treatment): readonly Lever[] => {
      const risk = simulated.find(({ id }) => id === treatment.risk);
      const isOn = !treatment.archived && treatment.state !== 'dropped';
      return risk && isOn
        ? [{ kind: 'treatmentOff', code: treatment.id, name: leverWords.ofRisk({ treatment, risk }) }]
        : [];
    }),
  ];
}

const fields = {
  likelihood: 'likelihoods',
  length: 'lengths',
  threshold: 'thresholds',
  checkpoint: 'checkpoints',
} as const;

const lists = { criterionOff: 'criteriaOff', treatmentOff: 'treatmentsOff' } as const;

/** Whether it is among what is supposed. */
export function isSupposed(supposed: Supposed, { kind, code }: Lever): boolean {
  return kind === 'criterionOff' || kind === 'treatmentOff'
    ? (supposed[lists[kind]] ?? []).includes(code)
    : supposed[fields[kind]]?.[code] !== undefined;
}

/** What is supposed without this lever. */
export function without(supposed: Supposed, { kind, code }: Lever): Supposed {
  if (kind === 'criterionOff' || kind === 'treatmentOff') {
    const { [lists[kind]]: list = [], ...others } = supposed;
    const left = list.filter((one) => one !== code);
    return left.length === 0 ? others : { ...others, [lists[kind]]: left };
  }
  const { [fields[kind]]: values = {}, ...others } = supposed;
  const left = Object.entries<unknown>(values).filter(([one]) => one !== code);
  return left.length === 0 ? others : { ...others, [fields[kind]]: Object.fromEntries(left) };
}

/** What is supposed with a lever as it stands now, ready to be moved; what is switched off is off at once. */
export function taken(supposed: Supposed, lever: Lever): Supposed {
  const { code } = lever;
  switch (lever.kind) {
    case 'likelihood':
      return { ...supposed, likelihoods: { ...supposed.likelihoods, [code]: lever.now } };
    case 'length':
      return { ...supposed, lengths: { ...supposed.lengths, [code]: lever.now } };
    case 'threshold':
      return { ...supposed, thresholds: { ...supposed.thresholds, [code]: { value: lever.now } } };
    case 'checkpoint':
      return { ...supposed, checkpoints: { ...supposed.checkpoints, [code]: lever.now } };
    case 'criterionOff':
      return { ...supposed, criteriaOff: [...(supposed.criteriaOff ?? []), code] };
    case 'treatmentOff':
      return { ...supposed, treatmentsOff: [...(supposed.treatmentsOff ?? []), code] };
  }
}

/** Whether nothing is supposed. */
export const isNothing = (supposed: Supposed): boolean => Object.keys(supposed).length === 0;
