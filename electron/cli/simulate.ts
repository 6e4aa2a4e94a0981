// `simulate`: how sure the plan is, as chances and percentiles.
import { riskViews, type RiskView } from '../../shared/rules/risk/riskScore.ts';
import { settingsOf } from '../../shared/schema/workbook.ts';
import { compile } from '../../shared/simulation/model/compile.ts';
import { reportOf } from '../../shared/simulation/result/report.ts';
import { resultOf, sharesOf } from '../../shared/simulation/simulate.ts';
import { CliRefused, type Command, exits, type Given } from './command.ts';
import { readDocument } from './input/files.ts';
import { sayFlat, sayJson } from './output/print.ts';
import { runShares } from './simulationThread.ts';

/** A whole number of an option, `otherwise` where it is not given. */
function wholeOf(given: Given, name: string, otherwise: number, least: number, most: number): number {
  const text = given.optional(name);
  if (text === null) return otherwise;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new CliRefused(`"${text}" is no --${name}: give a whole number from ${least} to ${most}.`);
  return value;
}

export const simulateCommand: Command = {
  name: 'simulate',
  does: 'Simulates the plan with its risks and kill criteria, and prints percentiles, chances, what each criterion is worth and what drives the end.',
  files: ['FILE'],
  options: {
    iterations: { type: 'string', hint: 'N', does: 'how many; without it what the workbook says' },
    start: { type: 'string', hint: 'R', does: 'the number with which the random numbers begin' },
    view: {
      type: 'string',
      hint: 'VIEW',
      values: riskViews,
      does: 'which treatments count; planned without it',
    },
    workers: {
      type: 'string',
      hint: 'K',
      does: 'how many threads share the iterations; the result is the same',
    },
    json: { type: 'boolean', hint: '' },
  },
  run: async (given) => {
    const { workbook } = await readDocument(given.files[0] ?? '');
    const settings = settingsOf(workbook);
    const request = {
      iterations: wholeOf(given, 'iterations', settings.iterations, 1, 1_000_000),
      rngStart: wholeOf(given, 'start', settings.rngStart, 0, 4_294_967_295),
      view: (given.optional('view') ?? 'planned') as RiskView,
    };
    const shares = sharesOf(request.iterations, wholeOf(given, 'workers', 1, 1, 64));
    const model = compile(workbook, request.view, request.rngStart);
    const parts = await runShares(model, shares);
    const report = reportOf(resultOf(workbook, request, model, parts));
    if (given.has('json')) sayJson(report);
    else sayFlat(report, '');
    return exits.ok;
  },
};
