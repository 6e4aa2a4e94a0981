// The ranking of use cases as a table for other programs.
import type { RankedUseCase } from '../rules/matrix/ranking.ts';
import { adviceText, needText, rankingWords as words, ratioText } from '../rules/matrix/rankingTexts.ts';
import type { Workbook } from '../schema/workbook.ts';
import { wordOf } from '../words.ts';
import { type CellTable, majorUnits, moneyRangeText, type TableCell } from './table.ts';

type RankingColumn = readonly [header: string, cell: (row: RankedUseCase, workbook: Workbook) => TableCell];

const money = (header: string, amountOf: (row: RankedUseCase) => number | null): RankingColumn => [
  header,
  (row, workbook) => majorUnits(amountOf(row), workbook),
];

const columns: readonly RankingColumn[] = [
  ['Code', ({ useCase }) => useCase.code],
  ['Title', ({ useCase }) => useCase.title],
  ['State', ({ useCase }) => wordOf(useCase.state)],
  ['Approach', ({ useCase }) => wordOf(useCase.approach)],
  [words.ratio, (row) => (row.ratio !== null && Number.isFinite(row.ratio) ? row.ratio : ratioText(row))],
  [words.figuresSay, adviceText],
  ['Value per year', ({ useCase }, workbook) => moneyRangeText(useCase.valuePerYear, workbook)],
  money(words.value, ({ value }) => value),
  money(words.cost, ({ cost }) => cost),
  money(words.exposure, ({ exposure }) => exposure),
  [words.dataScore, ({ dataScore }) => dataScore],
  [words.need, needText],
];

/** The ranking as it stands, the best first. */
export const rankingTable = (workbook: Workbook, rows: readonly RankedUseCase[]): CellTable => ({
  name: words.name,
  header: columns.map(([header]) => header),
  rows: rows.map((row) => columns.map(([, cell]) => cell(row, workbook))),
});
