// What an edit does to the links between items, found by making it, and said in one sentence.
import { dropMessages } from '../../../messages/edits/canvasDrop.ts';
import { type ItemLink, type ItemRef, itemLinks, keyOf } from '../../../rules/thread/canvasLinks.ts';
import { cards } from '../../../schema/cards.ts';
import { findRecord, type Workbook } from '../../../schema/workbook.ts';

/** A short name of an item: its code, or the words of a card. */
export function shortName(workbook: Workbook, { kind, id }: ItemRef): string {
  const record = findRecord(workbook, kind, id);
  if (!record) return cards[kind].one;
  if (record.code !== null) return record.code;
  return 'text' in record && record.text !== '' ? record.text : cards[kind].one;
}

export interface LinkChange {
  readonly linked: readonly ItemLink[];
  readonly unlinked: readonly ItemLink[];
}

/** The links that are there after and were not before, and the other way round. */
export function linkChange(before: Workbook, after: Workbook): LinkChange {
  const [old, now] = [itemLinks(before), itemLinks(after)];
  if (old === now) return { linked: [], unlinked: [] };
  const [oldIds, nowIds] = [new Set(old.map(({ id }) => id)), new Set(now.map(({ id }) => id))];
  return {
    linked: now.filter(({ id }) => !oldIds.has(id)),
    unlinked: old.filter(({ id }) => !nowIds.has(id)),
  };
}

type NameOf = (item: ItemRef) => string;
const same = (a: ItemRef, b: ItemRef): boolean => keyOf(a) === keyOf(b);

/** Links of one holder by one verb, which are said together. */
function bundles(links: readonly ItemLink[]): readonly (readonly [ItemLink, ...ItemLink[]])[] {
  const found = new Map<string, [ItemLink, ...ItemLink[]]>();
  for (const link of links) {
    const key = `${keyOf(link.holder)} ${link.verb}`;
    const list = found.get(key);
    if (list) list.push(link);
    else found.set(key, [link]);
  }
  return [...found.values()];
}

/** "R-3 bears on U-2, no longer on U-1": the changes as parts of a sentence; none where nothing changed. */
export function tellLinks({ linked, unlinked }: LinkChange, nameOf: NameOf): readonly string[] {
  const left = new Set(unlinked);
  const take = (fits: (link: ItemLink) => boolean): readonly ItemLink[] => {
    const taken = [...left].filter(fits);
    for (const link of taken) left.delete(link);
    return taken;
  };
  const parts = bundles(linked).map(([first, ...more]) => {
    const { holder, verb } = first;
    const all = [first, ...more];
    const instead = take((link) => link.verb === verb && same(link.holder, holder));
    const others = take(
      (link) =>
        instead.length === 0 && link.verb === verb && all.some(({ target }) => same(target, link.target)),
    );
    return [
      dropMessages.links({
        holder: nameOf(holder),
        verb,
        targets: all.map(({ target }) => nameOf(target)),
      }),
      instead.length === 0
        ? ''
        : dropMessages.insteadOf({ verb, targets: instead.map(({ target }) => nameOf(target)) }),
      others.length === 0
        ? ''
        : dropMessages.othersNoLonger({ holders: others.map((link) => nameOf(link.holder)) }),
    ].join('');
  });
  return [
    ...parts,
    ...bundles([...left]).map((links) =>
      dropMessages.noLonger({
        holder: nameOf(links[0].holder),
        verb: links[0].verb,
        targets: links.map(({ target }) => nameOf(target)),
      }),
    ),
  ];
}
