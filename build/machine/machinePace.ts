// How slow this machine is just now, so that a limit on waiting tells a hang from a busy machine.
import { createHash } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';

/** What hashing `sample` takes on a quiet laptop of 2024. */
const usualMs = 25;
const sample = Buffer.alloc(16_000_000, 7);
const slowest = 20;

/** 1 on a quiet machine of ordinary speed, more on a slower or busier one, 20 at most. */
export function machinePace(): number {
  const startedAt = performance.now();
  createHash('sha256').update(sample).digest();
  const bySpeed = (performance.now() - startedAt) / usualMs;
  const byLoad = (loadavg()[0] ?? 0) / availableParallelism();
  return Math.min(slowest, Math.max(1, bySpeed, byLoad));
}
