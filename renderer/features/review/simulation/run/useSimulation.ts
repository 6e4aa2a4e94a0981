// Running a simulation from its screen: progress, a way to stop it, and the result kept with the workbook.
import { useEffect, useRef, useState } from 'react';
import { keepSimulation } from '../../../../../shared/edits/simulations.ts';
import { simulationScreenWords as words } from '../../../../../shared/messages/screens/review/simulation.ts';
import { settingsOf } from '../../../../../shared/schema/workbook.ts';
import { useApply, useNewId, useWorkbook } from '../../../../records/useWorkbook.ts';
import { announce } from '../../../../ui/feedback/announce.tsx';
import { type SimulationJob, startSimulation } from './simulationJob.ts';

export interface Simulating {
  /** Iterations done and asked for; null while none are run. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly failed: string | null;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** One simulation at a time; leaving the screen stops it. */
export function useSimulation(): Simulating {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const running = useRef<SimulationJob | null>(null);
  const [progress, setProgress] = useState<Simulating['progress']>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const stop = (): void => {
    running.current?.close();
    running.current = null;
  };
  useEffect(() => stop, []);

  const start = (): void => {
    if (running.current !== null) return;
    const { iterations, rngStart } = settingsOf(workbook);
    const request = { iterations, rngStart, view: 'planned' } as const;
    setFailed(null);
    setProgress({ done: 0, total: iterations });
    const job = startSimulation(workbook, request, (done) => setProgress({ done, total: iterations }));
    running.current = job;
    const end = (): void => {
      if (running.current === job) running.current = null;
      setProgress(null);
    };
    job.result
      .then((result) => {
        end();
        if (apply(keepSimulation(newId<'simulation'>(), result))) announce(words.done({ iterations }));
      })
      .catch((error: unknown) => {
        end();
        setFailed(error instanceof Error ? error.message : String(error));
      });
  };

  return {
    progress,
    failed,
    start,
    cancel: () => {
      stop();
      setProgress(null);
    },
  };
}
