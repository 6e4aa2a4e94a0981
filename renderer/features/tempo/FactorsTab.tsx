// What slows us: six factors, rated by each role alone first; tempo, band and bottleneck follow.
import { fieldOf } from '../../../shared/schema/fieldFacts.ts';
import { tempoWords } from '../../../shared/messages/screens/tempo.ts';
import { noteWords } from '../../../shared/messages/screens/review/review.ts';
import { numberText, percentText } from '../../../shared/text/format.ts';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { factorNames, factorStatements, type TempoFactor } from '../../../shared/content/statements.ts';
import { createRecord, changeFields } from '../../../shared/edits/records.ts';
import {
  explainLift,
  explainTempo,
  factorScores,
  levelScores,
  tempoOf,
} from '../../../shared/rules/tempo/tempo.ts';
import {
  releasesPer60WD,
  selectedToLiveWD,
  withinLimitShare,
} from '../../../shared/rules/tempo/tempoMeasures.ts';
import type { Id } from '../../../shared/schema/field.ts';
import type { TempoRating } from '../../../shared/schema/kinds.ts';
import { tempoFactors } from '../../../shared/schema/tempoRating.ts';
import { factsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { labelOf } from '../../../shared/words.ts';
import { DecisionLatency } from '../../records/DecisionLatency.tsx';
import { ExplainedFigure } from '../../records/ExplainedFigure.tsx';
import { pickItemsOf } from '../../records/pickItemsOf.ts';
import { useApply, useNewId, useWorkbook } from '../../records/useWorkbook.ts';
import { useSession } from '../../store/stores.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { RatingField, RatingRun, type RatingValue } from '../../ui/fields/RatingField.tsx';
import { Card } from '../../ui/page/Card.tsx';
import { Figures } from '../../ui/page/Figures.tsx';
import { Cards, Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { FactorTable } from './FactorTable.tsx';
import { PickSelect } from '../../ui/fields/pick/PickSelect.tsx';

export function FactorsTab() {
  const workbook = useWorkbook();
  const { band, bottleneck } = tempoOf(workbook);
  const asked = useSession(({ focusRecord }) =>
    focusRecord?.kind === 'tempoRating'
      ? workbook.tempoRating.get(focusRecord.id as TempoRating['id'])
      : undefined,
  );
  if (pickItemsOf(workbook, 'role').length === 0) return <NobodyToAsk />;
  return (
    <Page>
      <Figures large>
        <ExplainedFigure
          label={tempoWords.tempo}
          explained={explainTempo(workbook)}
          print={numberText}
          note={band === null ? undefined : labelOf(band)}
        />
        {bottleneck === null ? null : (
          <ExplainedFigure
            label={tempoWords.bottleneck({ factor: factorNames[bottleneck] })}
            explained={explainLift(workbook, bottleneck)}
            print={(lift) => `+${numberText(lift)}`}
            note={tempoWords.gained}
          />
        )}
      </Figures>
      <Measured />
      <FactorTable
        scores={factorScores(workbook)}
        levels={levelScores(workbook)}
        lifts={tempoOf(workbook).lifts}
      />
      <Answers key={asked?.id} first={asked?.byRole ?? null} />
    </Page>
  );
}

/** What the plan itself says of the tempo, beside what people feel (TMP-04). */
function Measured() {
  const workbook = useWorkbook();
  return (
    <Section title={tempoWords.measured} order={2}>
      <Figures label={tempoWords.measured}>
        <DecisionLatency />
        <ExplainedFigure
          label={tempoWords.selectedToLive}
          explained={selectedToLiveWD(workbook)}
          print={(value) => noteWords.days({ value })}
          lacking={tempoWords.nothingLive}
        />
        <ExplainedFigure
          label={tempoWords.withinLimit}
          explained={withinLimitShare(workbook)}
          print={percentText}
          lacking={tempoWords.nothingDone}
        />
        <ExplainedFigure
          label={tempoWords.releases}
          explained={releasesPer60WD(workbook)}
          print={numberText}
          lacking={tempoWords.notStarted}
        />
      </Figures>
    </Section>
  );
}

/** Every role rates alone, so without roles there is nobody to ask. */
function NobodyToAsk() {
  const goTo = useSession((state) => state.goTo);
  return (
    <EmptyState
      question={tempoWords.question}
      samples={[tempoWords.sampleEngineer, tempoWords.sampleHead]}
      action={{ label: tempoWords.nameRoles, onClick: () => goTo('frame', 'roles'), leads: true }}
    >
      {tempoWords.eachRole}
    </EmptyState>
  );
}

/** The answers of one role: each rates alone, so one role is shown at a time, the one asked for first. */
function Answers({ first }: { readonly first: Id<'role'> | null }) {
  const workbook = useWorkbook();
  const roles = pickItemsOf(workbook, 'role');
  const [chosen, setChosen] = useState(first);
  const role = chosen ?? roles[0]?.id ?? null;
  if (role === null) return null;
  return (
    <Section title={tempoWords.answers} order={2}>
      <PickSelect
        label={fieldOf('tempoRating', 'byRole').label}
        maw="20rem"
        value={role}
        onChange={(id) => id !== null && setChosen(id)}
        items={roles}
      />
      <RatingRun>
        <Cards>
          {tempoFactors.map((factor) => (
            <FactorAnswers key={`${role} ${factor}`} factor={factor} role={role} />
          ))}
        </Cards>
      </RatingRun>
    </Section>
  );
}

/** The latest answer of a role to a statement, on or before the workbook's date. */
const answerOf = (
  workbook: Workbook,
  role: Id<'role'>,
  factor: TempoFactor,
  statement: number,
): TempoRating | undefined =>
  [...workbook.tempoRating.values()]
    .filter((row) => row.byRole === role && row.factor === factor && row.statement === statement)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];

function FactorAnswers({ factor, role }: { readonly factor: TempoFactor; readonly role: Id<'role'> }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const date = factsOf(workbook).asOf;
  const rate = (statement: number, rating: RatingValue) => {
    const before = answerOf(workbook, role, factor, statement);
    // An answer of another day stays as it was: how the room's view moves is part of the record.
    if (before?.date === date) apply(changeFields('tempoRating', before.id, { rating }));
    else apply(createRecord('tempoRating', newId(), { date, byRole: role, factor, statement, rating }));
  };
  return (
    <Card label={factorNames[factor]} title={factorNames[factor]}>
      <Stack gap="sm">
        {factorStatements[factor].map((text, i) => {
          const answer = answerOf(workbook, role, factor, i + 1);
          return (
            <div key={text} data-record={answer && `tempoRating:${answer.id}`}>
              <div data-field="rating">
                <RatingField
                  label={text}
                  value={(answer?.rating ?? null) as RatingValue}
                  onCommit={(rating) => rate(i + 1, rating)}
                />
              </div>
            </div>
          );
        })}
      </Stack>
    </Card>
  );
}
