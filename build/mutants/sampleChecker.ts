// Lets the tool run the drawn mutants only: a range of a file holds the smaller mutants within it as well.
import { readFileSync } from 'node:fs';
import { type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import { type Mutant } from '@stryker-mutator/api/core';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { drawnVariable, keyOf } from './judged.ts';
import { projectPath } from './sample.ts';

let drawn: ReadonlySet<string> = new Set();

function judge(mutant: Mutant): CheckResult {
  const isDrawn = drawn.has(keyOf({ ...mutant, fileName: projectPath(mutant.fileName) }));
  return isDrawn
    ? { status: CheckStatus.Passed }
    : { status: CheckStatus.CompileError, reason: 'This mutant was not drawn.' };
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Checker, 'sample', {
    init: async () => {
      drawn = new Set(JSON.parse(readFileSync(process.env[drawnVariable] ?? '', 'utf8')) as string[]);
    },
    check: async (mutants: Mutant[]) => Object.fromEntries(mutants.map((one) => [one.id, judge(one)])),
    group: async (mutants: Mutant[]) => [mutants.map(({ id }) => id)],
  }),
];
