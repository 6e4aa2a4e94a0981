// What the palette lists for what was typed: every word has to be found, the closest name stands first.

interface Action {
  readonly label?: string;
  readonly description?: string;
  /** Words it is found by beside its name: the menu it stands in. */
  readonly keywords?: string | string[];
}

export interface ActionGroup<A extends Action> {
  readonly group: string;
  /** Listed before anything is typed; other groups only answer a search. */
  readonly always: boolean;
  readonly actions: readonly A[];
}

/** As many items of the workbook as can be looked over. */
const mostFound = 12;

/** 0: begins with it as a word, as with a code; 1: begins with it; 2: holds it; 3: holds its words; null: lacks one. */
function rankOf(
  { label = '', description = '', keywords = [] }: Action,
  query: string,
): 0 | 1 | 2 | 3 | null {
  const name = label.toLowerCase();
  const text = [name, description, keywords].flat().join(' ').toLowerCase();
  if (!query.split(/\s+/).every((word) => text.includes(word))) return null;
  if (name === query || name.startsWith(`${query} `)) return 0;
  if (name.startsWith(query)) return 1;
  return name.includes(query) ? 2 : 3;
}

/** The groups with what fits, best first within each; groups with nothing are left out. */
export function findActions<A extends Action>(
  typed: string,
  groups: readonly ActionGroup<A>[],
): { group: string; actions: A[] }[] {
  const query = typed.trim().toLowerCase();
  if (query === '')
    return groups
      .filter(({ always, actions }) => always && actions.length > 0)
      .map(({ group, actions }) => ({ group, actions: [...actions] }));
  return groups
    .map(({ group, always, actions }) => {
      const found = actions
        .map((action) => ({ action, rank: rankOf(action, query) }))
        .filter(({ rank }) => rank !== null)
        .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
        .map(({ action }) => action);
      return { group, actions: always ? found : found.slice(0, mostFound) };
    })
    .filter(({ actions }) => actions.length > 0);
}
