// Is it still worth it: value against cost, exposure and lateness, by gate and by use case, with what the figures say.
import { moneyText, numberText } from '../../../shared/text/format.ts';
import { Button, Table } from '@mantine/core';
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
import { SectionHeading } from '../../ui/frame/SectionHeading.tsx';
import { decisionFields } from './newDecision.ts';
import { Editable } from '../../ui/readOnly.tsx';
import classes from './Review.module.css';

const ratioText = (ratio: number): string => (ratio === Infinity ? 'no bound' : numberText(ratio));

export function GatesTab() {
  const workbook = useWorkbook();
  const useCases = [...workbook.useCase.values()]
    .filter((one) => isSelected(one) && !one.archived)
    .toSorted(byCode);
  const isEmpty = useCases.length === 0 && workbook.timeBox.size === 0;
  if (isEmpty && workbook.gate.size === 0) return <NothingToWeigh />;
  return (
    <div className={classes.page}>
      <section className={classes.group} aria-label="Worth by scope">
        <SectionHeading order={2}>Worth by scope</SectionHeading>
        <p className={classes.summary}>
          The future only: money already spent never enters. Press a figure to see where it comes from.
        </p>
        <ReviewCard name="The whole workbook" review={reviewScope(workbook, wholeWorkbook)} />
        {useCases.map((useCase) => (
          <ReviewCard
            key={useCase.id}
            name={`${useCase.code ?? ''} ${useCase.title}`}
            review={reviewScope(workbook, scopeOfUseCase(useCase.id))}
          />
        ))}
      </section>
      <Gates />
    </div>
  );
}

function ReviewCard({ name, review }: { readonly name: string; readonly review: GateReview }) {
  const { currency } = factsOf(useWorkbook());
  const money = (value: number) => moneyText(value, currency);
  const { figures } = review;
  return (
    <article className={classes.card} aria-label={name}>
      <div className={classes.cardHead}>
        <h3>{name}</h3>
        <strong>{adviceText(review)}</strong>
      </div>
      <div className={classes.figures}>
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
      </div>
      <p className={classes.summary}>
        <Because review={review} />
      </p>
    </article>
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
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  const gates = gatesInOrder(workbook);
  const addGate = useAddRecord('gate');
  const decide = (gate: Gate) => {
    const id = newId();
    if (apply(createRecord('decision', id, decisionFields(workbook, gate)))) open('decision', id, 'outcome');
  };
  return (
    <section className={classes.group} aria-label="Gates">
      <SectionHeading
        order={2}
        count={gates.length}
        action={
          <Editable>
            <Button leftSection={<IconPlus size={16} />} onClick={addGate}>
              Add gate
            </Button>
          </Editable>
        }
      >
        Gates
      </SectionHeading>
      {gates.length === 0 ? (
        <p className={classes.summary}>
          A gate is a day on which the group asks again whether it is still worth it.
        </p>
      ) : (
        <Table aria-label="Gates">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Gate</Table.Th>
              <Table.Th>The figures say</Table.Th>
              <Table.Th>Because</Table.Th>
              <Table.Th>
                <span className={classes.spoken}>Actions</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {gates.map((gate) => {
              const review = reviewGate(workbook, gate);
              return (
                <Table.Tr key={gate.id}>
                  <Table.Td>
                    <RecordChips label="Gate" targets={[{ kind: 'gate', id: gate.id }]} />
                  </Table.Td>
                  <Table.Td className={classes.word}>
                    {review ? adviceText(review) : 'Unknown'}
                    {hasLapsed(workbook, gate) ? ' (lapsed)' : ''}
                  </Table.Td>
                  <Table.Td>
                    {review ? <Because review={review} /> : 'Its use case or slice is gone.'}
                  </Table.Td>
                  <Table.Td>
                    <Editable>
                      <Button size="compact-sm" onClick={() => decide(gate)}>
                        Decide…
                      </Button>
                    </Editable>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
