// Writes the steps that are looked at to a CSV file, and tells what became of it.
import type { FoundStep } from '../../../../shared/log/findSteps.ts';
import { logTable } from '../../../../shared/log/logTable.ts';
import type { Names } from '../../../../shared/log/names.ts';
import { logWords } from '../../../../shared/messages/screens/review/log.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { writeCsv } from '../../../../shared/tables/writeCsv.ts';
import { useSession, useStores } from '../../../store/stores.tsx';
import { safeFileName } from '../../../ui/safeFileName.ts';

export function useLogExport(names: Names, steps: readonly FoundStep[]): () => Promise<void> {
  const { host } = useStores();
  const notify = useSession((state) => state.notify);
  return async () => {
    const { title } = factsOf(names.workbook);
    const bytes = new TextEncoder().encode(writeCsv(logTable(names, steps)));
    try {
      const kept = await host.keepFile(logWords.fileName({ title: safeFileName(title) }), bytes, 'text/csv');
      if (kept) notify({ tone: 'info', sentence: logWords.written({ name: kept.name }) });
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      notify({ tone: 'problem', sentence: logWords.notWritten({ problem }) });
    }
  };
}
