// What can be added to a stage of the canvas, and what it starts with there.
import { firstAsked, leadingKind } from '../../../shared/schema/cards.ts';
import type { FieldsOf } from '../../../shared/schema/kinds.ts';
import type { Stage } from '../../../shared/schema/stages.ts';
import { type CanvasKind, stageKinds } from '../../../shared/rules/thread/canvasLinks.ts';

/** The kinds that can be added to a stage, its own first. */
export const kindsOfStage = (stage: Stage): readonly CanvasKind[] => {
  const first = leadingKind[stage];
  return [first, ...stageKinds[stage].filter((kind) => kind !== first), 'card'];
};

/** What a new item starts with because of the stage it is added to. */
export const newItemFields = (kind: CanvasKind, stage: Stage): FieldsOf<CanvasKind> =>
  kind === 'card' ? { stage } : {};

/** The field that wants to be filled first. */
export const firstField = (kind: CanvasKind): string => firstAsked(kind, {});
