// Makes big workbooks with believable links, the same one each time, for benches and for tests that need weight.
import { generateNKeysBetween } from 'fractional-indexing';
import type { Moment } from '../../../shared/edits/edit.ts';
import { newWorkbook } from '../../../shared/edits/whole/newWorkbook.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { type Facts, type Kind, kinds, type RecordOf, schemas } from '../../../shared/schema/kinds.ts';
import { factsOf, fixedIds, recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import {
  chance,
  type Fields,
  type Links,
  planRows,
  purposeRows,
  readingRows,
  riskRows,
  type Rows,
} from './bigWorkbookRows.ts';

/** The sizes the benches speak of, in records of all kinds together. */
export const bigSizes = [200, 2_000, 5_000] as const;

/** How many of each kind there are in a workbook of 1,000 records; readings fill what is left. */
const perThousand: Partial<Record<Kind, number>> = {
  role: 12,
  resource: 14,
  goal: 20,
  useCase: 40,
  dataProduct: 32,
  needTest: 40,
  metric: 80,
  assumption: 20,
  painPoint: 20,
  capability: 12,
  capabilityNeed: 24,
  techItem: 16,
  risk: 120,
  treatment: 90,
  alternative: 24,
  killCriterion: 45,
  slice: 60,
  timeBox: 150,
  tempoRating: 30,
  gate: 10,
  decision: 10,
  upwardNote: 12,
  promptAnswer: 10,
};

const noDate: Moment = { at: '2026-01-05T08:00:00Z', byRole: null, newId: () => 'unused' };
/** What every workbook has: facts, settings, calendar, phase plan, the seven pillars. */
const firstDay: Workbook = newWorkbook(
  {
    title: 'A big engagement',
    asOf: '2026-01-05',
    settings: { neededBy: '2026-12-18', budget: 500_000_000, costOfDelayPerWD: 90_000 },
    calendar: { holidays: ['2026-04-03', '2026-04-06', '2026-05-01'] },
  },
  noDate,
);

function records(kind: Kind, rows: readonly Fields[]): ReadonlyMap<string, RecordOf<Kind>> {
  const { letter, one } = cards[kind];
  const orders = generateNKeysBetween(null, null, rows.length);
  const parsed = rows.map((row, i) =>
    schemas[kind].parse({
      id: `${kind}-${i + 1}`,
      title: `Some ${one} number ${i + 1}`,
      code: letter === null ? null : `${letter}-${i + 1}`,
      order: orders[i],
      ...row,
    }),
  );
  return new Map((parsed as unknown as RecordOf<Kind>[]).map((record) => [record.id, record]));
}

/** The workbook remembering the codes in use. */
function withLastCodes(workbook: Workbook): Workbook {
  const used = kinds.flatMap((kind) => {
    const { letter } = cards[kind];
    return letter === null ? [] : [[letter, recordsOf(workbook, kind).size] as const];
  });
  const facts: Facts = { ...factsOf(workbook), lastCodes: Object.fromEntries(used) };
  return { ...workbook, facts: new Map([[fixedIds.facts, facts]]) };
}

/**
 * A workbook of exactly so many records (120 or more), the same for the same size and start. Threads run from goals
 * through use cases, slices and boxes to risks, treatments, criteria and readings; a few records have something
 * missing, so that rules have something to find.
 */
export function bigWorkbook(entities: number, start = 1): Workbook {
  const c = chance(start);
  const fixed = kinds.reduce((sum, kind) => sum + firstDay[kind].size, 0);
  const count = (kind: Kind): number =>
    Math.max(1, Math.round(((perThousand[kind] ?? 0) * (entities - fixed)) / 1_000));
  const links: Links = { count, id: (kind, i) => `${kind}-${(i % count(kind)) + 1}` };
  const made: Rows = { ...purposeRows(links, c), ...planRows(links, c), ...riskRows(links, c) };
  const soFar = Object.values(made).reduce((sum, rows) => sum + rows.length, fixed);
  const all: Rows = { ...made, reading: readingRows(links, c, entities - soFar) };
  const maps = kinds.flatMap((kind) => (all[kind] ? [[kind, records(kind, all[kind])] as const] : []));
  return withLastCodes({ ...firstDay, ...Object.fromEntries(maps) });
}
