// @vitest-environment happy-dom
// Presses the fix of every rule of criterionCases.ts on the screen.
import { criterionCases } from './criterionCases.ts';
import { walk } from './walkFixes.tsx';

walk(criterionCases);
