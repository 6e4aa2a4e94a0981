// What a goal says should move, with the offer to make the metric it speaks of: nothing is typed twice.
import { Button } from '@mantine/core';
import { measureGoal } from '../../../../shared/edits/canvas/measureGoal.ts';
import { itemWords } from '../../../../shared/messages/screens/canvas.ts';
import { type StatedMetric, statedMetric } from '../../../../shared/rules/criterion/sentence/statedMetric.ts';
import type { Day } from '../../../../shared/schema/field.ts';
import type { Goal } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { dayText, measureText, numberText } from '../../../../shared/text/format.ts';
import { RecordField } from '../../../records/form/RecordField.tsx';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { useDayWorld } from '../../../ui/fields/date/dayScope.tsx';
import { parseDay } from '../../../ui/fields/values/days.ts';
import { Editable } from '../../../ui/readOnly.tsx';
import classes from '../canvas.module.css';

export function GoalStatement({ record: goal }: { readonly record: Goal }) {
  const world = useDayWorld();
  const stated = goal.metric === null ? statedMetric(goal.statement, (text) => dayOf(text, world)) : null;
  return (
    <>
      <RecordField kind="goal" record={goal} spec="statement" />
      {stated === null ? null : <MetricOffer goal={goal} stated={stated} />}
    </>
  );
}

function dayOf(text: string, origin: Parameters<typeof parseDay>[2]): Day | null {
  const read = parseDay(text, {}, origin);
  return read.ok ? read.value : null;
}

function MetricOffer({ goal, stated }: { readonly goal: Goal; readonly stated: StatedMetric }) {
  const { asOf } = factsOf(useWorkbook());
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  const { title, unit, from, to, by } = stated;
  const moves = { title, from: numberText(from), to: measureText(to, unit), by: by && dayText(by) };
  // The button goes with its offer: the keyboard goes on where the goal still asks.
  const make = () => {
    if (apply(measureGoal(goal, newId<'metric'>(), stated, asOf))) open('goal', goal.id, 'ownerRole');
  };
  return (
    <Editable>
      <div className={classes.offer} role="status">
        <span>{itemWords.statedMetric(moves)}</span>
        <Button size="compact-sm" onClick={make}>
          {itemWords.makeItsMetric}
        </Button>
      </div>
    </Editable>
  );
}
