// What a use case needs the organisation to be able to do, how well, and from which time box on (ALN-01).
import { Stack, Group } from '@mantine/core';
import { itemWords } from '../../../../shared/messages/screens/canvas.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { createRecord, deleteRecords } from '../../../../shared/edits/records.ts';
import type { Capability, CapabilityNeed, UseCase } from '../../../../shared/schema/kinds.ts';
import { byOrder } from '../../../../shared/schema/workbook.ts';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { RecordField } from '../../../records/form/RecordField.tsx';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { Chip } from '../../../ui/marks/Chip.tsx';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { RemoveButton } from '../../../ui/frame/EditButtons.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Card } from '../../../ui/page/Card.tsx';

const fields = ['requiredLevel', 'firstTimeBox'] as const;

export function CapabilityNeeds({ useCase }: { readonly useCase: UseCase }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const needs = [...workbook.capabilityNeed.values()]
    .filter((need) => need.useCase === useCase.id && !need.archived)
    .toSorted(byOrder);
  const taken = new Set(needs.map(({ capability }) => capability as string | null));
  const free = pickItemsOf(workbook, 'capability').filter(({ id }) => !taken.has(id));
  const add = (id: string | null) => {
    if (id)
      apply(
        createRecord('capabilityNeed', newId(), { useCase: useCase.id, capability: id as Capability['id'] }),
      );
  };
  return (
    <Section
      title={itemWords.capabilitiesNeeded}
      count={needs.length}
      summary={needs
        .flatMap(({ capability }) => (capability && workbook.capability.get(capability)?.code) ?? [])
        .join(', ')}
      holds={fields}
    >
      {needs.length === 0 ? <Muted small>{itemWords.needsQuestion}</Muted> : null}
      <Stack component="ul" gap="xs">
        {needs.map((need) => (
          <li key={need.id}>
            <Need need={need} />
          </li>
        ))}
      </Stack>
      {free.length === 0 ? null : (
        <Editable>
          <PickSelect
            label={itemWords.addACapability}
            placeholder={commonWords.searchByCode}
            items={free}
            value={null}
            onChange={add}
          />
        </Editable>
      )}
    </Section>
  );
}

function Need({ need }: { readonly need: CapabilityNeed }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const open = useOpenRecord();
  const capability = need.capability === null ? undefined : workbook.capability.get(need.capability);
  if (!capability) return null;
  const code = capability.code ?? 'capability';
  return (
    <Card dense>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Chip
          code={code}
          title={capability.title}
          tone="how"
          onOpen={() => open('capability', capability.id)}
        />
        <RemoveButton
          label={itemWords.removeNeed({ code })}
          onClick={() => apply(deleteRecords([{ kind: 'capabilityNeed', id: need.id }]))}
        />
      </Group>
      {fields.map((spec) => (
        <RecordField key={spec} kind="capabilityNeed" record={need} spec={spec} />
      ))}
    </Card>
  );
}
