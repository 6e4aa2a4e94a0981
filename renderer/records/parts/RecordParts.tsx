// A list of parts bound to the record that holds it.
import { lockedFields } from '../../../shared/edits/guards/verdict.ts';
import { changeFields, together } from '../../../shared/edits/records.ts';
import { summaryOf } from '../../../shared/log/summaryOf.ts';
import { fieldOf } from '../../../shared/schema/fieldFacts.ts';
import type { FieldsOf, Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { useApply, useWorkbook } from '../useWorkbook.ts';
import { PartsField } from './PartsField.tsx';
import type { PartsFieldProps, PartsSpec } from './partsSpec.ts';

/** The fields of a kind that hold a list of parts. */
type ListName<K extends Kind> = {
  [F in keyof RecordOf<K> & string]: RecordOf<K>[F] extends readonly object[] ? F : never;
}[keyof RecordOf<K> & string];

/** One part of a list. */
export type PartOf<K extends Kind, F extends ListName<K>> = RecordOf<K>[F] extends readonly (infer P)[]
  ? P
  : never;

interface RecordPartsProps<K extends Kind, F extends ListName<K>> {
  readonly kind: K;
  readonly record: RecordOf<K>;
  readonly field: F;
  readonly spec: PartsSpec<PartOf<K, F>>;
  /** Why the list stands, where the guard of the kind says so of its parts; a locked field needs none. */
  readonly locked?: PartsFieldProps<PartOf<K, F>>['locked'];
  /** Where sections fold: it begins open. */
  readonly startsOpen?: boolean;
}

export function RecordParts<K extends Kind, F extends ListName<K>>(props: RecordPartsProps<K, F>) {
  const { kind, record, field, spec } = props;
  const apply = useApply();
  const workbook = useWorkbook();
  const why = lockedFields(workbook, kind, record)[field];
  return (
    <div key={record.id} data-field={field}>
      <PartsField
        field={fieldOf(kind, field)}
        spec={spec}
        parts={record[field] as unknown as readonly PartOf<K, F>[]}
        own={record.id}
        summary={summaryOf(workbook, kind, record, [field])}
        startsOpen={props.startsOpen}
        locked={why === undefined ? props.locked : { why, but: [] }}
        onCommit={(next, { label, group, create }) => {
          const change = {
            ...changeFields(kind, record.id, { [field]: next } as FieldsOf<K>),
            label,
            group: group && `${kind}:${record.id}:${group}`,
          };
          return apply(create ? together(label, [create, change]) : change);
        }}
      />
    </div>
  );
}
