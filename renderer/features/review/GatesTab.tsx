// Is it still worth it: value against cost, exposure and lateness, by gate and by use case, with what the figures say.
import { gateWords } from '../../../shared/messages/screens/review/review.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { Button } from '@mantine/core';
import { dayText, moneyText } from '../../../shared/text/format.ts';
import { IconPlus } from '@tabler/icons-react';
import type { Explained } from '../../../shared/rules/engine/explain.ts';
import { type GateReview, gatesInOrder, reviewGate, reviewScope } from '../../../shared/rules/gate/gates.ts';
import { gateDecisions } from '../../../shared/rules/criterion/heldBoxes.ts';
import { decidedDay } from '../../../shared/rules/signature/decisionOrder.ts';
import { stateOf } from '../../../shared/rules/state/stateOf.ts';
import { isSelected } from '../../../shared/rules/scope/planIndex.ts';
import { type Scope, scopeKey, scopeOfUseCase, wholeWorkbook } from '../../../shared/rules/scope/scopes.ts';
import type { Gate } from '../../../shared/schema/kinds.ts';
import { byCode, factsOf } from '../../../shared/schema/workbook.ts';
import { nameOf } from '../../../shared/words.ts';
import { useAddRecord } from '../../records/AddRecord.tsx';
import { ExplainedValue } from '../../records/ExplainedFigure.tsx';
import { DecideButton } from '../../records/deciding/DecideButton.tsx';
import { RecordChips } from '../../records/RecordChips.tsx';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { StateMark } from '../../ui/marks/StateMark.tsx';
import { DataTable, type TableColumn } from '../../ui/page/DataTable.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Editable } from '../../ui/readOnly.tsx';

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
        <ScopeTable
          rows={[
            { name: gateWords.whole, review: reviewScope(workbook, wholeWorkbook) },
            ...useCases.map((useCase) => ({
              name: nameOf(useCase),
              review: reviewScope(workbook, scopeOfUseCase(useCase.id)),
            })),
          ]}
        />
      </Section>
      <Gates />
    </Page>
  );
}

interface ScopeRow {
  readonly name: string;
  readonly review: GateReview;
}

type Named = 'V' | 'C' | 'X' | 'L' | 'margin';

/** The figures of all scopes in columns, so that they are compared downwards. */
function ScopeTable({ rows }: { readonly rows: readonly ScopeRow[] }) {
  const workbook = useWorkbook();
  const { currency } = factsOf(workbook);
  const figure = (head: string, name: Named): TableColumn<ScopeRow> => {
    const cell = ({ name: of, review: { figures } }: ScopeRow) => (
      <>
        <ExplainedValue
          label={head}
          of={of}
          explained={figures[name]}
          print={(value) => moneyText(value, currency)}
        />
        {name === 'X' && figures.X.unknown.length > 0 ? <Muted small>{withoutText(figures.X)}</Muted> : null}
      </>
    );
    return { head, end: true, short: true, cell };
  };
  const ratio = ({ name: of, review: { figures } }: ScopeRow) => (
    <ExplainedValue
      label={gateWords.ratio}
      of={of}
      explained={figures.ratio}
      print={commonWords.ratio}
      lacking={figures.ratioIs === 'unknown' ? undefined : gateWords.none}
    />
  );
  const scope = ({ name, review }: ScopeRow) => (
    <>
      <strong>{name}</strong>
      <Muted small>
        <Because review={review} />
      </Muted>
    </>
  );
  const advice = ({ review }: ScopeRow) => <Advice review={review} />;
  const decided = ({ review }: ScopeRow) => <Decided scope={review.scope} />;
  const columns: readonly TableColumn<ScopeRow>[] = [
    { head: gateWords.scope, cell: scope },
    figure(gateWords.value, 'V'),
    figure(gateWords.cost, 'C'),
    figure(gateWords.exposure, 'X'),
    figure(gateWords.lateness, 'L'),
    figure(gateWords.margin, 'margin'),
    { head: gateWords.ratio, end: true, short: true, cell: ratio },
    { head: gateWords.figuresSay, short: true, cell: advice },
    { head: gateWords.weDecided, short: true, cell: decided },
  ];
  return <DataTable label={gateWords.byScope} columns={columns} rows={rows} keyOf={({ name }) => name} />;
}

/** The last signed decision on a scope, with its day. */
function Decided({ scope }: { readonly scope: Scope }) {
  const workbook = useWorkbook();
  const last = gateDecisions(workbook).findLast((one) => scopeKey(one.scope) === scopeKey(scope))?.decision;
  if (!last || last.outcome === null) return gateWords.nothingYet;
  const day = decidedDay(workbook, last);
  return (
    <>
      <StateMark look={last.outcome} begins />
      {day === null ? null : <Muted small>{dayText(day)}</Muted>}
    </>
  );
}

/** What the figures say; of what is no longer wanted nothing is said, and nothing is unknown about it. */
function Advice({ review: { figures, recommendation } }: { readonly review: GateReview }) {
  if (recommendation.outcome !== null) return <StateMark look={recommendation.outcome} begins />;
  return figures.ratioIs === 'notWanted' ? gateWords.nothingToDecide : gateWords.unknown;
}

/** What a sum of what is known leaves out, by code. */
const withoutText = ({ unknown }: Explained): string | undefined =>
  unknown.length === 0 ? undefined : gateWords.without({ unknown });

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
  const reviews = new Map(gatesInOrder(workbook).map((gate) => [gate.id, reviewGate(workbook, gate)]));
  const advice = (gate: Gate) => {
    const review = reviews.get(gate.id);
    return review ? <Advice review={review} /> : gateWords.unknown;
  };
  const state = (gate: Gate) => {
    const now = stateOf(workbook, 'gate', gate);
    return now?.look ? <StateMark look={now.look} word={now.word} begins /> : null;
  };
  const because = (gate: Gate) => {
    const review = reviews.get(gate.id);
    return review ? <Because review={review} /> : gateWords.scopeGone;
  };
  const action = (gate: Gate) => <DecideButton opened={{ gate: gate.id }} of={gate} />;
  return [
    {
      head: gateWords.gate,
      cell: ({ id }) => <RecordChips label={gateWords.gate} targets={[{ kind: 'gate', id }]} />,
    },
    { head: gateWords.figuresSay, short: true, cell: advice },
    { head: gateWords.weDecided, short: true, cell: state },
    { head: gateWords.because, cell: because },
    { head: gateWords.actions, spoken: true, short: true, cell: action },
  ];
}
