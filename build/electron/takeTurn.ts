// Lets one process at a time do something, by a file that holds its number.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM';
  }
}

function isHeld(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return pid > 0 && isRunning(pid);
  } catch {
    return false;
  }
}

/** Null while another process has its turn; one that was ended without giving its turn back holds up nobody. */
export function takeTurn(path: string): { end: () => void } | null {
  mkdirSync(dirname(path), { recursive: true });
  if (isHeld(path)) return null;
  rmSync(path, { force: true });
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EEXIST') return null;
    throw error;
  }
  return { end: () => rmSync(path, { force: true }) };
}
