// @vitest-environment happy-dom
// Presses the fix of every rule of gateCases.ts on the screen.
import { gateCases } from './gateCases.ts';
import { walk } from './walkFixes.tsx';

walk(gateCases);
