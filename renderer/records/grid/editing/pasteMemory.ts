// Where the columns of pasted tables went, by kind: kept on this computer, and nothing is lost where that is refused.

const nameOf = (kind: string): string => `throughline.paste.${kind}`;
const mostNames = 500;

type Choices = Readonly<Record<string, string>>;

/** Name of a column → column of the table; what is read may have been written by anybody. */
export function rememberedColumns(kind: string, storage: Storage = localStorage): Choices {
  try {
    const read: unknown = JSON.parse(storage.getItem(nameOf(kind)) ?? '{}');
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return {};
    return Object.fromEntries(
      Object.entries(read).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  } catch {
    return {};
  }
}

/** Adds choices to those remembered; the oldest are forgotten where they become very many. */
export function rememberColumns(kind: string, choices: Choices, storage: Storage = localStorage): void {
  const all = Object.entries({ ...rememberedColumns(kind, storage), ...choices }).slice(-mostNames);
  try {
    storage.setItem(nameOf(kind), JSON.stringify(Object.fromEntries(all)));
  } catch {
    // A full or forbidden storage only means that the choice is made again.
  }
}
