// Which rows of a table are about risks that are here already: those of this workbook's own export, or what the person says.
import type { Risk } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { readMark } from '../../tables/ownMark.ts';
import { foreignIds } from './foreignId.ts';
import type { Mapping } from '../table/guessMapping.ts';
import type { Table } from '../table/readTable.ts';

/** `export`: rows that name their record in this workbook; the others are what a person must say. */
export type Matching =
  | { readonly by: 'export' }
  | { readonly by: 'nothing' }
  /** The numbers of the register are codes of this workbook. */
  | { readonly by: 'codes' }
  /** The register is one that was imported before, then under the name of `source`. */
  | { readonly by: 'source'; readonly source: string };

export const isSameMatching = (a: Matching, b: Matching): boolean =>
  a.by === b.by && (a.by !== 'source' || b.by !== 'source' || a.source === b.source);

/** Where the table comes from and goes to. */
export interface ImportAbout {
  /** The id that all copies of the workbook share; null for one that is still to be made. */
  readonly workbookId: string | null;
  /** What the register is called: see `sourceName`. */
  readonly source: string;
  readonly matching: Matching;
}

/** What a row says of itself. */
export interface RowIdentity {
  readonly ownCode: string;
  /** The cell of the column of marks. */
  readonly mark: string;
}

/** True where a row is one of a workbook's export, whichever. */
export const isExported = ({ mark }: RowIdentity): boolean => readMark(mark) !== null;

/** True where a row is one of the export of the workbook of that id. */
export const isOf = (workbookId: string | null, { mark }: RowIdentity): boolean =>
  workbookId !== null && readMark(mark)?.workbookId === workbookId;

/** The record a row of this workbook's own export was made from; none where its code was changed. */
function ownRecord(workbook: Workbook, workbookId: string | null, row: RowIdentity): Risk | null {
  const mark = readMark(row.mark);
  if (mark === null || !isOf(workbookId, row)) return null;
  const risk = workbook.risk.get(mark.recordId as Risk['id']);
  return risk?.code === row.ownCode ? risk : null;
}

/** The risks by the number a source gave them. */
const risksFrom = (workbook: Workbook, source: string): ReadonlyMap<string, Risk> =>
  new Map(
    [...workbook.risk.values()].flatMap((risk) =>
      foreignIds(risk.notes).flatMap((one) => (one.source === source ? [[one.id, risk] as const] : [])),
    ),
  );

/** Finds the risk that a row is about; null for a new one. */
export function matcher(
  workbook: Workbook,
  { workbookId, matching }: Omit<ImportAbout, 'source'>,
): (row: RowIdentity) => Risk | null {
  if (matching.by === 'nothing') return () => null;
  const own = (row: RowIdentity) => ownRecord(workbook, workbookId, row);
  if (matching.by === 'export') return own;
  const risks = [...workbook.risk.values()];
  const known =
    matching.by === 'source'
      ? risksFrom(workbook, matching.source)
      : new Map(risks.flatMap((risk) => (risk.code === null ? [] : [[risk.code, risk] as const])));
  return (row) => own(row) ?? known.get(row.ownCode) ?? null;
}

/** A way to match with the risks that rows would then change. */
export interface MatchOffer {
  readonly matching: Matching;
  readonly codes: readonly string[];
}

const cellsUnder = ({ rows }: Table, { columns }: Mapping, field: 'code' | 'mark') => {
  const at = columns.findIndex((column) => column.field === field);
  return rows.map(({ cells }) => cells[at] ?? '');
};

/** The ways that find any risk, the usual one first: what the person can choose from. */
export function matchOffers(
  workbook: Workbook,
  workbookId: string | null,
  table: Table,
  mapping: Mapping,
): readonly MatchOffer[] {
  const [codes, marks] = [cellsUnder(table, mapping, 'code'), cellsUnder(table, mapping, 'mark')];
  const rows = codes.map((ownCode, i) => ({ ownCode, mark: marks[i] ?? '' }));
  const offer = (matching: Matching): MatchOffer => {
    const found = matcher(workbook, { workbookId, matching });
    const risks = new Set(rows.flatMap((row) => found(row) ?? []));
    return { matching, codes: [...risks].toSorted(byCode).flatMap(({ code }) => code ?? []) };
  };
  const sources = new Set(
    [...workbook.risk.values()].flatMap(({ notes }) => foreignIds(notes).map(({ source }) => source)),
  );
  const usual = offer({ by: 'export' });
  const others = [
    offer({ by: 'codes' }),
    ...[...sources].toSorted().map((source) => offer({ by: 'source', source })),
  ].filter((one) => one.codes.length > usual.codes.length);
  return [usual, ...(usual.codes.length > 0 ? [offer({ by: 'nothing' })] : []), ...others];
}
