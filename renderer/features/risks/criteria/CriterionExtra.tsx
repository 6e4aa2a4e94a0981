// What a kill criterion has seen: the readings of its metric, and every time its goalposts moved.
import { readingsByMetric } from '../../../../shared/rules/thread/traceGoals.ts';
import type { KillCriterion } from '../../../../shared/schema/kinds.ts';
import { labelOf } from '../../../../shared/words.ts';
import { useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { printDay } from '../../../ui/fields/values/days.ts';
import { printNumber } from '../../../ui/fields/values/numbers.ts';
import { SectionHeading } from '../../../ui/frame/SectionHeading.tsx';
import { ReadingForm } from './ReadingForm.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import classes from './Criteria.module.css';

export function CriterionExtra({ record: criterion }: { readonly record: KillCriterion }) {
  return (
    <>
      <Readings criterion={criterion} />
      <Trips criterion={criterion} />
      <GoalpostLog criterion={criterion} />
      {criterion.status === 'retired' ? (
        <p className={classes.muted}>Retired: {criterion.retiredReason}</p>
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
    <section className={classes.form} aria-label="Readings">
      <SectionHeading count={readings.length}>Readings</SectionHeading>
      <ul className={classes.readings}>
        {readings
          .slice(-shownReadings)
          .toReversed()
          .map(({ id, value, date, evidence }) => (
            <li key={id}>
              <button type="button" className={classes.reading} onClick={() => open('reading', id)}>
                <span>{printDay(date)}</span>
                <strong>
                  {printNumber(value, 2)} {unit}
                </strong>
                <span className={classes.muted}>{evidence}</span>
              </button>
            </li>
          ))}
      </ul>
      <Editable>
        <ReadingForm metric={metric} />
      </Editable>
    </section>
  );
}

/** Every time a live figure was found failing, and what it was computed from then. */
function Trips({ criterion }: { readonly criterion: KillCriterion }) {
  const { trips } = criterion;
  if (trips.length === 0) return null;
  return (
    <section className={classes.form} aria-label="Trips on record">
      <SectionHeading count={trips.length}>Trips on record</SectionHeading>
      <ol className={classes.log}>
        {trips.map(({ on, value, state, inputs }, i) => (
          <li key={`${on} ${i}`}>
            <strong>{printDay(on)}</strong>{' '}
            {value === null ? 'no bound' : `${printNumber(value, 2)} ${criterion.unit}`.trim()} ({state})
            <span className={classes.muted}>
              {inputs.map(({ name, code, value: was }) => `${code} ${name}: ${was}`.trim()).join('; ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function GoalpostLog({ criterion }: { readonly criterion: KillCriterion }) {
  const workbook = useWorkbook();
  const log = criterion.goalpostLog;
  if (log.length === 0) return null;
  return (
    <section className={classes.form} aria-label="Goalpost log">
      <SectionHeading count={log.length}>Goalpost log</SectionHeading>
      <ol className={classes.log}>
        {log.map(({ at, part, direction, before, after, reason, decision }) => (
          <li key={`${at} ${part}`}>
            <strong>{direction === 'loosening' ? 'Looser' : 'Stricter'}</strong> {labelOf(part).toLowerCase()}
            : {before} → {after}
            <span className={classes.muted}>
              {printDay(at.slice(0, 10))}: {reason}
              {decision === null ? '' : ` (${workbook.decision.get(decision)?.code ?? 'decision'})`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
