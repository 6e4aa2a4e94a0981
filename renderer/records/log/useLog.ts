// The log of the open workbook, with what the records it tells of are called.
import { useMemo } from 'react';
import type { Log } from '../../../shared/changes/log.ts';
import { type Names, namesIn } from '../../../shared/log/names.ts';
import { useDocument } from '../../store/stores.tsx';
import { recordWords } from '../recordWords.ts';
import { useWorkbook } from '../useWorkbook.ts';

export function useLog(): { readonly log: Log; readonly names: Names } {
  const workbook = useWorkbook();
  const log = useDocument((state) => state.log);
  const names = useMemo(() => namesIn(workbook, log, recordWords), [workbook, log]);
  return { log, names };
}
