// Arming a kill criterion, right under its sentence: what it still needs in one line, or the owner's signature.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { armWords } from '../../../../shared/messages/screens/risks/criteria.ts';
import { sentenceEditorWords } from '../../../../shared/messages/screens/risks/sentence.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { armCriterion } from '../../../../shared/edits/signing/criteria.ts';
import { hasOtherUnit, missingParts } from '../../../../shared/rules/criterion/criterionParts.ts';
import type { KillCriterion } from '../../../../shared/schema/kinds.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from './sentence/Sentence.module.css';

export function ArmCriterion({ criterion }: { readonly criterion: KillCriterion }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const [name, setName] = useState('');
  const missing = missingParts(workbook, criterion);
  const owner = criterion.ownerRole === null ? undefined : workbook.role.get(criterion.ownerRole);
  const isWhole = missing.length === 0 && !hasOtherUnit(workbook, criterion);
  const mayArm = isWhole && name.trim() !== '';
  const arm = () => {
    if (owner)
      apply(armCriterion(criterion.id, { role: owner.id, mark: { kind: 'typed', value: name.trim() } }));
  };
  return (
    <section aria-label={armWords.arm} data-after-sentence data-field="arm">
      <div className={classes.write}>
        <TextInput
          label={owner ? armWords.signedBy({ owner: owner.title }) : armWords.signedByOwner}
          placeholder={commonWords.typedName}
          autoComplete="off"
          disabled={!isWhole}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && mayArm && arm()}
        />
        <Button variant="filled" disabled={!mayArm} onClick={arm}>
          {armWords.armCriterion}
        </Button>
      </div>
      <Muted small>
        {missing.length === 0
          ? armWords.onceArmed
          : sentenceEditorWords.stillNeeds({ missing: missing.map(({ words }) => words) })}
      </Muted>
    </section>
  );
}
