// A main process that saves without end and says what it was told is saved, until somebody kills it.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../../shared/bridge.ts';
import { printAtOnce } from '../../helpers/programs/printAtOnce.ts';
import { startMain } from './mainAlone.ts';

/** Larger than a page of the disk, so that a write can be caught half-way. */
const filling = 'x'.repeat(200_000);

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.sentence);
  return answer.value;
}

const [installed = '', folder = '', first = '1'] = process.argv.slice(2);
const { ask, documents, dialogs } = await startMain(installed, folder);
const path = join(documents, 'Acme.throughline');

let seq = Number(first);
if (!existsSync(path)) {
  writeFileSync(path, '');
  dialogs.expect({ kind: 'open', path });
  const file = valueOf(await ask('openFile', ['.throughline']));
  valueOf(await ask('linkFile', 'acme', file?.handle ?? '', file?.hash ?? null));
  valueOf(await ask('journalSnapshot', 'acme', { seq, about: '{}', text: '{"n":1}' }));
}
printAtOnce('begun');
for (;;) {
  seq += 1;
  const text = JSON.stringify({ n: seq, filling });
  valueOf(await ask('offerLinked', 'acme', new TextEncoder().encode(text)));
  const [appended, flushed] = await Promise.all([
    ask('journalAppend', 'acme', { seq, about: '{}', text: `{"n":${seq}}` }),
    ask('flushLinked', 'acme'),
  ]);
  valueOf(appended);
  valueOf(flushed);
  printAtOnce(String(seq));
}
