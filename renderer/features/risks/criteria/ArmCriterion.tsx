// Arming a kill criterion: what is still missing, each with the way to it, and the owner's signature.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { armCriterion, changeCriterion } from '../../../../shared/edits/signing/criteria.ts';
import { metricUnit, missingParts } from '../../../../shared/rules/criterion/criterionParts.ts';
import type { KillCriterion } from '../../../../shared/schema/kinds.ts';
import { useApply, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Lines } from '../../../ui/page/Rows.tsx';

export function ArmCriterion({ criterion }: { readonly criterion: KillCriterion }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const open = useOpenRecord();
  const [name, setName] = useState('');
  const missing = missingParts(workbook, criterion);
  const unit = metricUnit(workbook, criterion);
  const hasOtherUnit = unit !== null && unit !== criterion.unit;
  const owner = criterion.ownerRole === null ? undefined : workbook.role.get(criterion.ownerRole);
  const arm = () => {
    if (owner) apply(armCriterion(criterion.id, { role: owner.id, mark: { kind: 'typed', value: name } }));
  };
  const isWhole = missing.length === 0 && !hasOtherUnit;
  return (
    <Section title="Arm">
      {isWhole ? null : (
        <Lines label="Still missing">
          {missing.map(({ field, words }) => (
            <li key={field}>
              <span>The {words} is missing.</span>
              <Button size="compact-sm" onClick={() => open('killCriterion', criterion.id, field)}>
                Go to {words}
              </Button>
            </li>
          ))}
          {hasOtherUnit ? (
            <li>
              <span>
                The unit is “{criterion.unit}”, but the metric is read in “{unit}”.
              </span>
              <Button size="compact-sm" onClick={() => apply(changeCriterion(criterion.id, { unit }))}>
                Use “{unit}”
              </Button>
            </li>
          ) : null}
        </Lines>
      )}
      <TextInput
        label={owner ? `Signed by the owner, ${owner.title}` : 'Signed by the owner'}
        placeholder="Typed name"
        autoComplete="off"
        disabled={!isWhole}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button variant="filled" disabled={!isWhole || name.trim() === ''} onClick={arm}>
        Arm criterion
      </Button>
      <Muted small>
        {isWhole
          ? 'Once armed, every change is logged; making it easier to pass takes an executive’s signature.'
          : 'It can be armed once nothing is missing.'}
      </Muted>
    </Section>
  );
}
