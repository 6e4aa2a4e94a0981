// Is it worth it: value against cost, exposure and lateness for each use case and for the whole, the future only.

import type { GateFigures } from '../../rules/value/gateFigures.ts';
import { reviewScope } from '../../rules/gate/gates.ts';
import { scopeOfUseCase, valuedUseCases, wholeWorkbook } from '../../rules/scope/scopes.ts';
import type { Scope } from '../../rules/scope/scopes.ts';
import { numberText } from '../../text/format.ts';
import { factsOf, settingsOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { labelOf, listed, nameOf } from '../../words.ts';
import type { TableBlock, TableCell, TableRow } from '../page/blocks.ts';
import { amountText, joined, shortName, withoutText } from './section.ts';
import type { Section } from './section.ts';

const columns: TableBlock['columns'] = [
  { head: 'For', width: { share: 1 } },
  { head: 'Value', width: { points: 50 }, align: 'end' },
  { head: 'Cost to come', width: { points: 60 }, align: 'end' },
  { head: 'Exposure', width: { points: 48 }, align: 'end' },
  { head: 'Lateness', width: { points: 46 }, align: 'end' },
  { head: 'Ratio', width: { points: 42 }, align: 'end' },
  { head: 'Advice', width: { points: 72 } },
];

/** With nothing that stands against the value the ratio has no bound; without work there is none. */
const ratioText = ({ ratio, ratioIs }: GateFigures): string => {
  if (ratioIs === 'unknown') return 'unknown';
  if (ratio.value === null) return 'none';
  return Number.isFinite(ratio.value) ? numberText(ratio.value) : 'no bound';
};

const rowOf = (workbook: Workbook, name: string, scope: Scope, ownCode: string | null): TableRow => {
  const { figures, recommendation } = reviewScope(workbook, scope);
  const { V, C, X, L, ratio } = figures;
  const { outcome, because, conditions } = recommendation;
  const money = (value: number | null): TableCell => ({ text: amountText(workbook, value) });
  const isOwnUnknown = ratio.unknown.some((code) => code === ownCode);
  const others = [...new Set([...ratio.unknown, ...X.unknown])].filter((code) => code !== ownCode);
  const missing = joined([isOwnUnknown ? 'its value or run cost is unknown' : '', withoutText(others)]);
  const reason = outcome === null || outcome === 'go' ? '' : because;
  const condition = conditions.length === 0 ? '' : `Condition: ${listed(conditions)}.`;
  const detail = joined([missing, reason, condition], '\n');
  return {
    cells: [
      {
        text: name,
        ...(ownCode === null ? { weight: 'bold' as const } : {}),
        ...(detail === '' ? {} : { detail }),
      },
      money(V.value),
      money(C.value),
      money(X.value),
      money(L.value),
      { text: ratioText(figures) },
      outcome === null
        ? { text: 'unknown' }
        : { text: labelOf(outcome), weight: 'bold', ...(outcome === 'go' ? {} : { fill: 'risk' as const }) },
    ],
  };
};

/** Use cases that were chosen, and all of them together (GAT-01). */
export const worthSection: Section = (workbook) => {
  const useCases = valuedUseCases(workbook, wholeWorkbook);
  const { horizonYears, goRatio, minRatio } = settingsOf(workbook);
  const rows = useCases.map((useCase) =>
    rowOf(workbook, nameOf(useCase), scopeOfUseCase(useCase.id), shortName(useCase)),
  );
  return [
    { kind: 'heading', level: 2, text: 'What it is worth', eyebrow: { text: 'What', colour: 'what' } },
    ...(rows.length === 0
      ? [
          {
            kind: 'paragraph',
            text: 'No use case has been chosen yet, so there is no value to set against cost.',
          } as const,
        ]
      : [
          {
            kind: 'paragraph',
            text: `Over ${numberText(horizonYears)} years, in ${factsOf(workbook).currency}, spent money left out. Go from a ratio of ${numberText(goRatio)}; return to why below ${numberText(minRatio)}.`,
            size: 8.5,
            fill: 'muted',
            keepWithNext: true,
          } as const,
          {
            kind: 'table',
            size: 8,
            columns,
            rows:
              rows.length === 1 ? rows : [...rows, rowOf(workbook, 'The whole plan', wholeWorkbook, null)],
          } as const,
        ]),
  ];
};
