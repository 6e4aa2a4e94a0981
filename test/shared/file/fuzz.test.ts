// Thousands of spoilt files from one seed: opening never crashes, hangs or pollutes, and what opens survives a save.
import { expect, test } from 'vitest';
import { type Parsed, parse } from '../../../shared/file/parse.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import { savedText } from '../../helpers/savedText.ts';
import { build, range } from '../../helpers/workbooks.ts';

/** `FUZZ_MUTATIONS=1000000 npx vitest …` for a long run. */
const mutations = Number(process.env['FUZZ_MUTATIONS'] ?? 20_000);
const slowMs = 500;

const workbook = build((wb) => {
  wb.add('role', 'buyer', { title: 'Buyer' });
  wb.add('goal', 'G-1', { title: 'Fewer returns', ownerRole: 'buyer' });
  wb.add('risk', 'R-1', { title: 'Vendor läte', probability: 0.3, impacts: { cost: 4 }, goals: ['G-1'] });
  wb.add('timeBox', 'T-1', { title: 'Build it', duration: range(3, 5, 9) });
  wb.add('timeBox', 'T-2', { title: 'Try it', predecessors: [{ timeBox: 'T-1', lagWD: 2 }] });
});
const grown = build((wb) => wb.add('goal', 'G-2', { title: 'More joy', parentGoal: 'G-1' }), workbook);

/** Small, so that most mutations hit something that matters: records people fill, and a share point. */
function seedText(): string {
  const file = JSON.parse(savedText({ workbook: grown })) as Record<string, Record<string, unknown>>;
  for (const kind of ['pillar', 'settings', 'phasePlan']) delete file['records']?.[kind];
  const change = { type: 'added', kind: 'goal', id: 'G-2' };
  const ancestors = [{ id: 'copy-0', at: '2026-01-11T08:00:00Z', changes: [change] }];
  return JSON.stringify({ ...file, share: { ...file['share'], ancestors } });
}

const structure = '{ } [ ] , : " \\ null true 1e999 -0 0.1 "" [] {}'.split(' ');
const tricks = ['"__proto__":', '"then":1,', '\\ud800', '\u0000', '\u202e', '9'.repeat(400), '{"a":'];
const tokens = structure.concat(tricks, '"G-1"', '"goal"');

/** Numbers below `n`, the same in every run. */
function random(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % n;
  };
}

function mutated(bytes: Buffer, next: (n: number) => number): Buffer {
  const at = next(bytes.length || 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (next(6)) {
    case 0: {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
      return copy;
    }
    case 1:
      return next(8) === 0 ? before : bytes;
    case 2:
      return Buffer.concat([before, Buffer.from(tokens[next(tokens.length)] ?? ''), after]);
    case 3:
      return Buffer.concat([before, after.subarray(next(30))]);
    case 4: {
      const from = next(bytes.length || 1);
      return Buffer.concat([before, bytes.subarray(from, from + next(80)), after]);
    }
    default:
      return Buffer.concat([before, Buffer.from(String(next(2_000) - 1_000)), after.subarray(1)]);
  }
}

const documentOf = (result: Parsed) =>
  result.status === 'ok' ? result.document : result.status === 'damaged' ? result.salvaged : null;

test(`${mutations} spoilt files`, { timeout: 60_000 + mutations }, () => {
  const seed = Buffer.from(seedText());
  const next = random(20_260_112);
  const seen = { ok: 0, damaged: 0, notOurs: 0, tooNew: 0 };
  let slow = 0;
  for (let i = 0; i < mutations; i++) {
    let bytes: Buffer = seed;
    for (let k = 1 + next(4); k > 0; k--) bytes = mutated(bytes, next);
    const start = performance.now();
    const result = parse(new Uint8Array(bytes));
    if (performance.now() - start > slowMs) slow++;
    seen[result.status]++;
    const document = documentOf(result);
    if (document === null) continue;
    const text = serialize(document);
    const again = parse(text);
    const isSame = again.status === 'ok' && serialize(again.document) === text;
    if (!isSame)
      throw new Error(`Mutation ${i} does not survive a save: ${JSON.stringify(again).slice(0, 600)}`);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(slow).toBe(0);
  // The mutations must reach every way a file can end, or the test would show little.
  for (const [status, least] of Object.entries({ ok: 0.05, damaged: 0.3, notOurs: 0.005, tooNew: 0 }))
    expect([status, seen[status as Parsed['status']] > mutations * least]).toEqual([status, true]);
});
