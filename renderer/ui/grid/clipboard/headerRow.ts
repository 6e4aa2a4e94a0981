// Whether a pasted block begins with the names of columns, and which column of the table each of them means.

/** The column a name means, by its id; null where it means none. */
export type NameOf = (header: string) => string | null;

export interface HeaderRow {
  /** Which row of the block it is; rows above it are titles and notes of the sheet. */
  readonly at: number;
  readonly names: readonly string[];
  /** For each column of the block the column of the table it goes to, each once; null: it is left out. */
  readonly columnIds: readonly (string | null)[];
}

/** A header stands among the first rows: above it a sheet has its title, seldom more. */
const rowsLookedAt = 4;

/** Of two columns that mean the same, the first keeps it. */
function eachOnce(ids: readonly (string | null)[]): (string | null)[] {
  return ids.map((id, at) => (id !== null && ids.indexOf(id) === at ? id : null));
}

function headerAt(row: readonly string[], at: number, nameOf: NameOf): HeaderRow | null {
  const filled = row.filter((text) => text.trim() !== '');
  const columnIds = eachOnce(row.map((text) => (text.trim() === '' ? null : nameOf(text))));
  const known = columnIds.filter((id) => id !== null).length;
  // One name among many words is a word; half of them are a head.
  const isHead = known > 0 && known * 2 >= filled.length && (known > 1 || filled.length <= 2);
  return isHead ? { at, names: row.map((text) => text.trim()), columnIds } : null;
}

/** The header of a block with rows below it; null where there is none. A list in one column has its name on top. */
export function findHeaderRow(block: readonly (readonly string[])[], nameOf: NameOf): HeaderRow | null {
  for (let at = 0; at < Math.min(rowsLookedAt, block.length - 1); at += 1) {
    const found = headerAt(block[at] ?? [], at, nameOf);
    if (found !== null && (at === 0 || isTitleAbove(block.slice(0, at)))) return found;
  }
  return null;
}

/** Rows with at most two texts say what a sheet is about; rows of a table say more. */
const isTitleAbove = (rows: readonly (readonly string[])[]): boolean =>
  rows.every((row) => row.filter((text) => text.trim() !== '').length <= 2);

/** Remembered choices over what the names say: name → column id, empty for what was left out. */
export function rememberedIds(
  { names, columnIds }: HeaderRow,
  remembered: Readonly<Record<string, string>>,
): (string | null)[] {
  return eachOnce(
    names.map((name, at) => {
      const kept = Object.hasOwn(remembered, name) ? remembered[name] : undefined;
      return kept === undefined ? (columnIds[at] ?? null) : kept === '' ? null : kept;
    }),
  );
}
