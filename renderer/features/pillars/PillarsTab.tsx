// The seven pillars, business beside technical: four statements each, rated with the room.
import { Stack } from '@mantine/core';
import { pillarsWords } from '../../../shared/messages/screens/pillars.ts';
import { numberText } from '../../../shared/text/format.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { pillarStatements } from '../../../shared/content/statements.ts';
import {
  explainBusiness,
  explainTechnical,
  pillarScores,
  type PillarScore,
} from '../../../shared/rules/pillar/pillars.ts';
import { explainAlignment } from '../../../shared/rules/pillar/alignment.ts';
import { DecisionLatency } from '../../records/DecisionLatency.tsx';
import { ExplainedFigure } from '../../records/ExplainedFigure.tsx';
import { useApply, useIsSelected, useOpenRecord, useWorkbook } from '../../records/useWorkbook.ts';
import { RatingField, RatingRun, type RatingValue } from '../../ui/fields/RatingField.tsx';
import { Card } from '../../ui/page/Card.tsx';
import { Figures } from '../../ui/page/Figures.tsx';
import { Meter } from '../../ui/marks/Meter.tsx';
import { Cards, Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';

const lastBusinessPillar = 3;
/** L-2, one of whose statements is that decisions reach teams within five days: how many it takes is known. */
const managementPillar = 2;

export function PillarsTab() {
  const workbook = useWorkbook();
  const scores = pillarScores(workbook);
  return (
    <Page>
      <Figures large>
        <ExplainedFigure
          label={pillarsWords.business}
          explained={explainBusiness(workbook)}
          print={numberText}
        />
        <ExplainedFigure
          label={pillarsWords.technical}
          explained={explainTechnical(workbook)}
          print={numberText}
        />
        <ExplainedFigure
          label={pillarsWords.alignment}
          explained={explainAlignment(workbook)}
          print={numberText}
        />
      </Figures>
      <RatingRun>
        <Cards>
          <Side
            title={pillarsWords.business}
            scores={scores.filter(({ pillar }) => pillar.number <= lastBusinessPillar)}
          />
          <Side
            title={pillarsWords.technical}
            scores={scores.filter(({ pillar }) => pillar.number > lastBusinessPillar)}
          />
        </Cards>
      </RatingRun>
    </Page>
  );
}

function Side({ title, scores }: { readonly title: string; readonly scores: readonly PillarScore[] }) {
  return (
    <Section title={title} order={2}>
      {scores.map((row) => (
        <PillarCard key={row.pillar.id} {...row} />
      ))}
    </Section>
  );
}

function PillarCard({ pillar, score: value }: PillarScore) {
  const apply = useApply();
  const open = useOpenRecord();
  const selected = useIsSelected('pillar', pillar.id);
  const rate = (at: number, rating: RatingValue) =>
    apply(changeFields('pillar', pillar.id, { ratings: pillar.ratings.with(at, rating) }));
  return (
    <Card
      label={`${pillar.code ?? ''} ${pillar.title}`}
      code={pillar.code}
      title={pillar.title}
      aside={value === null ? pillarsWords.notEnoughAnswers : numberText(value)}
      onOpen={() => open('pillar', pillar.id)}
      selected={selected}
      record={`pillar:${pillar.id}`}
    >
      <Meter value={value ?? 0} tone="how" />
      {pillar.number === managementPillar ? (
        <Figures>
          <DecisionLatency />
        </Figures>
      ) : null}
      <Stack gap="sm" data-field="ratings">
        {(pillarStatements[pillar.number] ?? []).map((statement, i) => (
          <div key={statement} data-part={i}>
            <RatingField
              label={statement}
              value={(pillar.ratings[i] ?? null) as RatingValue}
              onCommit={(rating) => rate(i, rating)}
            />
          </div>
        ))}
      </Stack>
    </Card>
  );
}
