// On opening, the app offers to move the date everything is judged by to today; it never moves it by itself.
import { useState } from 'react';
import type { Day } from '../../../shared/schema/field.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { useDocument, useStores } from '../../store/stores.tsx';
import { useReadOnly } from '../../ui/readOnly.tsx';

export interface OfferedToday {
  readonly asOf: Day;
  readonly today: Day;
  readonly dismiss: () => void;
}

/** Offered while the workbook's date lies before today, until it is moved or waved away for this opening. */
export function useOfferedToday(): OfferedToday | null {
  const { asOf } = factsOf(useWorkbook());
  const id = useDocument((state) => state.id);
  const { today } = useStores();
  const readOnly = useReadOnly();
  const [dismissedFor, setDismissedFor] = useState<string | null>(null);
  const now = today();
  if (readOnly || asOf >= now || dismissedFor === id) return null;
  return { asOf, today: now, dismiss: () => setDismissedFor(id) };
}
