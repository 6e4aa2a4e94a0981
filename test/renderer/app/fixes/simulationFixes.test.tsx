// @vitest-environment happy-dom
// Presses the fix of every rule of simulationCases.ts on the screen.
import { simulationCases } from './simulationCases.ts';
import { walk } from './walkFixes.tsx';

walk(simulationCases);
