// How mature the ground is: practices by phase, rated, and the phase the plan moves into.
import { Stack } from '@mantine/core';
import { phaseWords } from '../../../shared/messages/screens/plan.ts';
import { dayText, numberText } from '../../../shared/text/format.ts';
import { practices, phaseNames, type Phase, type Practice } from '../../../shared/content/practices.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import {
  explainPhaseStart,
  phaseNow,
  phaseStarts,
  practiceScore,
} from '../../../shared/rules/phase/phases.ts';
import { factsOf, fixedIds, phasePlanOf } from '../../../shared/schema/workbook.ts';
import { ExplainedFigure } from '../../records/ExplainedFigure.tsx';
import { useApply, useWorkbook } from '../../records/useWorkbook.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { RatingField, type RatingValue } from '../../ui/fields/RatingField.tsx';
import { AddButton } from '../../ui/frame/EditButtons.tsx';
import { Card } from '../../ui/page/Card.tsx';
import { Figure, Figures } from '../../ui/page/Figures.tsx';
import { Cards, Page } from '../../ui/page/Page.tsx';

const phases: readonly Exclude<Phase, 0>[] = [1, 2, 3];

export function PhasesTab() {
  const workbook = useWorkbook();
  return (
    <Page>
      <Figures large>
        <Figure label={phaseWords.now} value={phaseNames[phaseNow(workbook)]} note={phaseWords.byLive} />
        {phaseStarts(workbook).map((start) => (
          <ExplainedFigure
            key={start.phase}
            label={phaseWords.begins({ phase: phaseNames[start.phase] })}
            explained={explainPhaseStart(workbook, start)}
            print={() => dayText(start.day)}
            note={phaseWords.with({ useCase: start.useCase.code ?? '' })}
          />
        ))}
      </Figures>
      <Cards>
        {phases.map((phase) => (
          <PhaseCard key={phase} phase={phase} />
        ))}
      </Cards>
    </Page>
  );
}

function PhaseCard({ phase }: { readonly phase: Exclude<Phase, 0> }) {
  const score = practiceScore(useWorkbook(), phase);
  return (
    <Card
      label={phaseNames[phase]}
      title={phaseWords.practices({ phase: phaseNames[phase] })}
      order={2}
      aside={score === null ? phaseWords.tooFew : numberText(score)}
    >
      {practices
        .filter((practice) => practice.phase === phase)
        .map((practice) => (
          <PracticeField key={practice.key} practice={practice} />
        ))}
    </Card>
  );
}

function PracticeField({ practice }: { readonly practice: Practice }) {
  const { practices: ratings, targetDates } = phasePlanOf(useWorkbook());
  const apply = useApply();
  const { asOf } = factsOf(useWorkbook());
  const { key, text } = practice;
  const target = targetDates[key] ?? null;
  const setTarget = (day: string | null) => {
    const { [key]: _before, ...others } = targetDates;
    apply(
      changeFields('phasePlan', fixedIds.phasePlan, {
        targetDates: day === null ? others : { ...others, [key]: day },
      }),
    );
  };
  return (
    <Stack gap={4} role="group" aria-label={text}>
      <div data-part={key} data-field="practices">
        <RatingField
          label={text}
          value={(ratings[key] ?? null) as RatingValue}
          onCommit={(rating) =>
            apply(changeFields('phasePlan', fixedIds.phasePlan, { practices: { ...ratings, [key]: rating } }))
          }
        />
      </div>
      <div data-part={key} data-field="targetDates">
        {target === null ? (
          <AddButton label={phaseWords.plan} onClick={() => setTarget(asOf)} />
        ) : (
          <DateField label={phaseWords.plannedFor} value={target} onCommit={setTarget} />
        )}
      </div>
    </Stack>
  );
}
