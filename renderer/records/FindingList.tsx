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

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly label: string;
  /** What mends one was pressed: what lists them may make way. */
  readonly onAct?: (() => void) | undefined;
}

/** One row a finding. `showRule` adds the rule's code, for the reader who looks it up. */
export function FindingList({ findings, label, onAct }: FindingListProps) {
  const [waiving, setWaiving] = useState<Finding | null>(null);
  return (
    <>
      <ul className={classes.findings} aria-label={label}>
        {findings.map((finding) => (
          <li key={keyOf(finding)}>
            <FindingRow finding={finding} onAct={onAct} onWaive={() => setWaiving(finding)} />
          </li>
        ))}
      </ul>
      {waiving === null ? null : <WaiveDialog finding={waiving} onClose={() => setWaiving(null)} />}
    </>
  );
}

const keyOf = ({ rule, subjects, message }: Finding): string =>
  `${rule} ${subjects.map(({ kind, id }) => `${kind}:${id}`).join()} ${message}`;

/** Rules speak ISO dates, the same everywhere; on screen they read as the person writes dates. */
export const withLocalDays = (message: string): string =>
  message.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayText(day));

interface FindingRowProps extends Pick<FindingListProps, 'onAct'> {
  readonly finding: Finding;
  readonly onWaive: () => void;
}

function FindingRow({ finding, onAct, onWaive }: FindingRowProps) {
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
          {usable ? <FixButton finding={finding} onAct={onAct} /> : null}
          {canWaive ? <Waive finding={finding} onWaive={onWaive} /> : null}
        </div>
      ) : null}
    </div>
  );
}

/** The action that mends it, under its own name. */
export function FixButton({ finding, onAct }: Pick<FindingRowProps, 'finding' | 'onAct'>) {
  const doers = { apply: useApply(), open: useOpenRecord(), newId: useNewId() };
  const { fix } = finding;
  const mend = () => {
    onAct?.();
    applyFix(fix, doers);
  };
  return (
    <Button size="compact-sm" title={fix.label} onClick={mend}>
      {fix.label}
    </Button>
  );
}

/** The quieter way out, beside the one that mends. */
const Waive = ({ finding, onWaive }: Pick<FindingRowProps, 'finding' | 'onWaive'>) => (
  <Button
    size="compact-sm"
    variant="subtle"
    aria-label={waiveWords.waiveOf({ rule: finding.rule, about: finding.subjects[0]?.code ?? null })}
    onClick={onWaive}
  >
    {waiveWords.waiveMore}
  </Button>
);
