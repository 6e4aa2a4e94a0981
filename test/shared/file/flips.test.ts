// One spoilt bit anywhere in a saved file: it never opens as if nothing had happened, and costs one record at most.
import { dequal } from 'dequal/lite';
import { expect, test } from 'vitest';
import { type Parsed, parse } from '../../../shared/file/parse.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { type Kind, kinds, type RecordOf } from '../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { templates } from '../../helpers/workbooks/templates.ts';
import { random } from '../../helpers/hostile/fuzz.ts';
import { documentOf } from '../../helpers/programs/savedText.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';
import { paced } from '../../helpers/until.ts';

const example = templates.find(({ name }) => name === 'recommendation-service');
if (!example) throw new Error('There is no such example.');
const workbook = example.make(testMoment(), '2026-01-12');
const bytes = new TextEncoder().encode(serialize(documentOf(workbook)));

/** The file with one bit turned. */
function flipped(bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

interface Lost {
  readonly kind: Kind;
  readonly record: RecordOf<Kind>;
}

/** The records that are not what they were. */
const lostFrom = (opened: Workbook): readonly Lost[] =>
  kinds.flatMap((kind) => {
    const there = recordsOf(opened, kind);
    return [...recordsOf(workbook, kind)]
      .filter(([id, record]) => !dequal(there.get(id as never), record))
      .map(([, record]) => ({ kind, record }));
  });

const openedFrom = (parsed: Parsed): Workbook | null => {
  if (parsed.status === 'ok') return parsed.document.workbook;
  return parsed.status === 'damaged' ? (parsed.salvaged?.workbook ?? null) : null;
};

/** All that is said of the file. */
function wordsOf(parsed: Parsed): string {
  if (parsed.status === 'ok') return parsed.changedOutside ?? '';
  return parsed.status === 'damaged' ? parsed.problems.join('\n') : parsed.message;
}

const isNamed = ({ kind, record }: Lost, words: string): boolean =>
  [record.code, record.title || null, record.id, cards[kind].one].some(
    (name) => name !== null && words.includes(name.slice(0, 20)),
  );

/** `FLIPS=1500` for a long run. */
const flips = Number(process.env['FLIPS'] ?? 500);

test(
  `${flips} spoilt bits: none is taken without a word, each costs one record at most`,
  { timeout: paced(60_000 + 200 * flips) },
  () => {
    const next = random(20_261_129);
    let refused = 0;
    for (let i = 0; i < flips; i++) {
      const bit = next(bytes.length * 8);
      const parsed = parse(flipped(bit));
      const [opened, words] = [openedFrom(parsed), wordsOf(parsed)];
      if (words === '') throw new Error(`Bit ${bit} is taken without a word.`);
      if (opened === null) {
        refused++;
        continue;
      }
      const lost = lostFrom(opened);
      if (lost.length > 1 || !lost.every((one) => isNamed(one, words)))
        throw new Error(`Bit ${bit} costs ${lost.map(({ record }) => record.id).join(', ')}: ${words}`);
    }
    // Only the few bits that say what kind of file it is can make all of it unreadable.
    expect(refused).toBeLessThan(flips / 100);
  },
);
