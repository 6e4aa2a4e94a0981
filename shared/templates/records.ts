// How the records of one kind stand in a section of a template: named, in a table, in a list, or many in one line.
import { cards } from '../schema/cards.ts';
import type { Kind } from '../schema/kinds.ts';
import type { Tree } from './yamlTree.ts';

type Entry = (Tree & { is: 'group' })['entries'][number];

/** The fields of a record as the file has them, not yet read. */
export type Written = readonly (readonly [name: string, value: Tree])[];

/** A record as it stands in its section; without fields where none can be made out. */
export interface Keyed {
  readonly key: string;
  readonly line: number;
  readonly fields: Written | null;
}

/** The one field that is meant where a value stands in the place of fields. */
const alone: Partial<Record<Kind, string>> = {
  pillar: 'ratings',
  promptAnswer: 'links',
  tempoRating: 'rating',
};

/** Kinds of which many stand in one line: what its name says, and what is counted along it. */
const series: Partial<Record<Kind, { names: readonly string[]; counted: string }>> = {
  promptAnswer: { names: ['stage'], counted: 'prompt' },
  tempoRating: { names: ['factor', 'byRole'], counted: 'statement' },
};

const word = (line: number, text: string): Tree => ({ is: 'word', line, text });

/** The fields of a group; those below `with`, where short ones share a line, are fields like the others. */
export const fieldsOf = (tree: Tree): Written | null =>
  tree.is === 'group'
    ? tree.entries.flatMap(({ key, value }) =>
        key === 'with' ? (fieldsOf(value) ?? [['with', value] as const]) : [[key, value] as const],
      )
    : null;

/** The fields of a record, or the one that a value alone is. */
function fieldsOrOne(kind: Kind, value: Tree): Written | null {
  const one = alone[kind];
  return fieldsOf(value) ?? (one === undefined || value.is === 'nothing' ? null : [[one, value]]);
}

/** A table: the names of the fields in its first row, then a row a record; an empty place says nothing. */
function tableRows([head, ...rows]: readonly Tree[]): Keyed[] {
  const names = head?.is === 'list' ? head.items.map((item) => (item.is === 'word' ? item.text : '')) : [];
  return rows.map((row, i) => {
    const cells = row.is === 'list' && row.items.length <= names.length ? row.items : null;
    const at = names.indexOf('key');
    const key = cells?.[at];
    const fields = cells?.flatMap((cell, j) =>
      j === at || cell.is === 'nothing' ? [] : [[names[j] ?? '', cell] as const],
    );
    return { key: key?.is === 'word' ? key.text : String(i + 1), line: row.line, fields: fields ?? null };
  });
}

/** `goals product: [ 3, ~, 4 ]`: the ratings of the first and third statement. */
function seriesRows(kind: Kind, { key, line, value }: Entry): Keyed[] | null {
  const one = series[kind];
  const said = key.split(' ');
  const [first = '', ...others] = said;
  if (!one || value.is !== 'list') return null;
  if (said.length !== one.names.length) return [{ key, line, fields: null }];
  const names = one.names.map((name, i) => [name, word(line, said[i] ?? '')] as const);
  return value.items.flatMap((item, i) => {
    if (item.is === 'nothing') return [];
    const count = [one.counted, word(item.line, String(i + 1))] as const;
    const fields = [...names, count, ...(fieldsOrOne(kind, item) ?? [])];
    return [{ key: [first, i + 1, ...others].join('-'), line: item.line, fields }];
  });
}

/** A record by its name: its code, and its title where one stands behind the code. */
function namedRow(kind: Kind, { key, line, value }: Entry): Keyed {
  const [, code, title] = cards[kind].letter === null ? [] : (/^(\S+) +(.+)$/.exec(key) ?? []);
  if (code === undefined || title === undefined) return { key, line, fields: fieldsOrOne(kind, value) };
  const fields = value.is === 'nothing' ? [] : fieldsOf(value);
  return { key: code, line, fields: fields && [['title', word(line, title)], ...fields] };
}

/** The records of a group, with the fields below `each` that they do not say themselves. */
function groupRows(kind: Kind, entries: readonly Entry[]): Keyed[] {
  const each = entries.find(({ key }) => key === 'each');
  const shared = (each && fieldsOf(each.value)) ?? [];
  const rows = entries
    .filter((entry) => entry !== each)
    .flatMap((entry) => seriesRows(kind, entry) ?? namedRow(kind, entry));
  return rows.map(({ fields, ...row }) => {
    const own = new Set(fields?.map(([name]) => name));
    return { ...row, fields: fields && [...fields, ...shared.filter(([name]) => !own.has(name))] };
  });
}

/** The records that a section holds; null when it is neither a group nor a list. */
export function recordsIn(kind: Kind, tree: Tree): readonly Keyed[] | null {
  if (tree.is === 'group') return groupRows(kind, tree.entries);
  if (tree.is !== 'list') return null;
  if (tree.items[0]?.is === 'list') return tableRows(tree.items);
  return tree.items.map((item, i) => ({ key: String(i + 1), line: item.line, fields: fieldsOf(item) }));
}
