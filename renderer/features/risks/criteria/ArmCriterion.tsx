// Arming a kill criterion: what is still missing, each with the way to it, and the owner's signature.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { armWords } from '../../../../shared/messages/screens/risks/criteria.ts';
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
    <Section title={armWords.arm}>
      {isWhole ? null : (
        <Lines label={armWords.stillMissing}>
          {missing.map(({ field, words }) => (
            <li key={field}>
              <span>{armWords.isMissing({ part: words })}</span>
              <Button size="compact-sm" onClick={() => open('killCriterion', criterion.id, field)}>
                {armWords.goTo({ part: words })}
              </Button>
            </li>
          ))}
          {hasOtherUnit ? (
            <li>
              <span>{armWords.otherUnit({ unit: criterion.unit, metricUnit: unit })}</span>
              <Button size="compact-sm" onClick={() => apply(changeCriterion(criterion.id, { unit }))}>
                {armWords.useUnit({ unit })}
              </Button>
            </li>
          ) : null}
        </Lines>
      )}
      <TextInput
        label={owner ? armWords.signedBy({ owner: owner.title }) : armWords.signedByOwner}
        placeholder={commonWords.typedName}
        autoComplete="off"
        disabled={!isWhole}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button variant="filled" disabled={!isWhole || name.trim() === ''} onClick={arm}>
        {armWords.armCriterion}
      </Button>
      <Muted small>{isWhole ? armWords.onceArmed : armWords.onceWhole}</Muted>
    </Section>
  );
}
