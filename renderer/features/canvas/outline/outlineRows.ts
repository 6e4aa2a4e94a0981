// The canvas as a list to walk through: five stages, under each its items, stages folded or open.
import type { Stage } from '../../../../shared/schema/stages.ts';
import type { CanvasCard } from '../../../../shared/layout/canvas/canvasCards.ts';
import { canvasKinds, keyOf, linksByItem } from '../../../../shared/rules/thread/canvasLinks.ts';
import { derived } from '../../../../shared/rules/engine/derived.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { stages } from '../../../../shared/schema/stages.ts';
import { shortName } from '../../../../shared/edits/canvas/drop/told.ts';

export type OutlineRowOf =
  | {
      readonly key: string;
      readonly stage: Stage;
      readonly card: null;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | {
      readonly key: string;
      readonly stage: Stage;
      readonly card: CanvasCard;
      readonly position: number;
      readonly count: number;
    };

/** The rows from the top, as they are shown. */
export function outlineRows(
  cards: Readonly<Record<Stage, readonly CanvasCard[]>>,
  folded: ReadonlySet<Stage>,
): readonly OutlineRowOf[] {
  return stages.flatMap((stage) => {
    const own = cards[stage];
    const isOpen = !folded.has(stage);
    const head: OutlineRowOf = { key: stage, stage, card: null, count: own.length, isOpen };
    const rows = own.map((card, i): OutlineRowOf => ({
      key: card.key,
      stage,
      card,
      position: i + 1,
      count: own.length,
    }));
    return isOpen ? [head, ...rows] : [head];
  });
}

/** What stands before and after a card in its list: where moving it up or down leads; undefined at the ends. */
export function movesOf(
  cards: readonly CanvasCard[],
  card: CanvasCard,
): {
  readonly up: { readonly after: string | null } | undefined;
  readonly down: { readonly after: string } | undefined;
} {
  const own = cards.filter(({ kind }) => kind === card.kind);
  const at = own.findIndex(({ key }) => key === card.key);
  const next = own[at + 1];
  return {
    up: at > 0 ? { after: own[at - 2]?.id ?? null } : undefined,
    down: next ? { after: next.id } : undefined,
  };
}

/** A linked item on a row: where it leads and what it is called there. */
export interface LinkedCode {
  readonly key: string;
  readonly code: string;
}

/** Codes of linked items by item, once each. */
export const linkedCodes = derived(
  [...canvasKinds, 'capabilityNeed'],
  (workbook: Workbook): ReadonlyMap<string, readonly LinkedCode[]> =>
    new Map(
      [...linksByItem(workbook)].map(([key, links]) => {
        const others = links.map((link) => (keyOf(link.holder) === key ? link.target : link.holder));
        return [
          key,
          [
            ...new Map(
              others.map((other) => [keyOf(other), { key: keyOf(other), code: shortName(workbook, other) }]),
            ).values(),
          ],
        ];
      }),
    ),
);
