// Ten thousand rows of twenty columns, the same ones each time: for the bench of tables.
import type { GridColumn } from '../../../renderer/ui/grid/model/gridColumn.ts';

export type ManyRow = Readonly<Record<string, string | number>>;

const words = ['Shadow run', 'Rollout', 'Pilot', 'Data check', 'Delivery', 'Forecast', 'Prüfung', 'Canary'];
const states = ['open', 'doing', 'held', 'done'];
const columnCount = 20;
const wordOf = (at: number): string => words[at % words.length] ?? '';

function rowAt(at: number): ManyRow {
  const more = Array.from({ length: columnCount - 3 }, (_, c) => [
    `c${c}`,
    c % 2 === 0 ? (at * (c + 7)) % 1009 : `${wordOf(at * (c + 3))} ${(at * 31) % 977}`,
  ]);
  const title = `${wordOf(at * 13)} ${wordOf(at * 5)} ${(at * 7919) % 10_007}`;
  const code = `R-${(at * 7919) % 10_000}`;
  return { id: `r${at}`, code, title, state: states[at % 4] ?? '', ...Object.fromEntries(more) };
}

export const manyRows = (count: number): readonly ManyRow[] =>
  Array.from({ length: count }, (_, at) => rowAt(at));

/** Codes, titles, a state to choose, and as many numbers as texts. `write` takes what is typed. */
export function manyColumns(
  write: (row: ManyRow, id: string, text: string) => void,
): readonly GridColumn<ManyRow>[] {
  const columnOf = (id: string): GridColumn<ManyRow> => ({
    id,
    header: id,
    width: 120,
    value: (row) => row[id] ?? null,
    editor: typeof rowAt(0)[id] === 'number' ? 'number' : 'text',
    commit: (row, text) => write(row, id, text),
  });
  const options = states.map((value) => ({ value, label: value.toUpperCase() }));
  return Object.keys(rowAt(0))
    .filter((id) => id !== 'id')
    .map((id) => (id === 'state' ? { ...columnOf(id), editor: 'select', options } : columnOf(id)));
}
