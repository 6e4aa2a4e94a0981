// How fast plans are simulated: a big plan carried on beside the same engine in C, the worked example whole, and its preview.
//
// WebAssembly with SIMD (AssemblyScript, -O3) was tried on the two loops that everything else hangs on, to the same bits:
// drawing the lengths of the big plan took 138 ms in JavaScript and 139 there, placing its boxes 90 and 13 (without costs
// and paths); both together 1.4 times faster. In the worked example the draws are 9 of 200 ms, and most of the rest is
// criteria. That is less than the 1.5 times for which a second engine and a wider content policy would be worth having.
import { performance } from 'node:perf_hooks';
import { compile } from '../../shared/simulation/model/compile.ts';
import { resultOf } from '../../shared/simulation/simulate.ts';
import { workshop } from '../helpers/workbooks/examples.ts';
import { type BenchRow, median, medianMs, report } from './benchRows.ts';
import { bigPlan } from './simulation/bigPlan.ts';
import { builtEngine } from './simulation/builtEngine.ts';
import { openThreads } from './simulation/threads.ts';
import { isSame, runTwin } from './simulation/twin.ts';

const engine = await builtEngine();
const { runPart } = engine.blocks;
const { preview, previewPlan } = engine.preview;

const iterations = 10_000;
const rounds = 9;
const request = { iterations, rngStart: 20_260_112, view: 'planned' } as const;
const carriedOn = { criteria: false, withoutCriterion: 'none', eachRisk: false, lengths: false } as const;

async function ms(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The big plan in turns: the twin, one thread, two threads, so that a busy moment falls on all of them alike. */
async function bigRows(): Promise<readonly BenchRow[]> {
  const model = compile(bigPlan, request.view, request.rngStart);
  const threads = openThreads(engine.thread, model, carriedOn);
  const times: Record<'twin' | 'one' | 'two', number[]> = { twin: [], one: [], two: [] };
  const part = runPart(model, 0, iterations, carriedOn);
  await threads.run(iterations);
  for (let round = 0; round < rounds; round += 1) {
    const twin = runTwin(model, iterations, 3);
    if (twin && !isSame(twin, part)) throw new Error('The twin in C came to other bits.');
    if (twin) times.twin.push(twin.ms);
    times.one.push(await ms(() => runPart(model, 0, iterations, carriedOn)));
    times.two.push(await ms(() => threads.run(iterations)));
  }
  await threads.close();
  const floor = { what: 'C -O3, one thread', value: median(times.twin) };
  const row = (what: string, values: readonly number[], goal: number): BenchRow => ({
    what: `500 boxes, 800 links, 200 risks carried on ${iterations} times, ${what}`,
    value: median(values),
    unit: 'ms',
    ...(times.twin.length > 0 ? { floor, goal } : {}),
  });
  return [row('one thread', times.one, 2.6), row('two threads', times.two, 1.4)];
}

/** The whole example with every criterion and every risk switched off in turn. */
async function exampleRow(): Promise<BenchRow> {
  const model = compile(workshop, request.view, request.rngStart);
  const threads = openThreads(engine.thread, model);
  const whole = async () => resultOf(workshop, request, model, await threads.run(iterations));
  await whole();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await ms(whole));
  await threads.close();
  return {
    what: `the worked example, ${iterations} iterations, each criterion and each risk off, two threads`,
    value: median(times),
    unit: 'ms',
    goal: 1_500,
  };
}

function previewRow(): BenchRow {
  const plan = previewPlan(workshop, request.view, request.rngStart);
  return {
    what: 'a preview of the worked example after a likelihood was moved',
    value: medianMs(
      (round) => ({ likelihoods: { 'R-1': round / 100 } }),
      (whatIf) => preview(plan, whatIf),
      { rounds: 61, warmUp: 60 },
    ),
    unit: 'ms',
    goal: 16,
  };
}

report([...(await bigRows()), await exampleRow(), previewRow()]);
engine.remove();
