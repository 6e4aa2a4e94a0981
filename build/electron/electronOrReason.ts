// What `npm start` and `npm run test:electron` share: Electron's program, with the progress shown in this terminal.
import { type ElectronAnswer, getElectron } from './getElectron.ts';

/** A passing line is written over by the next in a terminal and left out of a log. */
function sayHere(line: string, isPassing: boolean): void {
  if (!isPassing) console.log(line);
  else if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(40)}`);
}

/** The program of the project in `root`, fetched first where it is missing, or the reason why there is none. */
export async function electronOrReason(root: string, stop: Promise<unknown>): Promise<ElectronAnswer> {
  const answer = await getElectron(root, { say: sayHere, stop });
  if (process.stdout.isTTY) process.stdout.write('\r'.padEnd(42).concat('\r'));
  return answer;
}
