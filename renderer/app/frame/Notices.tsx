// Sentences that wait to be read: an edit refused, a record or workbook deleted (with Undo), a window taken over.
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { commandOf, perform } from '../../../shared/commands/commands.ts';
import { printKeys } from '../../../shared/commands/keys.ts';
import { lastStep } from '../../store/documentStore.ts';
import type { Notice } from '../../store/sessionStore.ts';
import { useDocument, useSession } from '../../store/stores.tsx';
import { announce } from '../../ui/feedback/announce.tsx';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { useCommandHost } from '../commands/commandHost.ts';
import { isMac } from '../../ui/isMac.ts';
import classes from './window.module.css';

/** Information leaves by itself after a while, but not from under the pointer or the keyboard; problems stay. */
const shownMs = 12_000;

export function Notices() {
  const notices = useSession((state) => state.notices);
  return (
    // A place of its own for who goes from landmark to landmark, while there is something in it.
    <section
      className={classes.notices}
      aria-label={notices.length > 0 ? appWords.messages : undefined}
      data-focus-area="messages"
    >
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const dismiss = useSession((state) => state.dismiss);
  const { id, tone, sentence, details } = notice;
  const isLooked = useLeaving(notice);
  useEffect(() => announce(sentence), [sentence]);
  return (
    <div {...isLooked}>
      <Callout
        tone={tone === 'problem' ? 'warning' : 'info'}
        title={sentence}
        details={details}
        actions={notice.offersUndo || notice.action ? <Action notice={notice} /> : undefined}
        onClose={() => dismiss(id)}
      />
    </div>
  );
}

/** Takes a notice away once it has been there long enough, or the step it tells of is no longer the last. */
function useLeaving({ id, tone, ofStep }: Notice) {
  const dismiss = useSession((state) => state.dismiss);
  const last = useDocument(lastStep);
  const [held, setHeld] = useState(false);
  const isPast = ofStep !== null && ofStep !== last;
  useEffect(() => {
    if (isPast) dismiss(id);
  }, [isPast, id, dismiss]);
  useEffect(() => {
    if (tone === 'problem' || held) return undefined;
    const timer = setTimeout(() => dismiss(id), shownMs);
    return () => clearTimeout(timer);
  }, [id, tone, held, dismiss]);
  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
}

function Action({ notice: { id, action, offersUndo } }: { readonly notice: Notice }): ReactNode {
  const dismiss = useSession((state) => state.dismiss);
  if (offersUndo) return <UndoIt />;
  if (action === null) return null;
  const run = () => {
    action.run();
    dismiss(id);
  };
  return (
    <Button size="compact-sm" onClick={run}>
      {action.label}
    </Button>
  );
}

/** The same as the command, under its own name and with its key. */
function UndoIt() {
  const app = useCommandHost();
  const undo = commandOf('undo');
  return (
    <Button
      size="compact-sm"
      aria-label={undo.label}
      rightSection={<kbd>{printKeys(undo.keys ?? '', isMac)}</kbd>}
      onClick={() => perform(undo, app)}
    >
      {undo.label}
    </Button>
  );
}
