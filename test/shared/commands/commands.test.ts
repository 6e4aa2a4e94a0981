// Every command does something or says why it cannot, whatever the app is at; and what adds a record follows the cards.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addedPath, generateAdded } from '../../../build/generate/generateAdded.ts';
import { added } from '../../../shared/commands/added.generated.ts';
import type { AppState, CommandHost } from '../../../shared/commands/commandHost.ts';
import { commandOf, commands, labelNow, perform } from '../../../shared/commands/commands.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import { workStages } from '../../../shared/schema/stages.ts';

const library: AppState = {
  isOpen: false,
  isReadOnly: false,
  undo: null,
  redo: null,
  hasSelection: false,
  hasBack: false,
  hasForward: false,
  isOnCanvas: false,
  isOnWall: false,
  keepsEarlierStates: false,
  hasLibraryWindow: false,
};
const fresh: AppState = { ...library, isOpen: true };
const busy: AppState = {
  ...fresh,
  undo: 'Add risk',
  redo: 'Move goal',
  hasSelection: true,
  hasBack: true,
  hasForward: true,
  isOnCanvas: true,
  keepsEarlierStates: true,
  hasLibraryWindow: true,
};
const readOnly: AppState = { ...busy, isReadOnly: true };

/** An app that only writes down what it was made to do. */
function recording(state: AppState): { readonly app: CommandHost; readonly done: string[] } {
  const done: string[] = [];
  const does =
    (name: string) =>
    (what: string | number = '') =>
      void done.push(`${name} ${what}`.trim());
  const app: CommandHost = {
    ...state,
    openFile: does('openFile'),
    showLibrary: does('showLibrary'),
    saveNow: does('saveNow'),
    saveCopy: does('saveCopy'),
    showDialog: does('showDialog'),
    undoLast: does('undoLast'),
    redoLast: does('redoLast'),
    deleteSelected: does('deleteSelected'),
    openPalette: does('openPalette'),
    showStage: does('showStage'),
    inOrOutOfInspector: does('inOrOutOfInspector'),
    nextArea: (by) => does('nextArea')(String(by)),
    arrangeCanvas: does('arrangeCanvas'),
    fitCanvas: does('fitCanvas'),
    lookAtCanvas: does('lookAtCanvas'),
    selectAll: does('selectAll'),
    toggleRail: does('toggleRail'),
    goAlong: does('goAlong'),
    togglePresenting: does('togglePresenting'),
    setColours: does('setColours'),
    stepTextSize: (step) => void done.push(`stepTextSize ${step}`),
    showNextSteps: does('showNextSteps'),
    answerPrompts: does('answerPrompts'),
    add: does('add'),
  };
  return { app, done };
}

const doneBy = (id: (typeof commands)[number]['id'], state: AppState): readonly string[] => {
  const { app, done } = recording(state);
  perform(commandOf(id), app);
  return done;
};

describe.each([
  ['in the library', library],
  ['in a workbook just opened', fresh],
  ['in a workbook that may not be changed', readOnly],
  ['in the midst of work', busy],
] as const)('%s', (_, state) => {
  test.each(commands.map(({ id }) => id))('%s does one thing, or says why it cannot', (id) => {
    const whyNot = commandOf(id).whyNot(state);
    expect(doneBy(id, state)).toHaveLength(whyNot === null ? 1 : 0);
    expect(whyNot ?? 'It can.').toMatch(/^[A-Z].*\.$/);
  });
});

test('in the midst of work every command may, and no two do the same', () => {
  const done = commands.flatMap(({ id }) => doneBy(id, busy));
  expect(done).toHaveLength(commands.length);
  expect(new Set(done).size).toBe(commands.length);
});

test('without a workbook only what needs none may', () => {
  const may = commands.filter(({ whyNot }) => whyNot(library) === null).map(({ id }) => id);
  expect(may).toEqual([
    'newWorkbook',
    'openFile',
    'importRisks',
    'importPlan',
    'palette',
    'lightTheme',
    'darkTheme',
    'systemTheme',
    'largerText',
    'smallerText',
    'usualText',
    'showWords',
    'showRules',
    'showKeys',
    'showNotices',
  ]);
});

test.each(['undo', 'redo', 'deleteSelected', 'importRisks', 'importPlan', 'addRisk'] as const)(
  'a workbook that may not be changed keeps from %s, and says so',
  (id) => expect(commandOf(id).whyNot(readOnly)).toBe('This workbook cannot be changed here.'),
);

test('every stage of the work is shown by its number', () => {
  expect(workStages.map((stage, i) => [`alt+${i + 1}`, `showStage ${stage}`])).toEqual(
    commands
      .filter(({ run }) => recordedBy(run).startsWith('showStage'))
      .map(({ keys, run }) => [keys, recordedBy(run)]),
  );
});

function recordedBy(run: (app: CommandHost) => void): string {
  const { app, done } = recording(busy);
  run(app);
  return done[0] ?? '';
}

test('what undo would take back and that a wall presents is told', () => {
  expect(labelNow(commandOf('undo'), busy)).toBe('Undo: Add risk');
  expect(labelNow(commandOf('redo'), fresh)).toBe('Redo');
  expect(labelNow(commandOf('present'), { ...busy, isOnWall: true })).toBe('End presenting');
});

test('the commands that add a record are those the cards speak of', () => {
  expect(readFileSync(addedPath, 'utf8')).toBe(generateAdded());
  expect(new Set(added.map(([kind]) => kind))).toEqual(
    new Set(kinds.filter((kind) => cards[kind].made === 'command')),
  );
});

test('no two commands have the same name or keys', () => {
  const labels = commands.map(({ label }) => label);
  const keys = commands.flatMap((command) => command.keys ?? []);
  expect([new Set(labels).size, new Set(keys).size]).toEqual([labels.length, keys.length]);
});

test('the canvas is fitted and arranged only while it is looked at, and not arranged where nothing may change', () => {
  const elsewhere = { ...busy, isOnCanvas: false };
  expect(commandOf('fitView').whyNot(elsewhere)).toBe('Show the canvas first.');
  expect(commandOf('arrangeAll').whyNot(elsewhere)).toBe('Show the canvas first.');
  expect(commandOf('fitView').whyNot(readOnly)).toBeNull();
  expect(commandOf('arrangeAll').whyNot(readOnly)).toBe('This workbook cannot be changed here.');
});

test('text can be made larger by the words people look for', () => {
  const found = commands.filter(({ alsoCalled = '' }) => alsoCalled.includes('size')).map(({ id }) => id);
  expect(found).toEqual(['largerText', 'smallerText', 'usualText']);
});
