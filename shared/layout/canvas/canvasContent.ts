// What stands on the canvas before it has a place: cards, threads, the order people have set, and how one looks at it.
import { stageNames } from '../../content/prompts.ts';
import { stageQuestions } from '../../content/stageQuestions.ts';
import { type CanvasKind, keyOf } from '../../rules/thread/canvasLinks.ts';
import { threadsOf } from '../../rules/thread/bands.ts';
import { derived } from '../../rules/engine/derived.ts';
import { kinds } from '../../schema/kinds.ts';
import { type Stage, stages } from '../../schema/stages.ts';
import type { Workbook } from '../../schema/workbook.ts';
import type { Box } from './canvasBox.ts';
import { cardMeasures, cardsByStage } from './canvasItems.ts';

/** Between cards of a cell, columns, bands of a goal, and groups of bands. */
export const canvasGaps = { row: 8, column: 32, band: 12, group: 12 } as const;

export interface CanvasCell {
  readonly id: string;
  readonly band: string;
  readonly stage: Stage;
  readonly box: Box;
  /** From the top. */
  readonly keys: readonly string[];
}

export interface CanvasColumn {
  readonly stage: Stage;
  readonly name: string;
  readonly question: string;
  readonly x: number;
  readonly width: number;
}

/** What of the canvas is looked at. */
export interface CanvasView {
  /** The bands that are drawn as one line. */
  readonly folded: ReadonlySet<string>;
  /** What passes the filter; null: everything. */
  readonly keep: ReadonlySet<string> | null;
}

export const wholeCanvas: CanvasView = { folded: new Set(), keep: null };

/** The five stages from left to right. */
export const columns: readonly CanvasColumn[] = stages.map((stage, i) => ({
  stage,
  name: stageNames[stage],
  question: stageQuestions[stage],
  x: i * (cardMeasures.width + canvasGaps.column),
  width: cardMeasures.width,
}));

/** The order people have set in their cells, by item. */
function ranksOf(workbook: Workbook): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const { subject, y, archived } of workbook.placement.values())
    if (subject !== null && !archived)
      ranks.set(keyOf({ kind: subject.kind as CanvasKind, id: subject.id }), y);
  for (const { id, position } of workbook.card.values())
    if (position !== null) ranks.set(keyOf({ kind: 'card', id }), position.y);
  return ranks;
}

/** Cards, threads and order: what does not hang on how one looks at it. */
export const contentOf = derived(kinds, (workbook) => {
  const threads = threadsOf(workbook);
  return {
    threads,
    cards: cardsByStage(workbook, (key) => threads.frameOf.has(key)),
    ranks: ranksOf(workbook),
  };
});
export type CanvasContent = ReturnType<typeof contentOf>;
