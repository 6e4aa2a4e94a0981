// Makes the metric that a goal's own statement speaks of, and holds the goal to it.
import { canvasMessages } from '../../messages/edits/canvas.ts';
import type { StatedMetric } from '../../rules/criterion/sentence/statedMetric.ts';
import type { Day, Id } from '../../schema/field.ts';
import type { Goal } from '../../schema/kinds.ts';
import { freshFields } from '../../schema/cards.ts';
import type { Edit } from '../edit.ts';
import { changeFields, createRecord, together } from '../records.ts';

/**
 * The metric with its unit, where it stands on `asOf` and where it should be; a goal without a horizon takes over the
 * day. Without a day the target stays to be set. One undo step.
 */
export function measureGoal(goal: Goal, id: Id<'metric'>, stated: StatedMetric, asOf: Day): Edit {
  const { title, unit, from, to, by } = stated;
  const horizonDate = goal.horizonDate ?? by;
  return together(canvasMessages.measure({ title }), [
    createRecord('metric', id, {
      ...freshFields('metric'),
      title,
      unit,
      direction: to < from ? 'down' : 'up',
      baseline: { value: from, date: asOf },
      target: horizonDate === null ? null : { value: to, date: horizonDate },
    }),
    changeFields('goal', goal.id, { metric: id, horizonDate }),
  ]);
}
