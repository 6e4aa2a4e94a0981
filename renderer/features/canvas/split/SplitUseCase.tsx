// The way into splitting a use case, beside the question that leads there.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { splitUseCaseWords as words } from '../../../../shared/messages/screens/canvas/split.ts';
import type { UseCase } from '../../../../shared/schema/kinds.ts';
import { Bar } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import { SplitUseCaseDialog } from './SplitUseCaseDialog.tsx';

export function SplitUseCase({ useCase }: { readonly useCase: UseCase }) {
  const [isOpen, setOpen] = useState(false);
  if (useReadOnly()) return null;
  return (
    <Section title={words.question}>
      <Bar>
        <Button size="compact-sm" onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      </Bar>
      {isOpen ? <SplitUseCaseDialog useCase={useCase} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}
