// What a model record needs beyond plain fields: what it was made of, who approved it, and where it ran when.
import { modelWords } from '../../../../shared/messages/screens/tempo.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import { summaryOf } from '../../../../shared/log/summaryOf.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import type { ModelRecord } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { FieldControl } from '../../../records/form/FieldControl.tsx';
import type { PartsSpec } from '../../../records/parts/partsSpec.ts';
import { RecordParts } from '../../../records/parts/RecordParts.tsx';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { Section } from '../../../ui/page/Section.tsx';

export function ModelRecordExtra({ record }: { readonly record: ModelRecord }) {
  return (
    <>
      <RecordParts kind="modelRecord" record={record} field="deployments" spec={deployments} />
      <RecordParts kind="modelRecord" record={record} field="approvals" spec={approvals} />
      <Artefacts record={record} />
    </>
  );
}

function Artefacts({ record }: { readonly record: ModelRecord }) {
  const apply = useApply();
  const { label, parts } = fieldOf('modelRecord', 'artefacts');
  const { artefacts } = record;
  return (
    <Section
      title={label}
      field="artefacts"
      summary={summaryOf(useWorkbook(), 'modelRecord', record, ['artefacts'])}
    >
      {parts.map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          value={artefacts[field.name as keyof ModelRecord['artefacts']]}
          onCommit={(value) =>
            void apply(
              changeFields('modelRecord', record.id, { artefacts: { ...artefacts, [field.name]: value } }),
            )
          }
        />
      ))}
    </Section>
  );
}

const deployments: PartsSpec<ModelRecord['deployments'][number]> = {
  one: modelWords.deployment,
  empty: modelWords.noDeployments,
  cells: ['stage', 'from', 'to'],
  fresh: (_, workbook) => ({ stage: 'test', from: factsOf(workbook).asOf, to: null }),
};

const approvals: PartsSpec<ModelRecord['approvals'][number]> = {
  one: modelWords.approval,
  empty: modelWords.noApprovals,
  cells: ['byRole', 'kind', 'date'],
  fresh: (_, workbook) => ({ byRole: null, date: factsOf(workbook).asOf, kind: 'business' }),
};
