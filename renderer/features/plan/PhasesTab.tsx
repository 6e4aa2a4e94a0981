// How mature the ground is: practices by phase, rated, and the phase the plan moves into.
import { dayText, numberText } from '../../../shared/text/format.ts';
import { practices, phaseNames, type Phase, type Practice } from '../../../shared/content/practices.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { phaseNow, phaseStarts, practiceScore } from '../../../shared/rules/phase/phases.ts';
import { fixedIds, phasePlanOf } from '../../../shared/schema/workbook.ts';
import { useApply, useWorkbook } from '../../records/useWorkbook.ts';
import { RatingField, type RatingValue } from '../../ui/fields/RatingField.tsx';
import classes from './Plan.module.css';

const phases: readonly Exclude<Phase, 0>[] = [1, 2, 3];

export function PhasesTab() {
  const workbook = useWorkbook();
  return (
    <div className={classes.page}>
      <dl className={classes.figures}>
        <div>
          <dt>Now</dt>
          <dd>{phaseNames[phaseNow(workbook)]}</dd>
          <dd>by use cases with a model that are live</dd>
        </div>
        {phaseStarts(workbook).map(({ phase, day, useCase }) => (
          <div key={phase}>
            <dt>{phaseNames[phase]} begins</dt>
            <dd>{dayText(day)}</dd>
            <dd>with {useCase.code}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.phases}>
        {phases.map((phase) => (
          <PhaseCard key={phase} phase={phase} />
        ))}
      </div>
    </div>
  );
}

function PhaseCard({ phase }: { readonly phase: Exclude<Phase, 0> }) {
  const score = practiceScore(useWorkbook(), phase);
  return (
    <section className={classes.card} aria-label={phaseNames[phase]}>
      <div className={classes.cardHead}>
        <h2>{phaseNames[phase]} practices</h2>
        <span className={classes.score}>{score === null ? 'Not enough answers' : numberText(score)}</span>
      </div>
      {practices
        .filter((practice) => practice.phase === phase)
        .map((practice) => (
          <PracticeField key={practice.key} practice={practice} />
        ))}
    </section>
  );
}

function PracticeField({ practice }: { readonly practice: Practice }) {
  const { practices: ratings } = phasePlanOf(useWorkbook());
  const apply = useApply();
  return (
    <RatingField
      label={practice.text}
      value={(ratings[practice.key] ?? null) as RatingValue}
      onCommit={(rating) =>
        apply(
          changeFields('phasePlan', fixedIds.phasePlan, {
            practices: { ...ratings, [practice.key]: rating },
          }),
        )
      }
    />
  );
}
