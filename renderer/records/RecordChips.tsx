// Other records as chips that navigate: the thread from why to how, one press a step.
import type { Kind } from '../../shared/schema/kinds.ts';
import { cards } from '../../shared/schema/cards.ts';
import { findRecord } from '../../shared/schema/workbook.ts';
import { Chip } from '../ui/marks/Chip.tsx';
import classes from './records.module.css';
import { recordWords } from './recordWords.ts';
import { useOpenRecord, useWorkbook } from './useWorkbook.ts';

interface RecordChipsProps {
  readonly label: string;
  readonly targets: readonly { readonly kind: Kind; readonly id: string }[];
}

/** A list of chips named by `label`; records that are gone are left out. */
export function RecordChips({ label, targets }: RecordChipsProps) {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const shown = targets.flatMap(({ kind, id }) => {
    const record = findRecord(workbook, kind, id);
    return record ? [{ kind, id, code: record.code, title: recordWords(workbook, kind, record) }] : [];
  });
  return (
    <ul className={classes.chips} aria-label={label}>
      {shown.map(({ kind, id, code, title }) => (
        <li key={`${kind}:${id}`}>
          <Chip
            code={code ?? cards[kind].one}
            title={title}
            tone={cards[kind].stage}
            onOpen={() => open(kind, id)}
          />
        </li>
      ))}
    </ul>
  );
}
