// What hangs on a risk: treatments, other paths, and whether somebody has accepted it.
import { otherPathWords } from '../../../../shared/messages/screens/risks/inspector.ts';
import { changeFields, createRecord, together } from '../../../../shared/edits/records.ts';
import type { Risk } from '../../../../shared/schema/kinds.ts';
import { CriteriaOfRisk } from '../../../records/KillCriteria.tsx';
import { RecordField } from '../../../records/form/RecordField.tsx';
import { summaryOf } from '../../../../shared/log/summaryOf.ts';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { AcceptRisk } from './AcceptRisk.tsx';
import { TreatmentList } from './TreatmentList.tsx';
import { AddButton } from '../../../ui/frame/EditButtons.tsx';
import { Section } from '../../../ui/page/Section.tsx';

export function RiskExtra({ record: risk }: { readonly record: Risk }) {
  return (
    <>
      <TreatmentList risk={risk} />
      <OtherPaths risk={risk} />
      <CriteriaOfRisk risk={risk} />
      <AcceptRisk risk={risk} />
    </>
  );
}

/** Links paths that exist; "Add other path" makes one, links it and opens it, in one undo step. */
function OtherPaths({ risk }: { readonly risk: Risk }) {
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  const add = () => {
    const id = newId<'alternative'>();
    const made = together(otherPathWords.add, [
      createRecord('alternative', id, {
        title: otherPathWords.around({ risk: risk.code ?? otherPathWords.thisRisk }),
      }),
      changeFields('risk', risk.id, { alternatives: [...risk.alternatives, id] }),
    ]);
    if (apply(made)) open('alternative', id, 'title');
  };
  const action = <AddButton label={otherPathWords.add} onClick={add} />;
  return (
    <Section
      title={otherPathWords.heading}
      field="alternatives"
      action={action}
      summary={summaryOf(useWorkbook(), 'risk', risk, ['alternatives'])}
    >
      <RecordField kind="risk" record={risk} spec="alternatives" />
    </Section>
  );
}
