// Says plainly when workbooks that should be here are not: the browser has cleared them, nobody deleted them.
import { Button } from '@mantine/core';
import { libraryWords } from '../../../shared/messages/screens/library.ts';
import { useLibrary, useStores } from '../../store/stores.tsx';
import { Callout } from '../../ui/feedback/Callout.tsx';

export function LostWorkbooks() {
  const lost = useLibrary((state) => state.lost);
  const forgetLost = useLibrary((state) => state.forgetLost);
  const { host } = useStores();
  if (lost.length === 0) return null;
  return (
    <Callout
      tone="error"
      title={libraryWords.lost({ titles: lost.map(({ title }) => title) })}
      safe={libraryWords.lostWhy({ why: host.whyLost })}
      todo={libraryWords.openNewestCopy}
      actions={
        <Button size="compact-sm" onClick={forgetLost}>
          {libraryWords.haveRead}
        </Button>
      }
    />
  );
}
