// What is found about one record, in a strip that is never higher nor lower: the worst first, the others one press away.
import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconCircleCheck, IconList } from '@tabler/icons-react';
import { useState } from 'react';
import { inspectorWords } from '../../../shared/messages/screens/app/inspector.ts';
import type { Finding, Severity } from '../../../shared/rules/engine/finding.ts';
import { SeverityMark } from '../../ui/marks/SeverityMark.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { FindingList, FixButton, withLocalDays } from '../FindingList.tsx';
import classes from './strip.module.css';

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The worst first; those that are equally bad stay in the order of the rules. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);

/** One finding at a time, or that there is none. */
export function FindingStrip({ findings }: { readonly findings: readonly Finding[] }) {
  const [chosen, setChosen] = useState(0);
  const sorted = worstFirst(findings);
  const at = Math.min(chosen, sorted.length - 1);
  const finding = sorted[at];
  return (
    <div
      className={classes.strip}
      role="group"
      aria-label={inspectorWords.findings}
      data-tone={finding?.severity ?? 'done'}
    >
      {finding === undefined ? (
        <NothingMissing />
      ) : (
        <One findings={sorted} finding={finding} at={at} onGo={setChosen} />
      )}
    </div>
  );
}

const NothingMissing = () => (
  <div className={classes.stripText}>
    <IconCircleCheck size={16} aria-hidden />
    <Muted>{inspectorWords.nothingMissing}</Muted>
  </div>
);

interface OneProps {
  readonly findings: readonly Finding[];
  readonly finding: Finding;
  readonly at: number;
  readonly onGo: (at: number) => void;
}

function One({ findings, finding, at, onGo }: OneProps) {
  const readOnly = useReadOnly();
  const { severity, message, fix } = finding;
  const last = findings.length - 1;
  const text = withLocalDays(message);
  return (
    <>
      <div className={classes.stripText}>
        <SeverityMark severity={severity} word={false} />
        <p title={text}>{text}</p>
      </div>
      <div className={classes.stripTools}>
        {fix.action === 'open' || !readOnly ? <FixButton finding={finding} /> : <span />}
        <ActionIcon
          size="sm"
          aria-label={inspectorWords.previous}
          disabled={at === 0}
          onClick={() => onGo(at - 1)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <span className={classes.stripPlace}>
          {inspectorWords.place({ at: at + 1, of: findings.length })}
        </span>
        <ActionIcon
          size="sm"
          aria-label={inspectorWords.next}
          disabled={at === last}
          onClick={() => onGo(at + 1)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
        <AllFindings findings={findings} />
      </div>
    </>
  );
}

/** The whole list, with all that can be done about each. */
export function AllFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const [opened, setOpened] = useState(false);
  const label = inspectorWords.all({ count: findings.length });
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      // A dialog that waives one lies outside it.
      closeOnClickOutside={false}
      width={440}
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon size="sm" aria-label={label} onClick={() => setOpened(!opened)}>
          <IconList size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <div className={classes.stripAll}>
          <FindingList findings={findings} label={inspectorWords.findings} onAct={() => setOpened(false)} />
        </div>
        <Button size="compact-sm" mt={8} onClick={() => setOpened(false)}>
          {inspectorWords.close}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
