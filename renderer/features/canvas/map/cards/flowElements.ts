// The cards of the layout as nodes for the flow: a node keeps its identity until something it shows has changed.
import type { Node } from '@xyflow/react';
import { canvasMapWords } from '../../../../../shared/messages/screens/canvas.ts';
import { stageNames } from '../../../../../shared/content/prompts.ts';
import type { CanvasItem, CanvasLayout } from '../../../../../shared/layout/canvas/canvas.ts';
import type { CanvasCard } from '../../../../../shared/layout/canvas/canvasCards.ts';
import type { Severity } from '../../../../../shared/rules/engine/finding.ts';
import { cards } from '../../../../../shared/schema/cards.ts';
import { labelOf } from '../../../../../shared/words.ts';

export interface CardData extends Record<string, unknown> {
  readonly item: CanvasItem;
  readonly mark: Severity | undefined;
}
export type CardNodeType = Node<CardData, 'card'>;

/** The id of a card's element, for the canvas to point at as its active descendant. */
export const elementIdOf = (key: string): string => `card-${key}`;

/** What a screen reader says of a card. */
export function spokenItem(item: CanvasCard, mark: Severity | undefined, links: number): string {
  const { kind, code, title, detail, stage, rows } = item;
  const parts = [
    `${labelOf(cards[kind].one)} ${code ?? ''}`.trim(),
    title,
    detail,
    ...rows,
    stageNames[stage],
    canvasMapWords.links({ count: links }),
    mark === undefined ? '' : canvasMapWords.findings[mark],
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

const sameItem = (a: CanvasItem, b: CanvasItem): boolean =>
  a.x === b.x &&
  a.y === b.y &&
  a.height === b.height &&
  a.title === b.title &&
  a.detail === b.detail &&
  a.look === b.look &&
  a.code === b.code &&
  a.frame === b.frame &&
  isSameList(a.rows, b.rows) &&
  isSameList(
    a.chips.map(({ text }) => text),
    b.chips.map(({ text }) => text),
  );

export interface NodeLook {
  readonly mark: Severity | undefined;
  readonly links: number;
  readonly selected: boolean;
}

/** A node of the flow; its size is given, so that nothing has to be measured in the page. */
export function cardNode(item: CanvasItem, { mark, links, selected }: NodeLook): CardNodeType {
  return {
    id: item.key,
    type: 'card',
    position: { x: item.x, y: item.y },
    width: item.width,
    height: item.height,
    handles: [],
    data: { item, mark },
    selected,
    ariaRole: 'graphics-symbol',
    ariaLabel: spokenItem(item, mark, links),
    // The flow's types leave out the id, though it hands every attribute on.
    domAttributes: { id: elementIdOf(item.key), 'aria-roledescription': 'item' } as object,
  };
}

const isSame = (node: CardNodeType, item: CanvasItem, look: NodeLook): boolean =>
  sameItem(node.data.item, item) &&
  node.data.mark === look.mark &&
  node.selected === look.selected &&
  node.ariaLabel === spokenItem(item, look.mark, look.links);

/** The nodes of a layout, those of `before` kept that show the same. */
export function cardNodes(
  { items }: CanvasLayout,
  lookOf: (key: string) => NodeLook,
  before: ReadonlyMap<string, CardNodeType>,
): ReadonlyMap<string, CardNodeType> {
  return new Map(
    items.map((item) => {
      const known = before.get(item.key);
      const look = lookOf(item.key);
      return [item.key, known && isSame(known, item, look) ? known : cardNode(item, look)];
    }),
  );
}
