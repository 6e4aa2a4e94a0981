// Works out a proposal a step at a time, and lets the window breathe in between.
import { useEffect, useState } from 'react';
import { type Levelling, levelling } from '../../../../shared/rules/plan/levelling.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';

/** The proposal for the plan as it is; null while it is worked out. */
export function useLevelling(workbook: Workbook): Levelling | null {
  const [found, setFound] = useState<{ readonly of: Workbook; readonly levelling: Levelling } | null>(null);
  useEffect(() => {
    const steps = levelling(workbook);
    let timer = 0;
    const step = () => {
      const { done, value } = steps.next();
      if (done) setFound({ of: workbook, levelling: value });
      else timer = window.setTimeout(step);
    };
    timer = window.setTimeout(step);
    return () => window.clearTimeout(timer);
  }, [workbook]);
  return found?.of === workbook ? found.levelling : null;
}
