// What a slice needs beyond plain fields: when feedback comes, from whom, on which question; and its split.
import { changeFields, together } from '../../../../shared/edits/records.ts';
import { summaryOf } from '../../../../shared/log/summaryOf.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import { FieldControl } from '../../../records/form/FieldControl.tsx';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { Editable } from '../../../ui/readOnly.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { SplitForm } from './SplitForm.tsx';

export function SliceExtra({ record: slice }: { readonly record: Slice }) {
  return (
    <>
      <Feedback slice={slice} />
      <Editable>
        <div data-field="split">
          <SplitForm key={slice.id} slice={slice} />
        </div>
      </Editable>
    </>
  );
}

function Feedback({ slice }: { readonly slice: Slice }) {
  const apply = useApply();
  const { feedback } = slice;
  return (
    <Section
      title={fieldOf('slice', 'feedback').label}
      field="feedback"
      summary={summaryOf(useWorkbook(), 'slice', slice, ['feedback'])}
    >
      {fieldOf('slice', 'feedback').parts.map((field) => (
        <div key={field.name} data-part={field.name}>
          <FieldControl
            field={field}
            value={feedback[field.name as keyof Slice['feedback']]}
            onCommit={(value, made) => {
              const change = changeFields('slice', slice.id, {
                feedback: { ...feedback, [field.name]: value },
              });
              apply(made ? together(made.label, [made.create, change]) : change);
            }}
          />
        </div>
      ))}
    </Section>
  );
}
