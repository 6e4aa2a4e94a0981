// Sentences that wait to be read: an edit refused, a workbook deleted (with Undo), a window taken over.
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { Notice } from '../../store/sessionStore.ts';
import { useSession } from '../../store/stores.tsx';
import { Callout } from '../../ui/feedback/Callout.tsx';
import classes from './window.module.css';

/** Information leaves by itself after a while; problems stay until they are read. */
const shownMs = 8_000;

export function Notices() {
  const notices = useSession((state) => state.notices);
  return (
    // A place of its own for who goes from landmark to landmark, while there is something in it.
    <section className={classes.notices} aria-label={notices.length > 0 ? appWords.messages : undefined}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const dismiss = useSession((state) => state.dismiss);
  const { id, tone, sentence, details, action } = notice;
  useEffect(() => {
    if (tone === 'problem') return;
    const timer = setTimeout(() => dismiss(id), shownMs);
    return () => clearTimeout(timer);
  }, [id, tone, dismiss]);
  const actions = action ? (
    <Button
      size="compact-sm"
      onClick={() => {
        action.run();
        dismiss(id);
      }}
    >
      {action.label}
    </Button>
  ) : undefined;
  return (
    <Callout
      tone={tone === 'problem' ? 'warning' : 'info'}
      title={sentence}
      details={details}
      actions={actions}
      onClose={() => dismiss(id)}
    />
  );
}
