// Property tests draw the same cases in every run, so that a red one means a change. Other cases are hunted on purpose:
// PROPERTY_SEED=7 npm run test:unit
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 2026) });
