// fast-check with few random cases a property: a mutant that lives would wait for all of them, and the first ones find most.
import { createRequire } from 'node:module';
import type fastCheck from 'fast-check';
import type { IRawProperty, Parameters } from 'fast-check';

const fc = createRequire(import.meta.url)('fast-check') as typeof fastCheck;
const mostRuns = 15;

const assert = (property: IRawProperty<unknown>, given?: Parameters<unknown>) =>
  fc.assert(property, { ...given, numRuns: Math.min(given?.numRuns ?? mostRuns, mostRuns) });

export default { ...fc, assert };
