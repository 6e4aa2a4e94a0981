// The layout as nodes and edges for the flow: an element keeps its identity until something it shows has changed.
import { type Edge, type Node, Position } from '@xyflow/react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import { stageNames } from '../../../../shared/content/prompts.ts';
import type { CanvasItem, CanvasLayout, CanvasLink } from '../../../../shared/layout/canvas/canvas.ts';
import { type Side } from '../../../../shared/layout/canvas/box.ts';
import type { Severity } from '../../../../shared/rules/engine/finding.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { labelOf } from '../../../../shared/words.ts';

export type CardNodeType = Node<{ readonly item: CanvasItem; readonly mark: Severity | undefined }, 'card'>;
export type LinkEdgeType = Edge<{ readonly link: CanvasLink }, 'link'>;

/** The id of a card's element, for the canvas to point at as its active descendant. */
export const elementIdOf = (key: string): string => `card-${key}`;

const positions: Readonly<Record<Side, Position>> = { left: Position.Left, right: Position.Right };

const handlesOf = ({ width, height }: CanvasItem): NonNullable<CardNodeType['handles']> =>
  (['left', 'right'] as const).map((side) => ({
    id: side,
    type: 'source',
    position: positions[side],
    x: side === 'left' ? 0 : width - 1,
    y: height / 2 - 0.5,
    width: 1,
    height: 1,
  }));

/** What a screen reader says of a card. */
export function spokenItem(item: CanvasItem, mark: Severity | undefined, links: number): string {
  const { kind, code, title, detail, stage } = item;
  const parts = [
    `${labelOf(cards[kind].one)} ${code ?? ''}`.trim(),
    title,
    detail,
    stageNames[stage],
    canvasMapWords.links({ count: links }),
    mark === undefined ? '' : canvasMapWords.findings[mark],
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const sameItem = (a: CanvasItem, b: CanvasItem): boolean =>
  a.x === b.x &&
  a.y === b.y &&
  a.height === b.height &&
  a.title === b.title &&
  a.detail === b.detail &&
  a.look === b.look &&
  a.code === b.code;

export interface NodeLook {
  readonly mark: Severity | undefined;
  readonly links: number;
  readonly selected: boolean;
}

/** A node of the flow; sizes and handles are given, so that nothing has to be measured in the page. */
export function cardNode(item: CanvasItem, { mark, links, selected }: NodeLook): CardNodeType {
  return {
    id: item.key,
    type: 'card',
    position: { x: item.x, y: item.y },
    width: item.width,
    height: item.height,
    handles: handlesOf(item),
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

/** The edges of a layout, those of `before` kept that join the same. */
export function linkEdges(
  { links }: CanvasLayout,
  before: ReadonlyMap<string, LinkEdgeType>,
): ReadonlyMap<string, LinkEdgeType> {
  return new Map(
    links.map((link) => {
      const known = before.get(link.id);
      const old = known?.data?.link;
      const isKept =
        old?.from === link.from &&
        old.fromSide === link.fromSide &&
        old.toSide === link.toSide &&
        old.links.length === link.links.length;
      return [link.id, known && isKept ? known : linkEdge(link)];
    }),
  );
}

const linkEdge = (link: CanvasLink): LinkEdgeType => ({
  id: link.id,
  type: 'link',
  source: link.from,
  target: link.to,
  sourceHandle: link.fromSide,
  targetHandle: link.toSide,
  data: { link },
  // Lines repeat what cards and outline say; the cards carry their number.
  domAttributes: { 'aria-hidden': true },
});
