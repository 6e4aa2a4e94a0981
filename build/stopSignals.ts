// What Ctrl+C and other asks to stop mean, step by step: first to give up a fetch, then to end the app.

/** A terminal's Ctrl+C comes twice, as npm passes it on to what it started. */
const sameAskMs = 2_000;

export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';
const signals: readonly StopSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

let lastMs = Number.NEGATIVE_INFINITY;
let tell: ((signal: StopSignal) => void) | null = null;

function heard(signal: StopSignal): void {
  const nowMs = performance.now();
  const isSame = nowMs - lastMs < sameAskMs;
  lastMs = nowMs;
  if (isSame) return;
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
