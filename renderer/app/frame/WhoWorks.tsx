// The question who is working: asked once before the first thing that somebody has to stand by, or by command.
import { Button, Stack } from '@mantine/core';
import { IconPlus, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { createRecord } from '../../../shared/edits/records.ts';
import { workingWords } from '../../../shared/messages/screens/review/log.ts';
import { freshFields } from '../../../shared/schema/cards.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { pickItemsOf } from '../../records/pickItemsOf.ts';
import { useApply, useNewId, useWorkbook } from '../../records/useWorkbook.ts';
import { useSession } from '../../store/stores.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { Bar } from '../../ui/page/Page.tsx';
import { Muted } from '../../ui/page/Muted.tsx';

/** What waits for the answer is carried on with; where a role must be known, only with one. */
export function WhoWorks({ onClose }: { readonly onClose: () => void }) {
  const roles = pickItemsOf(useWorkbook(), 'role');
  const isRequired = useSession(({ waiting }) => waiting?.isRequired === true);
  const answerRole = useSession((state) => state.answerRole);
  const answer = (role: Id<'role'> | null) => {
    onClose();
    answerRole(role);
  };
  const footer = (
    <Button onClick={() => answer(null)}>{isRequired ? workingWords.cancel : workingWords.notNow}</Button>
  );
  return (
    <Dialog opened size="sm" title={workingWords.who} onClose={() => answer(null)} footer={footer}>
      <Stack gap="md">
        <Muted>{isRequired ? workingWords.needed : workingWords.why}</Muted>
        {roles.length === 0 ? null : (
          <Stack component="ul" gap="xs" aria-label={workingWords.roles}>
            {roles.map(({ id, code }, i) => (
              <li key={id}>
                <Button
                  fullWidth
                  justify="flex-start"
                  leftSection={<IconUser size={16} aria-hidden />}
                  data-autofocus={i === 0 || undefined}
                  onClick={() => answer(id)}
                >
                  {code}
                </Button>
              </li>
            ))}
          </Stack>
        )}
        <NewRole onAdded={answer} />
      </Stack>
    </Dialog>
  );
}

/** Somebody the workbook does not know yet. */
function NewRole({ onAdded }: { readonly onAdded: (role: Id<'role'>) => void }) {
  const [title, setTitle] = useState('');
  const apply = useApply();
  const newId = useNewId();
  const add = () => {
    const id = newId<'role'>();
    if (apply(createRecord('role', id, { ...freshFields('role'), title: title.trim() }))) onAdded(id);
  };
  return (
    <Stack gap="xs">
      <TextField label={workingWords.newRole} value={title} onCommit={setTitle} />
      <Bar>
        <Button leftSection={<IconPlus size={16} aria-hidden />} disabled={title.trim() === ''} onClick={add}>
          {workingWords.addRole}
        </Button>
      </Bar>
    </Stack>
  );
}
