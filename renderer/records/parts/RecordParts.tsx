// A list of parts bound to the record that holds it.
import { changeFields, together } from '../../../shared/edits/records.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import { fieldOf } from '../../../shared/schema/fieldFacts.ts';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { useApply } from '../useWorkbook.ts';
import { PartsField } from './PartsField.tsx';
import type { PartsSpec } from './partsSpec.ts';

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
  /** The edit that sets the list, where it is not that of any field. */
  readonly edit?: (next: readonly PartOf<K, F>[]) => Edit;
}

export function RecordParts<K extends Kind, F extends ListName<K>>(props: RecordPartsProps<K, F>) {
  const { kind, record, field, spec } = props;
  const apply = useApply();
  const { edit = (next) => changeFields(kind, record.id, { [field]: next }) } = props;
  return (
    <PartsField
      key={record.id}
      field={fieldOf(kind, field)}
      spec={spec}
      parts={record[field] as unknown as readonly PartOf<K, F>[]}
      own={record.id}
      onCommit={(next, { label, group, create }) => {
        const change = { ...edit(next), label, group: group && `${kind}:${record.id}:${group}` };
        return apply(create ? together(label, [create, change]) : change);
      }}
    />
  );
}
