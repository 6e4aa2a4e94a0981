// One field of one record as a control, bound to the workbook through an edit.
import { changeFields, together } from '../../../shared/edits/records.ts';
import { questionAbout } from '../../../shared/rules/plausible.ts';
import type { FieldsOf, Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import classes from '../records.module.css';
import { FieldControl } from './FieldControl.tsx';
import { factsOnScreen, type FormField } from './formSpec.ts';
import { useApply, useWorkbook } from '../useWorkbook.ts';

interface RecordFieldProps<K extends Kind> {
  readonly kind: K;
  readonly record: RecordOf<K>;
  readonly spec: FormField<K>;
}

/** The control for `spec`; committing makes one edit, typing in quick succession stays one undo step. */
export function RecordField<K extends Kind>({ kind, record, spec }: RecordFieldProps<K>) {
  const { currency } = factsOf(useWorkbook());
  const apply = useApply();
  const field = factsOnScreen(kind, spec);
  const name = field.name as keyof RecordOf<K> & string;
  const question = questionAbout(currency, kind, record, name);
  return (
    <>
      <FieldControl
        field={field}
        value={record[name]}
        own={record.id}
        onCommit={(next, made) => {
          const change = changeFields(kind, record.id, { [name]: next } as FieldsOf<K>);
          apply(made ? together(made.label, [made.create, change]) : change);
        }}
      />
      {/* Below, so that the control stays where it is while somebody types in it. */}
      {question === null ? null : (
        <p className={classes.question} role="status">
          {question}
        </p>
      )}
    </>
  );
}
