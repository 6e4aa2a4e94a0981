// Writes what was chosen: the copy itself, or its PDF. How much leaves is said beside the buttons.
import { Button, Group } from '@mantine/core';
import { IconFileTypePdf, IconShare3 } from '@tabler/icons-react';
import { roadmapWords } from '../../../../shared/messages/screens/roadmap.ts';
import { shareTabWords } from '../../../../shared/messages/screens/share.ts';
import type { ShareChoice } from '../../../../shared/schema/shareChoice.ts';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { useShareFile } from './useShareFile.ts';

export function ShareFoot({ choice, leaving }: { readonly choice: ShareChoice; readonly leaving: number }) {
  const { outcome, writeCopy, writePdf } = useShareFile(choice);
  const isWriting = outcome.step === 'writing';
  return (
    <>
      <Muted>{shareTabWords.leavesCount({ count: leaving })}</Muted>
      {outcome.step === 'done' ? <Callout tone="done" title={outcome.sentence} /> : null}
      {outcome.step === 'failed' ? (
        <Callout
          tone="error"
          title={roadmapWords.fileFailed}
          safe={roadmapWords.unchanged({ problem: outcome.sentence })}
          todo={roadmapWords.fileFailedTodo}
        />
      ) : null}
      <Group gap="xs">
        <Button
          variant="filled"
          leftSection={<IconShare3 size={18} stroke={1.75} aria-hidden />}
          loading={isWriting}
          onClick={writeCopy}
        >
          {shareTabWords.save}
        </Button>
        <Button
          leftSection={<IconFileTypePdf size={18} stroke={1.75} aria-hidden />}
          disabled={isWriting}
          onClick={writePdf}
        >
          {shareTabWords.savePdf}
        </Button>
      </Group>
    </>
  );
}
