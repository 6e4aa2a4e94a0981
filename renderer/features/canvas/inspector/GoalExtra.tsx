// What a goal's number says today, and the use cases that serve the goal.
import { Stack } from '@mantine/core';
import { itemWords } from '../../../../shared/messages/screens/canvas.ts';
import { createRecord } from '../../../../shared/edits/records.ts';
import { dayText, numberText } from '../../../../shared/text/format.ts';
import { cards, freshFields } from '../../../../shared/schema/cards.ts';
import type { Goal, Metric } from '../../../../shared/schema/kinds.ts';
import { byCode, type Workbook } from '../../../../shared/schema/workbook.ts';
import { readingsByMetric } from '../../../../shared/rules/thread/traceGoals.ts';
import { labelOf, wordOf } from '../../../../shared/words.ts';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { GoalAgreement } from '../../../records/signing/Agreement.tsx';
import { Chip } from '../../../ui/marks/Chip.tsx';
import { AddButton } from '../../../ui/frame/EditButtons.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import classes from '../canvas.module.css';

export function GoalExtra({ record: goal }: { readonly record: Goal }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  const useCases = [...workbook.useCase.values()]
    .filter(({ goals, archived }) => !archived && goals.includes(goal.id))
    .toSorted(byCode);
  const metric = goal.metric === null ? undefined : workbook.metric.get(goal.metric);
  const add = () => {
    const id = newId();
    const fields = { ...freshFields('useCase'), goals: [goal.id] };
    if (apply(createRecord('useCase', id, fields))) open('useCase', id, 'title');
  };
  return (
    <>
      {metric ? <p className={classes.result}>{standing(workbook, metric)}</p> : null}
      <GoalAgreement goal={goal} />
      <Section
        title={itemWords.servedBy}
        label={labelOf(cards.useCase.many)}
        count={useCases.length}
        summary={useCases.map(({ code }) => code).join(', ')}
        field="useCases"
        action={<AddButton label={itemWords.addUseCase} onClick={add} />}
      >
        <Stack component="ul" gap="xs">
          {useCases.map(({ id, code, title, state }) => (
            <li key={id} className={classes.row}>
              <Chip code={code ?? ''} title={title} tone="what" onOpen={() => open('useCase', id)} />
              <Muted as="span" small>
                {wordOf(state)}
              </Muted>
            </li>
          ))}
        </Stack>
      </Section>
    </>
  );
}

/** "M-1: 22% at the start, 23.1% on 12 Feb 2026, 26% wanted by 31 Dec 2026." */
function standing(workbook: Workbook, metric: Metric): string {
  const { code, unit, baseline, target } = metric;
  const amount = (value: number) => `${numberText(value)}${unit === '%' ? '%' : unit && ` ${unit}`}`;
  const last = readingsByMetric(workbook).get(metric.id)?.at(-1);
  const parts = [
    baseline && itemWords.atStart({ amount: amount(baseline.value) }),
    last === undefined ? null : itemWords.onDay({ amount: amount(last.value), day: dayText(last.date) }),
    target && itemWords.wantedBy({ amount: amount(target.value), day: dayText(target.date) }),
  ].filter((part) => part !== null);
  return `${code ?? metric.title}: ${parts.length === 0 ? itemWords.noFiguresYet : parts.join(', ')}.`;
}
