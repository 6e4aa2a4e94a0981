// What Ctrl+C and other asks to stop mean, step by step: first to give up a fetch, then to end the app.

/** A terminal's Ctrl+C may come twice, as the programs that started this one pass it on. */
const sameAskMs = 1_000;

export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';
const signals: readonly StopSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

let lastMs = Number.NEGATIVE_INFINITY;
let tell: ((signal: StopSignal) => void) | null = null;

function heard(signal: StopSignal): void {
  const nowMs = performance.now();
  if (nowMs - lastMs < sameAskMs) return;
  lastMs = nowMs;
  if (tell === null) process.exit(0);
  tell(signal);
}

for (const signal of signals) process.on(signal, () => heard(signal));

/** Does `work`, which is told of the first ask to stop meanwhile. At any other time an ask ends the process at once. */
export async function whileStoppable<T>(work: (stop: Promise<StopSignal>) => Promise<T>): Promise<T> {
  const stop = new Promise<StopSignal>((resolve) => (tell = resolve));
  try {
    return await work(stop);
  } finally {
    tell = null;
  }
}
