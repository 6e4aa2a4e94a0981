// One field of a decision in its panel, locked where what is signed stands.
import { lockedFields } from '../../../../shared/edits/guards/verdict.ts';
import type { FieldName } from '../../../../shared/schema/fieldFacts.ts';
import type { Decision } from '../../../../shared/schema/kinds.ts';
import { RecordField } from '../../../records/form/RecordField.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { ReadOnlyScope } from '../../../ui/readOnly.tsx';

interface DecisionFieldProps {
  readonly decision: Decision;
  readonly field: FieldName<'decision'>;
}

export function DecisionField({ decision, field }: DecisionFieldProps) {
  const locks: Readonly<Partial<Record<string, string>>> = lockedFields(useWorkbook(), 'decision', decision);
  return (
    <div data-field={field}>
      <ReadOnlyScope when={locks[field] !== undefined}>
        <RecordField kind="decision" record={decision} spec={field} />
      </ReadOnlyScope>
    </div>
  );
}
