// fast-check with few random cases a property: a mutant that lives would wait for all of them, and the first ones find most.
import { createRequire } from 'node:module';

const fc = createRequire(import.meta.url)('fast-check') as (typeof import('fast-check'))['default'];
const mostRuns = 15;

const assert: typeof fc.assert = (property, given) =>
  fc.assert(property, { ...given, numRuns: Math.min(given?.numRuns ?? mostRuns, mostRuns) });

export default { ...fc, assert };
