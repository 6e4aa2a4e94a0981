// Prints results: lines for people, JSON for other software; remembers when they did not get through.

/** The first thing that went wrong with standard output, as the system names it. */
let fault: string | null = null;

function noteFault(error: unknown): void {
  fault ??= error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Call once, before anything is printed. What is wrong with standard error shows in the exit code alone. */
export function watchOutput(): void {
  fault = null;
  process.stdout.on('error', noteFault);
  process.stderr.on('error', () => undefined);
}

const reasons: Readonly<Record<string, string>> = {
  EPIPE: 'whoever reads it has stopped',
  ENOSPC: 'there is no space left where it goes',
  EDQUOT: 'there is no space left where it goes',
  EIO: 'the disk reported a fault',
};

/** Waits until everything printed has left this process; the sentence that says why it did not, or null. */
export async function outputFault(): Promise<string | null> {
  await new Promise<void>((resolve) => {
    process.stdout.write('', (error) => {
      if (error) noteFault(error);
      resolve();
    });
  });
  if (fault === null) return null;
  return `Not all could be printed to standard output: ${reasons[fault] ?? `the system says ${fault}`}.`;
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export const sayJson = (value: unknown): void => say(JSON.stringify(value, null, 2));

/** One line a figure, named by its path: `plan.endWD 71`. Nothing known is shown as "unknown". */
export function sayFlat(value: unknown, path: string): void {
  if (value === null) say(`${path} unknown`);
  else if (typeof value !== 'object') say(`${path} ${JSON.stringify(value)}`);
  else
    for (const [name, part] of Object.entries(value)) sayFlat(part, path === '' ? name : `${path}.${name}`);
}
