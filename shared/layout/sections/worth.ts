// Is it worth it: value against cost, exposure and lateness for each use case and for the whole, the future only.

import { gateFigures } from '../../rules/gateFigures.ts';
import { scopeOfUseCase, valuedUseCases, wholeWorkbook } from '../../rules/scopes.ts';
import type { Scope } from '../../rules/scopes.ts';
import { moneyText, nameOf, numberText } from '../../rules/wording.ts';
import { factsOf, settingsOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import type { TableBlock, TableCell, TableRow } from '../blocks.ts';
import { joined, shortName, withoutText } from './section.ts';
import type { Section } from './section.ts';

const columns: TableBlock['columns'] = [
  { head: 'For', width: { share: 1 } },
  { head: 'Value', width: { points: 70 }, align: 'end' },
  { head: 'Cost to come', width: { points: 66 }, align: 'end' },
  { head: 'Exposure', width: { points: 66 }, align: 'end' },
  { head: 'Lateness', width: { points: 58 }, align: 'end' },
  { head: 'Ratio', width: { points: 56 }, align: 'end' },
];

/** With nothing left to pay there is no ratio to state. */
const ratioText = (ratio: number | null): string => {
  if (ratio === null) return 'unknown';
  return Number.isFinite(ratio) ? numberText(ratio) : 'no cost';
};

const rowOf = (workbook: Workbook, name: string, scope: Scope, ownCode: string | null): TableRow => {
  const { currency } = factsOf(workbook);
  const { V, C, X, L, ratio } = gateFigures(workbook, scope);
  const money = (value: number | null): TableCell => ({
    text: value === null ? 'unknown' : moneyText(value, currency),
  });
  const isOwnUnknown = ratio.unknown.some((code) => code === ownCode);
  const others = [...new Set([...ratio.unknown, ...X.unknown])].filter((code) => code !== ownCode);
  const missing = joined([isOwnUnknown ? 'its value or run cost is unknown' : '', withoutText(others)]);
  return {
    cells: [
      {
        text: name,
        ...(ownCode === null ? { weight: 'bold' as const } : {}),
        ...(missing === '' ? {} : { detail: missing }),
      },
      money(V.value),
      money(C.value),
      money(X.value),
      money(L.value),
      { text: ratioText(ratio.value), weight: 'bold' },
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
            text: `Value over ${numberText(horizonYears)} years against what is still to be paid. Money already spent never enters. From a ratio of ${numberText(goRatio)} on the answer is go; below ${numberText(minRatio)} it is to return to why.`,
            size: 8.5,
            fill: 'muted',
            keepWithNext: true,
          } as const,
          {
            kind: 'table',
            columns,
            rows:
              rows.length === 1 ? rows : [...rows, rowOf(workbook, 'The whole plan', wholeWorkbook, null)],
          } as const,
        ]),
  ];
};
