// The layout as nodes for the flow: an element keeps its identity until something it shows has changed.
import type { Node } from '@xyflow/react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import { stageNames } from '../../../../shared/content/prompts.ts';
import type { CanvasCard } from '../../../../shared/layout/canvas/canvasItems.ts';
import type { CanvasItem, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import type { Severity } from '../../../../shared/rules/engine/finding.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { labelOf } from '../../../../shared/words.ts';

export type CardNodeType = Node<{ readonly item: CanvasItem; readonly mark: Severity | undefined }, 'card'>;

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

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((text, i) => text === b[i]));

const sameItem = (a: CanvasItem, b: CanvasItem): boolean =>
  a.x === b.x &&
  a.y === b.y &&
  a.width === b.width &&
  a.height === b.height &&
  a.title === b.title &&
  a.detail === b.detail &&
  a.look === b.look &&
  a.code === b.code &&
  a.frame === b.frame &&
  sameTexts(a.rows, b.rows) &&
  sameTexts(
    a.chips.map(({ text }) => text),
    b.chips.map(({ text }) => text),
  );

export interface NodeLook {
  readonly mark: Severity | undefined;
  readonly links: number;
  readonly selected: boolean;
}

/** No line of the flow's own ends at a card; given, so that nothing has to be measured in the page. */
const noHandles: NonNullable<CardNodeType['handles']> = [];

/** A node of the flow; what is drawn inside another card lies over it. */
export function cardNode(item: CanvasItem, { mark, links, selected }: NodeLook): CardNodeType {
  return {
    id: item.key,
    type: 'card',
    position: { x: item.x, y: item.y },
    width: item.width,
    height: item.height,
    zIndex: item.frame === null ? 0 : 1,
    handles: noHandles,
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
