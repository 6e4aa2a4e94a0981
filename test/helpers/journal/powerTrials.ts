// Everything the desktop does with files, each with the power cut after every call that made something last.
import { rmSync } from 'node:fs';
import { forgetfulDisk, type Kept, putKept } from '../disk/forgetfulDisk.ts';
import type { Operation, Tally } from './syscallTrials.ts';

/**
 * Runs an operation once on a disk that forgets what was not flushed, and cuts its power after every call: old or new
 * must be there, whole, and once it was told as done, the new.
 */
export async function tryPowerCuts(operation: Operation, folder: string): Promise<Tally> {
  await operation.prepare(folder);
  await operation.begin?.(folder);
  const { disk, moments } = forgetfulDisk(folder);
  let told: Kept | null = null;
  const outcome = await operation.act(folder, disk, () => {
    told = moments().at(-1) ?? null;
  });
  const faults = outcome.ok ? [] : [`fails without a fault: ${outcome.sentence}`];
  const cuts = [
    ...moments().map((kept) => ({ kept, wasTold: false })),
    { kept: told ?? moments().at(-1)!, wasTold: true },
  ];
  for (const [n, { kept, wasTold }] of cuts.entries()) {
    rmSync(folder, { recursive: true, force: true });
    putKept(kept, folder);
    const found = await operation.judge(folder, wasTold);
    faults.push(
      ...found.map(
        (fault) => `power cut ${wasTold ? 'once it was told as done' : `after flush ${n}`}: ${fault}`,
      ),
    );
  }
  return { name: operation.name, calls: moments().length - 1, cases: cuts.length, doneAllTheSame: 0, faults };
}
