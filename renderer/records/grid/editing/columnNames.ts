// By which names other tables call the columns of ours: our own words first, then those of registers made elsewhere.
import { foreignName } from '../../../../shared/import/words/columnName.ts';
import { plainWords } from '../../../../shared/import/words/plainWords.ts';
import { fieldsOf } from '../../../../shared/schema/fieldFacts.ts';
import type { Kind } from '../../../../shared/schema/kinds.ts';
import type { NameOf } from '../../../ui/grid/clipboard/headerRow.ts';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';

/** What registers say of any record, by the names of fields that may hold it: the first that has a column counts. */
const foreignFields: Readonly<Record<string, readonly string[]>> = {
  owner: ['ownerRole', 'owner', 'answerRole', 'role'],
  state: ['state', 'status'],
  treatmentDue: ['due', 'dueOn', 'date', 'needBy'],
  treatmentOwner: ['ownerRole'],
  treatmentCost: ['cost', 'costs'],
  cost: ['cost', 'costs'],
  event: ['event', 'description', 'title'],
  treatment: ['title'],
  notesLine: ['notes'],
};

/** Says which column a name means; null where it means none. */
export function columnNames<Row>(kind: Kind, columns: readonly GridColumn<Row>[]): NameOf {
  const ids = new Set(columns.map(({ id }) => id));
  const byWords = new Map<string, string>();
  const learn = (words: string, id: string) => {
    const plain = plainWords(words);
    if (plain !== '' && ids.has(id) && !byWords.has(plain)) byWords.set(plain, id);
  };
  for (const { id, header } of columns) learn(header, id);
  for (const { name, short, label } of fieldsOf(kind)) {
    learn(short, name);
    learn(label, name);
  }
  const byBeginning = (words: string): string | null => {
    const found = [...byWords].filter(
      ([name]) => name.startsWith(`${words} `) || words.startsWith(`${name} `),
    );
    const meant = new Set(found.map(([, id]) => id));
    return meant.size === 1 ? (found[0]?.[1] ?? null) : null;
  };
  return (header) => {
    const words = plainWords(header);
    return byWords.get(words) ?? byForeignName(header, ids) ?? byBeginning(words);
  };
}

/** Only all of a name counts: "Risk assessment" names no risk. */
function byForeignName(header: string, ids: ReadonlySet<string>): string | null {
  const named = foreignName(header);
  if (named === null || !named.isWhole) return null;
  const fields = foreignFields[named.field] ?? [named.field];
  return fields.find((field) => ids.has(field)) ?? null;
}
