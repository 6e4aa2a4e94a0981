// Where a path of the command line leads.
import { resolve } from 'node:path';

/** npm runs scripts in the project's folder; paths are meant from where the person stands. */
function standingIn(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'throughline' && folder !== undefined ? folder : process.cwd();
}

/** The whole path of a path as it was typed. */
export const placeOf = (path: string): string => resolve(standingIn(), path);
