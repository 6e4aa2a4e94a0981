// Before the suite that drives Electron itself: its program, and the built window and shell.
import { dirname } from 'node:path';
import type { TestProject } from 'vitest/node';
import { builtRenderer, builtShell } from '../app/builtApp.ts';
import { electronBinary } from './electronBinary.ts';
import { packagedProgram } from './packagedProgram.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly electronProgram: string;
    /** The program of the packaged app; empty when none was built here. */
    readonly packagedProgram: string;
  }
}

export async function setup(project: TestProject): Promise<void> {
  const root = dirname(dirname(import.meta.dirname));
  const program = electronBinary(root);
  if (program === null) throw new Error('There is no Electron binary on this machine.');
  project.provide('electronProgram', program);
  project.provide('packagedProgram', packagedProgram(root) ?? '');
  project.provide('shellFolder', await builtShell());
  project.provide('rendererFolder', await builtRenderer());
}
