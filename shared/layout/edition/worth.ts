// Is it worth it: value against cost, exposure and lateness for each use case and for the whole, the future only.

import type { GateFigures } from '../../rules/value/gateFigures.ts';
import { reviewScope } from '../../rules/gate/gates.ts';
import { scopeOfUseCase, valuedUseCases, wholeWorkbook } from '../../rules/scope/scopes.ts';
import type { Scope } from '../../rules/scope/scopes.ts';
import { numberText } from '../../text/format.ts';
import { factsOf, settingsOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { nameOf } from '../../words.ts';
import { drawnAt } from '../../scene/marks.ts';
import type { TableBlock, TableCell, TableRow } from '../page/blocks.ts';
import { amountText, joined, lookCell, shortName, withoutText } from './section.ts';
import type { Section } from './section.ts';
import { worthWords } from '../../messages/documents/worth.ts';
import { executiveWords } from '../../messages/documents/executive.ts';

const columns: TableBlock['columns'] = [
  { head: worthWords.columns.for, width: { share: 1 } },
  { head: worthWords.columns.value, width: { points: 50 }, align: 'end' },
  { head: worthWords.columns.cost, width: { points: 60 }, align: 'end' },
  { head: worthWords.columns.exposure, width: { points: 48 }, align: 'end' },
  { head: worthWords.columns.lateness, width: { points: 46 }, align: 'end' },
  { head: worthWords.columns.ratio, width: { points: 42 }, align: 'end' },
  { head: worthWords.columns.advice, width: { points: 82 } },
];

/** With nothing that stands against the value the ratio has no bound; without work there is none. */
const ratioText = ({ ratio, ratioIs }: GateFigures): string => {
  if (ratioIs === 'unknown') return executiveWords.unknown;
  if (ratio.value === null) return worthWords.noRatio;
  return Number.isFinite(ratio.value) ? numberText(ratio.value) : worthWords.noBound;
};

const rowOf = (
  workbook: Workbook,
  name: string,
  scope: Scope,
  ownCode: string | null,
  id?: string,
): TableRow => {
  const { figures, recommendation } = reviewScope(workbook, scope);
  const { V, C, X, L, ratio } = figures;
  const { outcome, because, conditions } = recommendation;
  const money = (value: number | null): TableCell => ({ text: amountText(workbook, value) });
  const isOwnUnknown = ratio.unknown.some((code) => code === ownCode);
  const others = [...new Set([...ratio.unknown, ...X.unknown])].filter((code) => code !== ownCode);
  const missing = joined([isOwnUnknown ? worthWords.unknown : '', withoutText(others)]);
  const reason = outcome === null || outcome === 'go' ? '' : because;
  const condition = conditions.length === 0 ? '' : worthWords.condition({ conditions });
  const detail = joined([missing, reason, condition], '\n');
  return {
    cells: [
      {
        text: name,
        ...(id === undefined ? {} : { fill: 'ink' as const, target: drawnAt(id) }),
        ...(ownCode === null ? { weight: 'bold' as const } : {}),
        ...(detail === '' ? {} : { detail }),
      },
      money(V.value),
      money(C.value),
      money(X.value),
      money(L.value),
      { text: ratioText(figures) },
      outcome === null ? { text: executiveWords.unknown } : lookCell(outcome),
    ],
    ...(id === undefined ? {} : { id, name }),
  };
};

/** Use cases that were chosen, and all of them together (GAT-01). */
export const worthSection: Section = (workbook) => {
  const useCases = valuedUseCases(workbook, wholeWorkbook);
  const { horizonYears, goRatio, minRatio } = settingsOf(workbook);
  const rows = useCases.map((useCase) =>
    rowOf(workbook, nameOf(useCase), scopeOfUseCase(useCase.id), shortName(useCase), useCase.id),
  );
  return [
    {
      kind: 'heading',
      level: 2,
      text: worthWords.heading,
      eyebrow: { text: worthWords.eyebrow, colour: 'what' },
    },
    ...(rows.length === 0
      ? [
          {
            kind: 'paragraph',
            text: worthWords.none,
          } as const,
        ]
      : [
          {
            kind: 'paragraph',
            text: worthWords.over({ horizonYears, currency: factsOf(workbook).currency, goRatio, minRatio }),
            size: 8.5,
            fill: 'muted',
            keepWithNext: true,
          } as const,
          {
            kind: 'table',
            size: 8,
            columns,
            rows:
              rows.length === 1
                ? rows
                : [...rows, rowOf(workbook, executiveWords.wholePlan, wholeWorkbook, null)],
          } as const,
        ]),
  ];
};
