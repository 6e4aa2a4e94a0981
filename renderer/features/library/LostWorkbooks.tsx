// Says plainly when workbooks that should be here are not: the browser has cleared them, nobody deleted them.
import { Button } from '@mantine/core';
import { counted, listed } from '../../../shared/words.ts';
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
      title={`${counted(lost.length, 'workbook')} that ${lost.length === 1 ? 'was' : 'were'} here cannot be found: ${listed(lost.map(({ title }) => title))}.`}
      safe={`${host.whyLost} Workbooks listed below are whole.`}
      todo="Open the newest copy you saved as a file."
      actions={
        <Button size="compact-sm" onClick={forgetLost}>
          I have read this
        </Button>
      }
    />
  );
}
