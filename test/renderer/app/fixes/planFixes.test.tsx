// @vitest-environment happy-dom
// Presses the fix of every rule of planCases.ts on the screen.
import { planCases } from './planCases.ts';
import { walk } from './walkFixes.tsx';

walk(planCases);
