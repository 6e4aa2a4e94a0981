// @vitest-environment happy-dom
// Presses the fix of every rule of threadCases.ts on the screen.
import { threadCases } from './threadCases.ts';
import { walk } from './walkFixes.tsx';

walk(threadCases);
