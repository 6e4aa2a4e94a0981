// Says of an open share copy what it is, so that nobody takes its figures for those of the whole.
import { shareTabWords } from '../../shared/messages/screens/share.ts';
import { factsOf } from '../../shared/schema/workbook.ts';
import { Callout } from '../ui/feedback/Callout.tsx';
import { useWorkbook } from './useWorkbook.ts';

export function ShareCopyNote() {
  const { sharedAs } = factsOf(useWorkbook());
  if (!sharedAs) return null;
  const money = shareTabWords.isCopyMoney[sharedAs.money];
  return (
    <Callout
      tone={money === '' ? 'info' : 'warning'}
      title={shareTabWords.isCopy}
      safe={money === '' ? undefined : money}
      todo={shareTabWords.isCopySafe}
    />
  );
}
