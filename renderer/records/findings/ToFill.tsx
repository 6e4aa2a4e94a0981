// A new record in the place of its findings: what is still to fill, each a press away; what is found counts later.
import { Button } from '@mantine/core';
import { inspectorWords } from '../../../shared/messages/screens/app/inspector.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { fieldOf, type FieldName } from '../../../shared/schema/fieldFacts.ts';
import { stillToFill } from '../../../shared/schema/filled.ts';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { Muted } from '../../ui/page/Muted.tsx';
import classes from './strip.module.css';
import { useOpenRecord } from '../useWorkbook.ts';
import { AllFindings } from './FindingStrip.tsx';

interface ToFillProps<K extends Kind> {
  readonly kind: K;
  readonly record: RecordOf<K>;
  /** What comes first of its kind. */
  readonly fields: readonly FieldName<K>[];
  readonly findings: readonly Finding[];
}

/** As high as the strip of findings that takes its place later. */
export function ToFill<K extends Kind>({ kind, record, fields, findings }: ToFillProps<K>) {
  const open = useOpenRecord();
  const left = stillToFill(kind, record, fields);
  return (
    <div className={classes.strip} role="group" aria-label={inspectorWords.findings} data-tone="info">
      <div className={classes.toFill}>
        {left.length === 0 ? <Muted as="span">{inspectorWords.filled}</Muted> : null}
        {left.map((field) => (
          <Button key={field} size="compact-xs" onClick={() => open(kind, record.id, field)}>
            {fieldOf(kind, field).short}
          </Button>
        ))}
      </div>
      <div className={classes.stripTools}>
        <Muted as="span" small>
          {left.length === 0 ? null : (
            <strong>{inspectorWords.stillToFill({ left: left.length, of: fields.length })}</strong>
          )}
          {left.length === 0 || findings.length === 0 ? null : ' · '}
          {findings.length === 0 ? null : inspectorWords.countLater({ count: findings.length })}
        </Muted>
        {findings.length === 0 ? null : <AllFindings findings={findings} />}
      </div>
    </div>
  );
}
