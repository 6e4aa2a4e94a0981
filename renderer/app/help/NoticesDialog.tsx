// The works of others inside the app, with their licences; the long text is read when it is asked for.
import { helpWords } from '../../../shared/messages/screens/app/help.ts';
import { useEffect, useState } from 'react';
import noticesUrl from './notices.txt?url';
import { Dialog } from '../../ui/overlay/Dialog.tsx';

async function readNotices(): Promise<string> {
  const response = await fetch(noticesUrl);
  if (!response.ok) throw new Error(helpWords.answered({ status: response.status }));
  return response.text();
}

export function NoticesDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState(helpWords.readingNotices);
  useEffect(() => {
    readNotices().then(setText, () => setText(helpWords.noticesUnread));
  }, []);
  return (
    <Dialog opened title={helpWords.thirdPartyNotices} size="lg" onClose={onClose}>
      {/* Reached by Tab, so that the keyboard can scroll the text. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="group" aria-label={helpWords.notices} tabIndex={0}>
        <div style={{ whiteSpace: 'pre-wrap' }}>{text}</div>
      </div>
    </Dialog>
  );
}
