// Around every screen of an open workbook: what can be changed in it, and which days are worked, for all that stands inside.
import { type ReactNode, useMemo } from 'react';
import { worldOf } from './dayWorld.ts';
import { useDocument } from '../store/stores.tsx';
import { calendarOf, factsOf } from '../../shared/schema/workbook.ts';
import { DayScope } from '../ui/fields/date/dayScope.tsx';
import { ReadOnlyScope } from '../ui/readOnly.tsx';

/** Locks all screens while the workbook can only be read. */
export function WorkbookScope({ children }: { readonly children: ReactNode }) {
  const isReadOnly = useDocument((state) => state.readOnly !== null);
  const asOf = useDocument(({ workbook }) => workbook && factsOf(workbook).asOf);
  const calendar = useDocument(({ workbook }) => workbook && calendarOf(workbook));
  const world = useMemo(() => (asOf && calendar ? worldOf(asOf, calendar) : null), [asOf, calendar]);
  return (
    <ReadOnlyScope when={isReadOnly}>
      <DayScope world={world}>{children}</DayScope>
    </ReadOnlyScope>
  );
}
