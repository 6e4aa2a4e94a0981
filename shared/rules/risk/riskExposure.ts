// What a risk is expected to cost or win, alone and together, and whether a treatment is worth its price.
import { codeOf } from '../../words.ts';
import type { Risk, Treatment } from '../../schema/kinds.ts';
import { byCode, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import type { Explained, Input } from '../engine/explain.ts';
import { meanOf } from '../engine/range.ts';
import { type RiskView, scoreWith, treatmentsInView, treatmentsOf } from './riskScore.ts';
import { formula, type Formula } from '../engine/rule.ts';
import { riskMessages } from '../../messages/rules/risk.ts';

const { exposure: words, worth: worthWords } = riskMessages;

/** What it would cost if it happened: money, days priced at the cost of delay, value lost; null is unknown. */
function severityOf(workbook: Workbook, risk: Risk): { value: number | null; inputs: readonly Input[] } {
  const { costOfDelayPerWD } = settingsOf(workbook);
  const hasOccurred = risk.state === 'occurred';
  const cost = hasOccurred ? risk.actualCost : meanOf(risk.cost);
  const days = hasOccurred ? risk.actualDays : meanOf(risk.days);
  const valueLoss = hasOccurred ? risk.actualValueLoss : meanOf(risk.valueLoss);
  const { code } = risk;
  const inputs: Input[] = [
    { name: hasOccurred ? words.actualCost : words.meanCost, code, value: cost, unit: 'money' },
    { name: hasOccurred ? words.actualDays : words.meanDays, code, value: days },
    { name: words.costOfDelay, code: null, value: costOfDelayPerWD, unit: 'money' },
    {
      name: hasOccurred ? words.actualValueLost : words.meanValueLost,
      code,
      value: valueLoss,
      unit: 'money',
    },
  ];
  const isUnknown = cost === null && days === null && valueLoss === null;
  if (isUnknown || ((days ?? 0) !== 0 && costOfDelayPerWD === null)) return { value: null, inputs };
  return { value: (cost ?? 0) + (days ?? 0) * (costOfDelayPerWD ?? 0) + (valueLoss ?? 0), inputs };
}

/** The exposure a risk has when exactly these treatments work (RSK-03); opportunities count negative. */
function exposureWith(workbook: Workbook, risk: Risk, treatments: readonly Treatment[]): Explained {
  const common = { formula: words.formula, rule: 'RSK-03' };
  if (risk.state === 'closed')
    return {
      ...common,
      value: 0,
      inputs: [{ name: words.state, code: risk.code, value: words.closed }],
      unknown: [],
    };
  const { share } = scoreWith(risk, treatments, settingsOf(workbook).riskBands);
  const likelihood = risk.state === 'occurred' ? 1 : share;
  const severity = severityOf(workbook, risk);
  const sign = risk.kind === 'opportunity' ? -1 : 1;
  // Added to 0, so that an opportunity worth nothing is 0 and not minus 0, which no file can hold.
  const value =
    likelihood === null || severity.value === null ? null : 0 + sign * likelihood * severity.value;
  return {
    ...common,
    value,
    inputs: [
      { name: words.likelihood, code: risk.code, value: likelihood, unit: 'share' },
      ...severity.inputs,
    ],
    unknown: value === null ? [codeOf(risk)] : [],
  };
}

/** Exposures once computed, by risk and view: rules, gates and registers ask for the same ones. */
const exposures = derived(
  ['risk', 'treatment', 'settings'],
  (): WeakMap<Risk, Map<RiskView, Explained>> => new WeakMap(),
);

/** Expected exposure of one risk in one view, in minor units (RSK-03, RSK-04). */
export function exposureOf(workbook: Workbook, risk: Risk, view: RiskView): Explained {
  const known = exposures(workbook);
  const views = known.get(risk) ?? new Map<RiskView, Explained>();
  known.set(risk, views);
  const found = views.get(view);
  if (found) return found;
  const exposure = exposureWith(workbook, risk, treatmentsInView(treatmentsOf(workbook, risk), view));
  views.set(view, exposure);
  return exposure;
}

/** Risks that count in sums: neither drafts nor closed nor archived, in code order. */
export const countedRisks = derived(['risk'], (workbook): readonly Risk[] =>
  [...workbook.risk.values()]
    .filter(({ archived, state }) => !archived && state !== 'draft' && state !== 'closed')
    .toSorted(byCode),
);

/** The exposure of several risks, opportunities taken off: the sum of what is known, the rest named as unknown. */
export function exposureOfAll(workbook: Workbook, risks: readonly Risk[], view: RiskView): Explained {
  const parts = risks.map((risk) => ({ risk, exposure: exposureOf(workbook, risk, view) }));
  const known = parts.filter(({ exposure }) => exposure.value !== null);
  return {
    value:
      known.length === 0 && parts.length > 0
        ? null
        : known.reduce((sum, { exposure }) => sum + (exposure.value ?? 0), 0),
    formula: words.sum,
    inputs: known.map(({ risk, exposure }) => ({
      name: risk.title,
      code: risk.code,
      value: exposure.value,
      unit: 'money' as const,
    })),
    rule: 'RSK-03',
    unknown: parts.flatMap(({ exposure }) => exposure.unknown),
  };
}

/** Exposure of the whole workbook in one view. */
export const totalExposure = (workbook: Workbook, view: RiskView): Explained =>
  exposureOfAll(workbook, countedRisks(workbook), view);

function worth(workbook: Workbook, risk: Risk, treatments: readonly Treatment[]): Explained {
  const before = exposureOf(workbook, risk, 'inherent');
  const after = exposureWith(workbook, risk, treatments);
  const cost = treatments.reduce((sum, treatment) => sum + treatment.cost, 0);
  return {
    value: before.value === null || after.value === null ? null : before.value - after.value - cost,
    formula: worthWords.formula,
    inputs: [
      { name: worthWords.inherent, code: risk.code, value: before.value, unit: 'money' },
      { name: worthWords.withTreatment, code: risk.code, value: after.value, unit: 'money' },
      { name: worthWords.cost, code: null, value: cost, unit: 'money' },
    ],
    rule: 'RSK-05',
    unknown: before.unknown,
  };
}

/** Worth of one treatment by itself: the exposure it alone removes, less its cost (RSK-05). */
export const worthOfTreatment = (workbook: Workbook, risk: Risk, treatment: Treatment): Explained =>
  worth(workbook, risk, [treatment]);

/** Worth of all treatments of a risk that are not dropped, together; null when it has none (RSK-05). */
export function worthOfTreatments(workbook: Workbook, risk: Risk): Explained | null {
  const treatments = treatmentsInView(treatmentsOf(workbook, risk), 'planned');
  return treatments.length === 0 ? null : worth(workbook, risk, treatments);
}

export const riskFormulas: readonly Formula[] = [
  formula('RSK-01', riskMessages, 'riskScore.ts bandOfShare, shareOfBand'),
  formula('RSK-02', riskMessages, 'riskScore.ts scoreOf'),
];
