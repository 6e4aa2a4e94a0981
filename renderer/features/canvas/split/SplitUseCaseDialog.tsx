// Shares out what hangs on a use case between it and a new one; what both then come to is shown before it is done.
import { Button, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import {
  linksToShare,
  type SharedLink,
  type Side,
  splitUseCase,
  type UseCaseSplit,
} from '../../../../shared/edits/canvas/splitUseCase.ts';
import { splitUseCaseWords as words } from '../../../../shared/messages/screens/canvas/split.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { limits } from '../../../../shared/schema/field.ts';
import type { UseCase } from '../../../../shared/schema/kinds.ts';
import { findRecord, type Workbook } from '../../../../shared/schema/workbook.ts';
import { recordWords } from '../../../records/recordWords.ts';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { PercentField } from '../../../ui/fields/PercentField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Named } from '../../../ui/page/Named.tsx';
import { Lines } from '../../../ui/page/Rows.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Switch } from '../../../ui/page/Switch.tsx';
import { SplitUseCaseEffect } from './SplitUseCaseEffect.tsx';

interface SplitUseCaseDialogProps {
  readonly useCase: UseCase;
  readonly onClose: () => void;
}

/** The split as it is drafted, and how it is changed. */
function useDraft({ id }: UseCase) {
  const newId = useNewId();
  const newUseCase = useMemo(() => newId<'useCase'>(), [newId]);
  const [draft, setDraft] = useState<UseCaseSplit>({
    useCase: id,
    newUseCase,
    title: '',
    share: 0.5,
    sides: new Map(),
  });
  const set = (fields: Partial<UseCaseSplit>) => setDraft((before) => ({ ...before, ...fields }));
  return [draft, set] as const;
}

export function SplitUseCaseDialog({ useCase, onClose }: SplitUseCaseDialogProps) {
  const workbook = useWorkbook();
  const apply = useApply();
  const open = useOpenRecord();
  const [draft, set] = useDraft(useCase);
  const split = () => {
    if (!apply(splitUseCase(draft))) return;
    onClose();
    open('useCase', draft.newUseCase);
  };
  const footer = (
    <>
      <Button onClick={onClose}>{commonWords.cancel}</Button>
      <Button variant="filled" disabled={draft.title.trim() === ''} onClick={split}>
        {words.split}
      </Button>
    </>
  );
  return (
    <Dialog opened size="lg" title={words.title({ useCase })} onClose={onClose} footer={footer}>
      <Stack gap="md">
        <TextField
          label={words.newTitle}
          value={draft.title}
          onCommit={(title) => set({ title })}
          maxLength={limits.titleChars}
        />
        <PercentField
          label={words.share}
          value={draft.share}
          required
          onCommit={(share) => set({ share: share ?? draft.share })}
        />
        <Section title={words.links} order={2}>
          <Lines label={words.links}>
            {linksToShare(workbook, useCase).map((link) => (
              <li key={link.id}>
                <LinkSide
                  link={link}
                  code={useCase.code ?? ''}
                  side={draft.sides.get(link.id) ?? link.usual}
                  onChange={(side) => set({ sides: new Map(draft.sides).set(link.id, side) })}
                />
              </li>
            ))}
          </Lines>
          <Muted small>{words.stays}</Muted>
        </Section>
        <SplitUseCaseEffect useCase={useCase} split={draft} />
      </Stack>
    </Dialog>
  );
}

/** What a linked record is called: of a need, the capability. */
function nameIn(workbook: Workbook, { kind, id }: SharedLink): { code: string | null; title: string } {
  const record = findRecord(workbook, kind, id);
  return record
    ? { code: record.code, title: recordWords(workbook, kind, record) }
    : { code: null, title: '' };
}

interface LinkSideProps {
  readonly link: SharedLink;
  readonly code: string;
  readonly side: Side;
  readonly onChange: (side: Side) => void;
}

function LinkSide({ link, code, side, onChange }: LinkSideProps) {
  const named = nameIn(useWorkbook(), link);
  const labels = words.sides({ code });
  return (
    <>
      <span>
        <Named code={named.code} title={named.title} />
      </span>
      <Switch
        label={words.side({ name: named.code ?? named.title })}
        options={link.sides.map((value) => ({ value, label: labels[value] }))}
        value={side}
        onChange={onChange}
      />
    </>
  );
}
