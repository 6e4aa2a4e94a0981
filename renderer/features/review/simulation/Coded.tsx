// A criterion or a box of a result, which knows it by its code.
import { simulationScreenWords as words } from '../../../../shared/messages/screens/review/simulation.ts';
import type { KillCriterion, TimeBox } from '../../../../shared/schema/kinds.ts';
import { RecordChips } from '../../../records/RecordChips.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';

/** The record a code stands for, as a chip; the code alone where it is gone. */
export function Coded({ kind, code }: { readonly kind: 'killCriterion' | 'timeBox'; readonly code: string }) {
  const workbook = useWorkbook();
  const records: Iterable<KillCriterion | TimeBox> = workbook[kind].values();
  const record = [...records].find((one) => one.code === code);
  const label = kind === 'timeBox' ? words.box : words.criterion;
  return record ? <RecordChips label={label} targets={[{ kind, id: record.id }]} /> : code;
}
