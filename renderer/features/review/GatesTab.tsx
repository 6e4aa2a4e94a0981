// Is it still worth it: value against cost, exposure and lateness, by gate and by use case, with what the figures say.
import { gateWords } from '../../../shared/messages/screens/review.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { Button } from '@mantine/core';
import { moneyText, numberText } from '../../../shared/text/format.ts';
import { IconPlus } from '@tabler/icons-react';
import { openDecision, openedDecision } from '../../../shared/edits/signing/openDecision.ts';
import { isDecidable } from '../../../shared/rules/gate/choices.ts';
import type { Explained } from '../../../shared/rules/engine/explain.ts';
import {
  type GateReview,
  gatesInOrder,
  hasLapsed,
  reviewGate,
  reviewScope,
} from '../../../shared/rules/gate/gates.ts';
import { isSelected } from '../../../shared/rules/scope/planIndex.ts';
import { scopeOfUseCase, wholeWorkbook } from '../../../shared/rules/scope/scopes.ts';
import type { Gate } from '../../../shared/schema/kinds.ts';
import { byCode, factsOf } from '../../../shared/schema/workbook.ts';
import { labelOf } from '../../../shared/words.ts';
import { useAddRecord } from '../../records/AddRecord.tsx';
import { ExplainedFigure } from '../../records/ExplainedFigure.tsx';
import { RecordChips } from '../../records/RecordChips.tsx';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../records/useWorkbook.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { Card } from '../../ui/page/Card.tsx';
import { DataTable, type TableColumn } from '../../ui/page/DataTable.tsx';
import { Figures } from '../../ui/page/Figures.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Editable } from '../../ui/readOnly.tsx';

const ratioText = (ratio: number): string => (ratio === Infinity ? commonWords.noBound : numberText(ratio));

export function GatesTab() {
  const workbook = useWorkbook();
  const useCases = [...workbook.useCase.values()]
    .filter((one) => isSelected(one) && !one.archived)
    .toSorted(byCode);
  const isEmpty = useCases.length === 0 && workbook.timeBox.size === 0;
  if (isEmpty && workbook.gate.size === 0) return <NothingToWeigh />;
  return (
    <Page measured>
      <Section title={gateWords.byScope} order={2}>
        <Muted>{gateWords.futureOnly}</Muted>
        <ReviewCard name={gateWords.whole} review={reviewScope(workbook, wholeWorkbook)} />
        {useCases.map((useCase) => (
          <ReviewCard
            key={useCase.id}
            name={`${useCase.code ?? ''} ${useCase.title}`}
            review={reviewScope(workbook, scopeOfUseCase(useCase.id))}
          />
        ))}
      </Section>
      <Gates />
    </Page>
  );
}

function ReviewCard({ name, review }: { readonly name: string; readonly review: GateReview }) {
  const { currency } = factsOf(useWorkbook());
  const money = (value: number) => moneyText(value, currency);
  const { figures } = review;
  return (
    <Card label={name} title={name} aside={adviceText(review)}>
      <Figures compared>
        <ExplainedFigure label={gateWords.value} explained={figures.V} print={money} />
        <ExplainedFigure label={gateWords.cost} explained={figures.C} print={money} />
        <ExplainedFigure
          label={gateWords.exposure}
          explained={figures.X}
          print={money}
          note={withoutText(figures.X)}
        />
        <ExplainedFigure label={gateWords.lateness} explained={figures.L} print={money} />
        <ExplainedFigure label={gateWords.margin} explained={figures.margin} print={money} />
        <ExplainedFigure
          label={gateWords.ratio}
          explained={figures.ratio}
          print={ratioText}
          lacking={figures.ratioIs === 'unknown' ? undefined : gateWords.none}
        />
      </Figures>
      <Muted>
        <Because review={review} />
      </Muted>
    </Card>
  );
}

/** What a sum of what is known leaves out, by code. */
const withoutText = ({ unknown }: Explained): string | undefined =>
  unknown.length === 0 ? undefined : gateWords.without({ unknown });

/** "Go", "Plan first"; of what is no longer wanted nothing is said, and nothing is unknown about it. */
function adviceText({ figures, recommendation }: GateReview): string {
  if (recommendation.outcome !== null) return labelOf(recommendation.outcome);
  return figures.ratioIs === 'notWanted' ? gateWords.nothingToDecide : gateWords.unknown;
}

/** Why the figures say so, and what a go hangs on. */
function Because({ review }: { readonly review: GateReview }) {
  const { because, conditions } = review.recommendation;
  return conditions.length === 0 ? because : gateWords.onCondition({ because, conditions });
}

/** With neither value nor cost there is no ratio, and so no advice to stop. */
function NothingToWeigh() {
  const add = useAddRecord('gate');
  return (
    <EmptyState
      question={gateWords.question}
      samples={[gateWords.sampleShadow, gateWords.sampleRollout]}
      action={{ label: gateWords.add, onClick: add }}
    >
      {gateWords.whenFigures}
    </EmptyState>
  );
}

/** The gates in order, each with what its figures say and the way to a decision. */
function Gates() {
  const gates = gatesInOrder(useWorkbook());
  const addGate = useAddRecord('gate');
  const columns = useGateColumns();
  const add = (
    <Editable>
      <Button leftSection={<IconPlus size={16} />} onClick={addGate}>
        {gateWords.add}
      </Button>
    </Editable>
  );
  return (
    <Section title={gateWords.gates} order={2} count={gates.length} action={add}>
      {gates.length === 0 ? (
        <Muted>{gateWords.whatItIs}</Muted>
      ) : (
        <DataTable label={gateWords.gates} columns={columns} rows={gates} keyOf={({ id }) => id} />
      )}
    </Section>
  );
}

function useGateColumns(): readonly TableColumn<Gate>[] {
  const workbook = useWorkbook();
  const decide = useDecide();
  const reviews = new Map(gatesInOrder(workbook).map((gate) => [gate.id, reviewGate(workbook, gate)]));
  const advice = (gate: Gate): string => {
    const review = reviews.get(gate.id);
    const said = review ? adviceText(review) : gateWords.unknown;
    return hasLapsed(workbook, gate) ? gateWords.lapsed({ advice: said }) : said;
  };
  const because = (gate: Gate) => {
    const review = reviews.get(gate.id);
    return review ? <Because review={review} /> : gateWords.scopeGone;
  };
  const action = (gate: Gate) =>
    isDecidable(workbook, { gate: gate.id, criterion: null }) ? (
      <Editable>
        <Button size="compact-sm" onClick={() => decide(gate)}>
          {gateWords.decide}
        </Button>
      </Editable>
    ) : null;
  return [
    {
      head: gateWords.gate,
      cell: ({ id }) => <RecordChips label={gateWords.gate} targets={[{ kind: 'gate', id }]} />,
    },
    { head: gateWords.figuresSay, short: true, cell: (gate) => <strong>{advice(gate)}</strong> },
    { head: gateWords.because, cell: because },
    { head: gateWords.actions, spoken: true, short: true, cell: action },
  ];
}

/** Opens a gate's decision, the one there is or a new one, and puts the focus where the outcome is chosen. */
function useDecide(): (gate: Gate) => void {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  return (gate) => {
    const id = newId<'decision'>();
    const shown = openedDecision(workbook, { gate: gate.id }, id);
    if (shown !== id || apply(openDecision({ gate: gate.id }, id))) open('decision', shown, 'outcome');
  };
}
