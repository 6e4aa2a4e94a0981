// Asks once before records go that others link to, and says what goes with them.
import { Button } from '@mantine/core';
import { stageNames } from '../../../shared/content/prompts.ts';
import { deletionMessages } from '../../../shared/messages/edits/deletion.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { stageStatuses } from '../../../shared/rules/thread/canvas.ts';
import { isContent } from '../../../shared/schema/cards.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import { deletedRecords, unlinkedBy } from '../../store/deleting.ts';
import type { Deletion } from '../../store/sessionStore.ts';
import { useSession } from '../../store/stores.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';

/** What the deletion takes with it, a sentence each. */
export function consequencesOf(deletion: Deletion): readonly string[] {
  const { targets, made } = deletion;
  const isOne = targets.length === 1;
  const isTarget = (kind: string, id: string) => targets.some((one) => one.kind === kind && one.id === id);
  const owned = made.changes.filter(({ type, kind, id }) => type === 'removed' && !isTarget(kind, id));
  const along = kinds
    .filter((kind) => isContent(kind) || kind === 'reading')
    .map((kind) => [kind, owned.filter((change) => change.kind === kind).length] as const)
    .filter(([, count]) => count > 0);
  const now = new Map(stageStatuses(made.to).map(({ stage, state }) => [stage, state]));
  const ended = stageStatuses(made.from).filter(
    ({ stage, state }) => state === 'agreed' && now.get(stage) !== 'agreed',
  );
  return [
    deletionMessages.linked({ count: unlinkedBy(deletion).length, isOne }),
    ...(along.length === 0 ? [] : [deletionMessages.along({ kinds: along, isOne })]),
    ...(ended.length === 0
      ? []
      : [deletionMessages.agreements({ stages: ended.map(({ stage }) => stageNames[stage]) })]),
    deletionMessages.undo,
  ];
}

export function DeleteDialog({ deletion }: { readonly deletion: Deletion }) {
  const setDeletion = useSession((state) => state.setDeletion);
  const records = deletedRecords(deletion.made.from, deletion.targets);
  const close = () => setDeletion(null);
  const remove = () => {
    close();
    deletion.carryOn();
  };
  return (
    <Dialog
      opened
      title={deletionMessages.title({ records })}
      size="sm"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{commonWords.cancel}</Button>
          <Button variant="filled" data-autofocus onClick={remove}>
            {deletionMessages.deleteIt}
          </Button>
        </>
      }
    >
      {consequencesOf(deletion).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Dialog>
  );
}
