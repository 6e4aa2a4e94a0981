// What was decided, on which facts, and by whom: proposed ones first, then the signed.
import { decisionWords } from '../../../shared/messages/screens/review/review.ts';
import { Stack } from '@mantine/core';
import { dayText } from '../../../shared/text/format.ts';
import { stateOf } from '../../../shared/rules/state/stateOf.ts';
import { signOffsByDecision } from '../../../shared/rules/signature/signatures.ts';
import { missingSigners, signerText } from '../../../shared/rules/gate/signing.ts';
import type { Decision } from '../../../shared/schema/kinds.ts';
import { byCode } from '../../../shared/schema/workbook.ts';
import { listed } from '../../../shared/words.ts';
import { AddRecord, useAddRecord } from '../../records/AddRecord.tsx';
import { useIsSelected, useOpenRecord, useWorkbook } from '../../records/useWorkbook.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { StateMark } from '../../ui/marks/StateMark.tsx';
import { Card } from '../../ui/page/Card.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Bar, Page } from '../../ui/page/Page.tsx';

const order: readonly Decision['state'][] = ['proposed', 'signed', 'superseded', 'revoked'];

export function DecisionsTab() {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const add = useAddRecord('decision');
  const decisions = [...workbook.decision.values()]
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || byCode(a, b));
  if (decisions.length === 0) {
    return (
      <EmptyState
        question={decisionWords.question}
        samples={[decisionWords.sampleGo, decisionWords.samplePivot]}
        action={{ label: decisionWords.add, onClick: add }}
      />
    );
  }
  return (
    <Page measured>
      <Bar>
        <AddRecord kind="decision" />
      </Bar>
      <Stack component="ul" gap="xs" aria-label={decisionWords.decisions}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <DecisionCard decision={decision} onOpen={() => open('decision', decision.id)} />
          </li>
        ))}
      </Stack>
    </Page>
  );
}

function DecisionCard({ decision, onOpen }: { readonly decision: Decision; readonly onOpen: () => void }) {
  const workbook = useWorkbook();
  const selected = useIsSelected('decision', decision.id);
  const signOffs = signOffsByDecision(workbook).get(decision.id) ?? [];
  const state = stateOf(workbook, 'decision', decision);
  const missing = missingSigners(workbook, decision);
  const facts = [
    decision.decidedOn === null ? null : dayText(decision.decidedOn),
    decisionWords.signatures({ count: signOffs.length }),
    decision.state === 'proposed' && missing.length > 0
      ? decisionWords.stillToSign({ signers: listed(missing.map(signerText)) })
      : null,
  ];
  return (
    <Card
      code={decision.code}
      title={decision.title}
      order={2}
      aside={decision.outcome === null ? decisionWords.open : <StateMark look={decision.outcome} begins />}
      onOpen={onOpen}
      selected={selected}
    >
      {decision.rationale === '' ? null : <p>{decision.rationale}</p>}
      <Muted>
        {state === null || state.look === null ? null : (
          <>
            <StateMark look={state.look} word={state.word} size={14} begins /> ·{' '}
          </>
        )}
        {facts.filter((fact) => fact !== null).join(' · ')}
      </Muted>
    </Card>
  );
}
