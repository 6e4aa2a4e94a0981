// The whole run of a what-if: it begins once the hand rests, and is given up when something else is supposed.
import { useEffect, useState } from 'react';
import type { Supposed } from '../../../../../shared/schema/simulation.ts';
import { settingsOf } from '../../../../../shared/schema/workbook.ts';
import type { SimulationResult } from '../../../../../shared/simulation/simulate.ts';
import { useWorkbook } from '../../../../records/useWorkbook.ts';
import { startSimulation } from './simulationJob.ts';

/** A pause this long means that the hand rests. */
const restMs = 600;

export interface FullRun {
  readonly done: number;
  readonly total: number;
  readonly result: SimulationResult | null;
  readonly failed: string | null;
}

interface State extends Omit<FullRun, 'total'> {
  /** What was supposed of which workbook: another run is over. */
  readonly of: readonly unknown[];
}

/** Where the whole run of what is supposed stands; null supposes nothing. */
export function useFullRun(supposed: Supposed | null): FullRun {
  const workbook = useWorkbook();
  const { iterations: total, rngStart } = settingsOf(workbook);
  const none = { done: 0, result: null, failed: null };
  const [state, setState] = useState<State>({ ...none, of: [] });
  useEffect(() => {
    if (supposed === null) return undefined;
    const of = [supposed, workbook];
    let close = (): void => undefined;
    const rest = setTimeout(() => {
      const request = { iterations: total, rngStart, view: 'planned', supposed } as const;
      const job = startSimulation(workbook, request, (done) =>
        setState({ of, done, result: null, failed: null }),
      );
      close = () => job.close();
      job.result
        .then((result) => setState({ of, done: total, result, failed: null }))
        .catch((error: unknown) =>
          setState({
            of,
            done: 0,
            result: null,
            failed: error instanceof Error ? error.message : String(error),
          }),
        );
    }, restMs);
    return () => {
      clearTimeout(rest);
      close();
    };
  }, [supposed, workbook, total, rngStart]);
  const isOf = state.of[0] === supposed && state.of[1] === workbook;
  return { ...(isOf ? state : none), total };
}
