// What typed words stand for in a list: the one item they can only mean, something new, or nothing sure.
import { findItems, pickText, type PickItem } from './pickItems.ts';

/** `several`: the person has to say which; `none`: nothing is called so and nothing may be added. */
export type Meant =
  | { readonly is: 'item'; readonly id: string }
  | { readonly is: 'new' | 'several' | 'none' };

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether an item is called just so: by its code, its title, or both. */
export const isCalled = (item: PickItem, typed: string): boolean =>
  [item.code, item.title, pickText(item)].some((name) => name !== '' && same(name, typed));

const beginsWith = ({ code, title }: PickItem, typed: string): boolean =>
  [code, title].some((name) => name.toLowerCase().startsWith(typed.trim().toLowerCase()));

/**
 * The item that is called exactly so; else the only one found, else the only one that begins so. Words that fit
 * several are never guessed at; words that fit none are something new where that `mayAdd`.
 */
export function meantBy(items: readonly PickItem[], typed: string, mayAdd: boolean): Meant {
  const exact = items.filter((item) => isCalled(item, typed));
  const found = findItems(items, typed);
  const begun = found.filter((item) => beginsWith(item, typed));
  const sure = [exact, found, begun].find((some) => some.length === 1)?.[0];
  if (sure) return { is: 'item', id: sure.id };
  if (found.length > 0) return { is: 'several' };
  return { is: mayAdd ? 'new' : 'none' };
}
