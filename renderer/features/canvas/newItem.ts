// What a new item starts with, so that it is valid and its title invites to be typed over.
import type { Stage } from '../../../shared/schema/stages.ts';
import { type CanvasKind, type ItemKind, stageKinds } from '../../../shared/rules/thread/canvasLinks.ts';
import { kindNames, type FieldsOf } from '../../../shared/schema/kinds.ts';

/** The kind "Add why" and its likes add. */
export const firstKind: Readonly<Record<Stage, ItemKind>> = {
  why: 'goal',
  what: 'useCase',
  risks: 'risk',
  when: 'timeBox',
  how: 'techItem',
};

/** The kinds that can be added to a stage, its own first. */
export const kindsOfStage = (stage: Stage): readonly CanvasKind[] => {
  const first = firstKind[stage];
  return [first, ...stageKinds[stage].filter((kind) => kind !== first), 'card'];
};

/** The first fields of a new item of a kind in a stage. */
export function newItemFields(kind: CanvasKind, stage: Stage): FieldsOf<CanvasKind> {
  if (kind === 'card') return { stage, text: '' };
  const title = `New ${kindNames[kind].one}`;
  if (kind === 'timeBox') return { title, duration: { low: 5, likely: 10, high: 15, shape: 'pert' } };
  return { title };
}

/** The field that wants to be filled first. */
export const firstField = (kind: CanvasKind): string => (kind === 'card' ? 'text' : 'title');
