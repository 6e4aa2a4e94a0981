// What was decided, on which facts, and by whom: proposed ones first, then the signed.
import { dayText } from '../../../shared/text/format.ts';
import { isChangedSince, signOffsByDecision } from '../../../shared/rules/signature/signatures.ts';
import { missingSigners, signerText } from '../../../shared/rules/gate/signing.ts';
import type { Decision } from '../../../shared/schema/kinds.ts';
import { byCode } from '../../../shared/schema/workbook.ts';
import { counted, labelOf, listed } from '../../../shared/words.ts';
import { AddRecord, useAddRecord } from '../../records/AddRecord.tsx';
import { useIsSelected, useOpenRecord, useWorkbook } from '../../records/useWorkbook.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import classes from './Review.module.css';

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
        question="What did we decide, and who stands by it?"
        samples={[
          '“Go with U-1: the ratio is 2.7, and the head of e-commerce signs”',
          '“Pivot U-2 to a reorder rule for 50 products”',
        ]}
        action={{ label: 'Add decision', onClick: add }}
      />
    );
  }
  return (
    <div className={classes.page}>
      <div>
        <AddRecord kind="decision" />
      </div>
      <ul className={classes.decisions} aria-label="Decisions">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <DecisionCard decision={decision} onOpen={() => open('decision', decision.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function DecisionCard({ decision, onOpen }: { readonly decision: Decision; readonly onOpen: () => void }) {
  const workbook = useWorkbook();
  const selected = useIsSelected('decision', decision.id);
  const signOffs = signOffsByDecision(workbook).get(decision.id) ?? [];
  const changed = signOffs.filter((signOff) => isChangedSince(workbook, signOff)).length;
  const missing = missingSigners(workbook, decision);
  const facts = [
    labelOf(decision.state),
    decision.decidedOn === null ? null : dayText(decision.decidedOn),
    counted(signOffs.length, 'signature'),
    decision.state === 'proposed' && missing.length > 0
      ? `still to sign: ${listed(missing.map(signerText))}`
      : null,
    changed > 0 ? 'changed since signed' : null,
  ];
  return (
    <article className={classes.card} data-selected={selected || undefined}>
      <div className={classes.cardHead}>
        <h2>
          <button type="button" onClick={onOpen}>
            {decision.code} {decision.title}
          </button>
        </h2>
        <strong>{decision.outcome === null ? 'Open' : labelOf(decision.outcome)}</strong>
      </div>
      {decision.rationale === '' ? null : <p className={classes.rationale}>{decision.rationale}</p>}
      <p className={classes.summary}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
    </article>
  );
}
