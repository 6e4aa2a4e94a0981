// `share`: a copy that holds what may leave of a workbook, and tells what stays at home.
import { basename } from 'node:path';
import { shareWords } from '../../shared/messages/screens/share.ts';
import { isKind, type Kind, kinds } from '../../shared/schema/kinds.ts';
import { codeNameChars, moneyInCopies, type ShareChoice } from '../../shared/schema/shareChoice.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { homeCounts } from '../../shared/sharing/homeCounts.ts';
import { leavingRows } from '../../shared/sharing/leaving.ts';
import { homeSentences } from '../../shared/sharing/homeSentences.ts';
import { cautiousChoice, shareCopyOf } from '../../shared/sharing/shareCopy.ts';
import { mayStay, stayingOf } from '../../shared/sharing/staying.ts';
import { CliRefused, type Command, exits, type Given } from './command.ts';
import { readDocument, writeShareCopy } from './input/files.ts';
import { say, sayJson } from './output/print.ts';
import { outOptions } from './output/writeOut.ts';

/** What goes along only where it is asked for. */
const extras = ['notes', 'names', 'goalposts', 'logo'] as const;
const leavable = kinds.filter(mayStay);

const wordsOf = (given: Given, name: string): readonly string[] =>
  (given.optional(name) ?? '').split(',').flatMap((word) => word.trim() || []);

function checkedWords<W extends string>(
  given: Given,
  name: string,
  isWord: (word: string) => word is W,
  all: readonly W[],
): readonly W[] {
  return wordsOf(given, name).map((word) => {
    if (isWord(word)) return word;
    throw new CliRefused(`"${word}" is nothing that --${name} takes: choose among ${all.join(', ')}.`);
  });
}

function scopeOf(workbook: Workbook, given: Given): ShareChoice['useCases'] {
  if (given.optional('only') === null) return null;
  return wordsOf(given, 'only').map((code) => {
    const found = [...workbook.useCase.values()].find((useCase) => useCase.code === code);
    if (!found) throw new CliRefused(`There is no use case "${code}" in this workbook.`);
    return found.id;
  });
}

function choiceOf(workbook: Workbook, given: Given): ShareChoice {
  const codeName = given.optional('client') ?? '';
  if (codeName.length > codeNameChars)
    throw new CliRefused(`A code name has at most ${codeNameChars} characters.`);
  const isExtra = (word: string): word is (typeof extras)[number] => extras.some((one) => one === word);
  const isLeavable = (word: string): word is Kind => isKind(word) && mayStay(word);
  const along = Object.fromEntries(checkedWords(given, 'with', isExtra, extras).map((word) => [word, true]));
  const money = moneyInCopies.find((one) => one === given.optional('money')) ?? cautiousChoice.money;
  const leftKinds = checkedWords(given, 'without', isLeavable, leavable);
  return { ...cautiousChoice, ...along, codeName, money, leftKinds, useCases: scopeOf(workbook, given) };
}

export const shareCommand: Command = {
  name: 'share',
  does: 'Writes a copy that may leave: without notes, names of persons, hidden cards, logs, history and snapshots; says what is in it and what stays.',
  files: ['FILE'],
  options: {
    client: { type: 'string', hint: 'NAME', does: 'the code name that stands for the client' },
    money: { type: 'string', hint: moneyInCopies.join('|'), values: moneyInCopies },
    without: {
      type: 'string',
      hint: 'KIND,…',
      does: `kinds that stay at home, among ${leavable.join(', ')}`,
    },
    only: { type: 'string', hint: 'U-1,…', does: 'the use cases it is about; of all without it' },
    with: { type: 'string', hint: extras.join(','), does: 'what goes along besides' },
    json: { type: 'boolean', hint: '', does: 'prints every word and figure that leaves' },
    ...outOptions('COPY.throughline'),
  },
  run: async (given) => {
    const document = await readDocument(given.files[0] ?? '');
    const choice = choiceOf(document.workbook, given);
    const staying = stayingOf(document.workbook, choice);
    const copy = await writeShareCopy(given, (stamp) => shareCopyOf(document, choice, stamp));
    const leaves = leavingRows(copy.workbook, (_, __, { title }) => title);
    const stays = homeCounts(document.workbook, choice, staying);
    if (given.has('json')) sayJson({ leaves, stays });
    else
      [
        shareWords.wrote({ name: basename(given.text('out')), texts: leaves.length }),
        ...homeSentences(stays),
      ].forEach(say);
    return exits.ok;
  },
};
