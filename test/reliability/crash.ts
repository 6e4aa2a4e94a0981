// `npm run test:crash`: a process that saves without end is killed, or its power cut; every edit told as saved must be
// there. `-- --runs=200 --what=journal --cut=kill`, `--what=file` for a saved file, or `--cut=power` (root), which copies a disk in a file without flushing it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeDisk, whyNoDisk } from '../helpers/disk/diskImage.ts';
import { judgeFile } from '../helpers/hostile/fileVersions.ts';
import { judge, type Verdict } from '../helpers/journal/journalTrial.ts';
import { killWriter, type KilledWriter, type Writing } from '../helpers/journal/killedWriter.ts';

const { values } = parseArgs({
  options: {
    cut: { type: 'string', default: 'kill' },
    what: { type: 'string', default: 'journal' },
    runs: { type: 'string', default: '200' },
  },
});
const writing: Writing = values.what === 'file' ? 'file' : 'journal';
const runs = Number(values.runs);
const mostEdits = writing === 'file' ? 30 : 250;
const diskMegabytes = 96;
/** Until it is full: the disk in a file is made anew. */
const runsForDisk = 25;

interface Sum {
  runs: number;
  edits: number;
  compactions: number;
  tornEnds: number;
  readonly faults: string[];
}

function add(sum: Sum, killed: KilledWriter, { faults, problems }: Verdict): void {
  sum.runs += 1;
  sum.edits += killed.count;
  sum.compactions += killed.compactions;
  if (problems.includes('tornEnd')) sum.tornEnds += 1;
  const damage = problems.filter((kind) => kind !== 'tornEnd').map((kind) => `told as ${kind}`);
  sum.faults.push(...[...faults, ...damage].map((fault) => `run ${sum.runs}: ${fault}`));
}

const judgement = (folder: string, { acked, tried }: KilledWriter): Promise<Verdict> =>
  writing === 'file' ? judgeFile(folder, acked, tried) : judge(folder, 'w1', acked, tried);

const someEdits = (): number => 1 + Math.floor(Math.random() * mostEdits);

async function kills(folder: string, sum: Sum): Promise<void> {
  for (let run = 0; run < runs; run++) {
    const killed = await killWriter(folder, someEdits(), writing);
    add(sum, killed, await judgement(folder, killed));
  }
}

async function powerCuts(folder: string, sum: Sum): Promise<void> {
  for (let done = 0; done < runs; done += runsForDisk) {
    const disk = makeDisk(join(folder, String(done)), diskMegabytes);
    for (let run = done; run < Math.min(runs, done + runsForDisk); run++) {
      const killed = await killWriter(disk.mounted, someEdits(), writing);
      const cut = disk.cutPower();
      add(sum, killed, await judgement(cut.mounted, killed));
      cut.unmount();
    }
    disk.unmount();
    rmSync(join(folder, String(done)), { recursive: true });
  }
}

async function main(): Promise<number> {
  const whyNot = values.cut === 'power' ? whyNoDisk() : null;
  if (whyNot !== null) {
    console.log(whyNot);
    return 0;
  }
  const sum: Sum = { runs: 0, edits: 0, compactions: 0, tornEnds: 0, faults: [] };
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  await (values.cut === 'power' ? powerCuts : kills)(folder, sum);
  rmSync(folder, { recursive: true });
  console.log('cut     runs  saves told as done   whole states  torn ends cut off  wrong');
  const figures = [sum.runs, sum.edits, sum.compactions, sum.tornEnds, sum.faults.length];
  const widths = [6, 21, 14, 19, 7];
  console.log(values.cut.padEnd(6) + figures.map((n, i) => String(n).padStart(widths[i] ?? 8)).join(''));
  for (const fault of sum.faults.slice(0, 20)) console.log(`  ${fault}`);
  return sum.faults.length === 0 && sum.runs === runs ? 0 : 1;
}

process.exitCode = await main();
