// What a picker offers: items by id, shown and searched by code and title.

/** `I` is the kind of id, where ids are told apart by kind. */
export interface PickItem<I extends string = string> {
  readonly id: I;
  readonly code: string;
  readonly title: string;
}

/** What lets a picker add what it lacks: the typed text becomes the title of a new item, which is then chosen. */
export interface PickNew {
  /** What an item is called: "role", "roles". */
  readonly one: string;
  readonly many: string;
  readonly onCreate: (title: string) => void;
}

/** The words of a short list as items, known by their label alone. */
export const wordItems = <V extends string>(
  words: readonly { readonly value: V; readonly label: string }[],
): PickItem<V>[] => words.map(({ value, label }) => ({ id: value, code: label, title: '' }));

/** An item as one line, the way it is searched and shown when chosen. */
export const pickText = ({ code, title }: PickItem): string => (title === '' ? code : `${code} ${title}`);

/** Items whose code or title holds every word of the query, in any order; a code match comes first. */
export function findItems(items: readonly PickItem[], query: string): readonly PickItem[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = items.filter((item) => {
    const text = pickText(item).toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const exact = (item: PickItem) => (item.code.toLowerCase() === words[0] ? 0 : 1);
  return found.toSorted((a, b) => exact(a) - exact(b));
}
