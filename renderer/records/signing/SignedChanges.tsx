// What has changed since it was signed: field by field, old and new (GAT-05).
import { changedWords } from '../../../shared/messages/screens/review/review.ts';
import { isChangedSince } from '../../../shared/rules/signature/signatures.ts';
import type { SignOff } from '../../../shared/schema/kinds.ts';
import { type SignedChange, signedChanges } from '../../../shared/tables/signedChanges.ts';
import { Muted } from '../../ui/page/Muted.tsx';
import { Section } from '../../ui/page/Section.tsx';
import classes from '../records.module.css';
import { useWorkbook } from '../useWorkbook.ts';

/** Nothing while it still says what was signed. */
export function SignedChanges({ signOff }: { readonly signOff: SignOff }) {
  const workbook = useWorkbook();
  if (!isChangedSince(workbook, signOff)) return null;
  const changes = signedChanges(workbook, signOff);
  return (
    <Section title={changedWords.changedSince}>
      {changes === null ? (
        <Muted>{changedWords.notKnown}</Muted>
      ) : (
        <ul className={classes.changes} aria-label={changedWords.changedSince}>
          {changes.map((change) => (
            <li key={`${change.of} ${change.field}`}>
              <ChangedField change={change} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function ChangedField({ change }: { readonly change: SignedChange }) {
  const { of, field, before, after } = change;
  return (
    <dl className={classes.change}>
      <dt className={classes.changed}>{of === '' ? field : `${of} · ${field}`}</dt>
      <dd>
        <span className={classes.rule}>{changedWords.asSigned}</span>{' '}
        <del>{before || changedWords.empty}</del>
      </dd>
      <dd>
        <span className={classes.rule}>{changedWords.now}</span> <ins>{after || changedWords.empty}</ins>
      </dd>
    </dl>
  );
}
