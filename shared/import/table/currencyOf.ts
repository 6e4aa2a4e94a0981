// In which currency a register counts: what a workbook made of it has to count in.
import { cellsOf, type Mapping } from './guessMapping.ts';
import { currenciesIn } from './readNumber.ts';
import type { Table } from './readTable.ts';
import { moneyFields } from '../words/riskFields.ts';

/** The one currency (ISO code) that the amounts of a register name; null when they name none, or several. */
export function currencyOf(table: Table, { columns }: Mapping): string | null {
  const named = new Set(
    columns.flatMap(({ header, field }, i) =>
      moneyFields.has(field)
        ? [header, ...cellsOf(table, i)].flatMap((text) => currenciesIn(text)?.[0] ?? [])
        : [],
    ),
  );
  const [currency = null] = named;
  return named.size === 1 ? currency : null;
}
