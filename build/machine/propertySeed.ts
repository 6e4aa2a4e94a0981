// Property tests draw the same cases in every run, so that a red one means a change. Other cases are hunted on purpose:
// PROPERTY_SEED=7 npm run test:unit
import fc from 'fast-check';
import { usualSeed } from './usualSeed.ts';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? usualSeed) });
