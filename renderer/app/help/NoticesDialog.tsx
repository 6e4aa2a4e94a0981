// The works of others inside the app, with their licences; the long text is read when it is asked for.
import { helpWords } from '../../../shared/messages/screens/app/help.ts';
import { useEffect, useState } from 'react';
import noticesUrl from './notices.txt?url';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { ReadText } from '../../ui/overlay/ReadText.tsx';

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
      <ReadText label={helpWords.notices}>
        <div style={{ whiteSpace: 'pre-wrap' }}>{text}</div>
      </ReadText>
    </Dialog>
  );
}
