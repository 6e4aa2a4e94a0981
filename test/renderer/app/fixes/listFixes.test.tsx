// @vitest-environment happy-dom
// Presses the fix of every rule of listCases.ts on the screen.
import { listCases } from './listCases.ts';
import { walk } from './walkFixes.tsx';

walk(listCases);
