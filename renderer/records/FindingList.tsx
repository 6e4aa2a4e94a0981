// Findings that teach: what is missing, why it matters, and the button that mends it.
import { dayText } from '../../shared/text/format.ts';
import { waiveWords } from '../../shared/messages/screens/review/review.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { isWaivable } from '../../shared/rules/catalogue.ts';
import type { Finding } from '../../shared/rules/engine/finding.ts';
import { SeverityMark } from '../ui/marks/SeverityMark.tsx';
import { applyFix } from './applyFix.ts';
import classes from './records.module.css';
import { WaiveDialog } from './findings/WaiveDialog.tsx';
import { useApply, useNewId, useOpenRecord } from './useWorkbook.ts';
import { useReadOnly } from '../ui/readOnly.tsx';

/** One row a finding. `showRule` adds the rule's code, for the reader who looks it up. */
export function FindingList({
  findings,
  label,
}: {
  readonly findings: readonly Finding[];
  readonly label: string;
}) {
  return (
    <ul className={classes.findings} aria-label={label}>
      {findings.map((finding) => (
        <li key={keyOf(finding)}>
          <FindingRow finding={finding} />
        </li>
      ))}
    </ul>
  );
}

const keyOf = ({ rule, subjects, message }: Finding): string =>
  `${rule} ${subjects.map(({ kind, id }) => `${kind}:${id}`).join()} ${message}`;

/** Rules speak ISO dates, the same everywhere; on screen they read as the person writes dates. */
const withLocalDays = (message: string): string =>
  message.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayText(day));

function FindingRow({ finding }: { readonly finding: Finding }) {
  const doers = { apply: useApply(), open: useOpenRecord(), newId: useNewId() };
  const readOnly = useReadOnly();
  const { severity, message, rule, fix } = finding;
  const usable = fix.action === 'open' || !readOnly;
  const canWaive = !readOnly && isWaivable(finding);
  return (
    <div className={classes.finding} data-tone={severity}>
      <SeverityMark severity={severity} word={false} />
      <p className={classes.message}>
        {withLocalDays(message)} <span className={classes.rule}>{rule}</span>
      </p>
      {usable || canWaive ? (
        <div className={classes.mends}>
          {usable ? (
            <Button size="compact-sm" onClick={() => applyFix(fix, doers)}>
              {fix.label}
            </Button>
          ) : null}
          {canWaive ? <Waive finding={finding} /> : null}
        </div>
      ) : null}
    </div>
  );
}

/** The quieter way out, beside the one that mends. */
function Waive({ finding }: { readonly finding: Finding }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={waiveWords.waiveOf({ rule: finding.rule, about: finding.subjects[0]?.code ?? null })}
        onClick={() => setOpened(true)}
      >
        {waiveWords.waiveMore}
      </Button>
      {opened ? <WaiveDialog finding={finding} onClose={() => setOpened(false)} /> : null}
    </>
  );
}
