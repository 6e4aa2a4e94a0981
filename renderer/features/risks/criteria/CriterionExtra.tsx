// What a kill criterion has seen: the readings of its metric, and every time its goalposts moved.
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { criterionWords, termsWords } from '../../../../shared/messages/screens/risks/criteria.ts';
import { dayText, measureText } from '../../../../shared/text/format.ts';
import { criteriaStates } from '../../../../shared/rules/criterion/criterionState.ts';
import { readingsByMetric } from '../../../../shared/rules/thread/traceGoals.ts';
import type { KillCriterion } from '../../../../shared/schema/kinds.ts';
import { labelOf } from '../../../../shared/words.ts';
import { useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { ReadingForm } from './ReadingForm.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import classes from './Criteria.module.css';

export function CriterionExtra({ record: criterion }: { readonly record: KillCriterion }) {
  return (
    <>
      <Readings criterion={criterion} />
      <Trips criterion={criterion} />
      <GoalpostLog criterion={criterion} />
      {criterion.status === 'retired' ? (
        <Muted small>{criterionWords.retired({ reason: criterion.retiredReason })}</Muted>
      ) : null}
    </>
  );
}

const shownReadings = 5;

/** The latest readings, newest first; the metric itself holds them all. */
function Readings({ criterion }: { readonly criterion: KillCriterion }) {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const { metric } = criterion;
  if (metric === null) return null;
  const unit = workbook.metric.get(metric)?.unit ?? '';
  const readings = readingsByMetric(workbook).get(metric) ?? [];
  return (
    <Section title={labelOf(cards.reading.many)} count={readings.length}>
      <ul className={classes.readings}>
        {readings
          .slice(-shownReadings)
          .toReversed()
          .map(({ id, value, date, evidence }) => (
            <li key={id}>
              <button type="button" className={classes.reading} onClick={() => open('reading', id)}>
                <span>{dayText(date)}</span>
                <strong>{measureText(value, unit)}</strong>
                <Muted as="span" small>
                  {evidence}
                </Muted>
              </button>
            </li>
          ))}
      </ul>
      <Editable>
        <ReadingForm
          metric={metric}
          countsUntil={criteriaStates(workbook).get(criterion.id)?.checkpoint ?? null}
        />
      </Editable>
    </Section>
  );
}

/** Every time a live figure was found failing, and what it was computed from then. */
function Trips({ criterion }: { readonly criterion: KillCriterion }) {
  const { trips } = criterion;
  if (trips.length === 0) return null;
  return (
    <Section title={criterionWords.trips} count={trips.length}>
      <ol className={classes.log}>
        {trips.map(({ on, value, state, inputs }, i) => (
          <li key={`${on} ${i}`}>
            <strong>{dayText(on)}</strong>{' '}
            {value === null ? commonWords.noBound : measureText(value, criterion.unit)} ({state})
            <Muted as="span" small>
              {inputs.map(({ name, code, value: was }) => `${code} ${name}: ${was}`.trim()).join('; ')}
            </Muted>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function GoalpostLog({ criterion }: { readonly criterion: KillCriterion }) {
  const workbook = useWorkbook();
  const log = criterion.goalpostLog;
  if (log.length === 0) return null;
  return (
    <Section title={fieldOf('killCriterion', 'goalpostLog').label} count={log.length}>
      <ol className={classes.log}>
        {log.map(({ at, part, direction, before, after, reason, decision }) => (
          <li key={`${at} ${part}`}>
            <strong>{direction === 'loosening' ? termsWords.looser : termsWords.stricter}</strong>{' '}
            {labelOf(part).toLowerCase()}: {before} → {after}
            <Muted as="span" small>
              {dayText(at.slice(0, 10))}: {reason}
              {decision === null
                ? ''
                : ` (${workbook.decision.get(decision)?.code ?? criterionWords.decision})`}
            </Muted>
          </li>
        ))}
      </ol>
    </Section>
  );
}
