// Is it still worth it: value against cost, exposure and lateness, by gate and by use case, with what the figures say.
import { Button } from '@mantine/core';
import { moneyText, numberText } from '../../../shared/text/format.ts';
import { IconPlus } from '@tabler/icons-react';
import { createRecord } from '../../../shared/edits/records.ts';
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
import { labelOf, listed, listedBriefly } from '../../../shared/words.ts';
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
import { decisionFields } from './newDecision.ts';
import { Editable } from '../../ui/readOnly.tsx';

const ratioText = (ratio: number): string => (ratio === Infinity ? 'no bound' : numberText(ratio));

export function GatesTab() {
  const workbook = useWorkbook();
  const useCases = [...workbook.useCase.values()]
    .filter((one) => isSelected(one) && !one.archived)
    .toSorted(byCode);
  const isEmpty = useCases.length === 0 && workbook.timeBox.size === 0;
  if (isEmpty && workbook.gate.size === 0) return <NothingToWeigh />;
  return (
    <Page measured>
      <Section title="Worth by scope" order={2}>
        <Muted>
          The future only: money already spent never enters. Press a figure to see where it comes from.
        </Muted>
        <ReviewCard name="The whole workbook" review={reviewScope(workbook, wholeWorkbook)} />
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
        <ExplainedFigure label="Value" explained={figures.V} print={money} />
        <ExplainedFigure label="Cost" explained={figures.C} print={money} />
        <ExplainedFigure label="Exposure" explained={figures.X} print={money} note={withoutText(figures.X)} />
        <ExplainedFigure label="Lateness" explained={figures.L} print={money} />
        <ExplainedFigure label="Margin" explained={figures.margin} print={money} />
        <ExplainedFigure
          label="Ratio"
          explained={figures.ratio}
          print={ratioText}
          lacking={figures.ratioIs === 'unknown' ? undefined : 'none'}
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
  unknown.length === 0 ? undefined : `without ${listedBriefly(unknown)}`;

/** "Go", "Plan first"; of what is no longer wanted nothing is said, and nothing is unknown about it. */
function adviceText({ figures, recommendation }: GateReview): string {
  if (recommendation.outcome !== null) return labelOf(recommendation.outcome);
  return figures.ratioIs === 'notWanted' ? 'Nothing to decide' : 'Unknown';
}

/** Why the figures say so, and what a go hangs on. */
function Because({ review }: { readonly review: GateReview }) {
  const { because, conditions } = review.recommendation;
  return conditions.length === 0 ? because : `${because} Condition: ${listed(conditions)}.`;
}

/** With neither value nor cost there is no ratio, and so no advice to stop. */
function NothingToWeigh() {
  const add = useAddRecord('gate');
  return (
    <EmptyState
      question="Is it still worth it?"
      samples={[
        '“After the shadow run: go on, the ratio is 2.7”',
        '“Before the rollout: stop, it returns less than it still costs”',
      ]}
      action={{ label: 'Add gate', onClick: add }}
    >
      Figures appear once a use case is selected and has its value per year, and time boxes have a length.
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
        Add gate
      </Button>
    </Editable>
  );
  return (
    <Section title="Gates" order={2} count={gates.length} action={add}>
      {gates.length === 0 ? (
        <Muted>A gate is a day on which the group asks again whether it is still worth it.</Muted>
      ) : (
        <DataTable label="Gates" columns={columns} rows={gates} keyOf={({ id }) => id} />
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
    return `${review ? adviceText(review) : 'Unknown'}${hasLapsed(workbook, gate) ? ' (lapsed)' : ''}`;
  };
  const because = (gate: Gate) => {
    const review = reviews.get(gate.id);
    return review ? <Because review={review} /> : 'Its use case or slice is gone.';
  };
  const action = (gate: Gate) => (
    <Editable>
      <Button size="compact-sm" onClick={() => decide(gate)}>
        Decide…
      </Button>
    </Editable>
  );
  return [
    { head: 'Gate', cell: ({ id }) => <RecordChips label="Gate" targets={[{ kind: 'gate', id }]} /> },
    { head: 'The figures say', short: true, cell: (gate) => <strong>{advice(gate)}</strong> },
    { head: 'Because', cell: because },
    { head: 'Actions', spoken: true, short: true, cell: action },
  ];
}

/** Drafts a gate's decision and puts the focus where the outcome is chosen. */
function useDecide(): (gate: Gate) => void {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  return (gate) => {
    const id = newId();
    if (apply(createRecord('decision', id, decisionFields(workbook, gate)))) open('decision', id, 'outcome');
  };
}
