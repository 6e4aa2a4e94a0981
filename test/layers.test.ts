// Holds the fences between the folders: on the real tree, and on planted breaks that must be found.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findLoops } from '../shared/rules/thread/findLoops.ts';
import { layerBreaks, ownImports } from './helpers/sources/importLayers.ts';
import { impureCalls } from './helpers/sources/importsOf.ts';
import { root, sourceFiles } from './helpers/sources/sourceFiles.ts';

const scripts = sourceFiles(['shared', 'renderer', 'electron', 'build', 'test']).filter(
  ({ path }) => !path.endsWith('.css'),
);

describe('on the real tree', () => {
  test('there are files to look at', () => {
    expect(scripts.filter(({ path }) => path.startsWith('shared/')).length).toBeGreaterThan(20);
  });

  test('every file imports only what its layer may', () => {
    const exists = (path: string): boolean => existsSync(join(root, path));
    expect(scripts.flatMap(({ path, text }) => layerBreaks(path, text, exists))).toEqual([]);
  });

  test('shared reads no clock and draws no lots', () => {
    const shared = scripts.filter(({ path }) => path.startsWith('shared/'));
    const found = shared.flatMap(({ path, text }) =>
      impureCalls(path, text).map((call) => `${path}: ${call}`),
    );
    expect(found).toEqual([]);
  });
});

describe('a planted break is found:', () => {
  const forbidden: readonly (readonly [string, string])[] = [
    ['shared/edits/risk.ts', "import { useState } from 'react';"],
    ['shared/edits/risk.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/edits/risk.ts', "import { readFileSync } from 'fs';"],
    ['shared/edits/risk.ts', "import { jsPDF } from 'jspdf';"],
    ['shared/edits/risk.ts', "import { store } from '../../renderer/store/documentStore.ts';"],
    ['shared/edits/risk.ts', "import type { Page } from '../../renderer/app/App.tsx';"],
    [
      'shared/edits/risk.ts',
      "export { store } from '../../renderer/store/documentStore.ts';\nexport const a = 1;",
    ],
    ['shared/edits/risk.ts', "export const load = () => import('../../renderer/store/documentStore.ts');"],
    ['shared/edits/risk.ts', "export type T = import('electron').App;"],
    ['shared/edits/risk.ts', "const fs = require('node:fs');"],
    ['shared/edits/risk.ts', "const w = new URL('../../renderer/pdfWorker.ts', import.meta.url);"],
    ['shared/edits/risk.ts', "import fs = require('node:fs');"],
    ['shared/schema/risk.ts', "import { retireRisk } from '../edits/risk.ts';"],
    ['shared/scene/marks.ts', "import type { Risk } from '../schema/risk.ts';"],
    ['shared/pdf/paintPdf.ts', "import type { Risk } from '../schema/risk.ts';"],
    ['shared/commands/commands.ts', "import type { Risk } from '../schema/risk.ts';"],
    ['shared/changes/history.ts', "import { derived } from '../rules/engine/derived.ts';"],
    ['shared/rules/engine/fixes.ts', "import type { Edit } from '../../edits/edit.ts';"],
    ['shared/rules/risk/riskScore.ts', "import { gates } from '../gate/gates.ts';"],
    ['shared/rules/criterion/checkpoint.ts', "import { figures } from '../../figures.ts';"],
    ['shared/edits/risks.ts', "import { parse } from '../import/risks/importRisks.ts';"],
    ['shared/layout/page/flow.ts', "import type { Risk } from '../../schema/kinds.ts';"],
    ['shared/sheets/archive.ts', "import { planImport } from '../import/risks/planImport.ts';"],
    ['shared/unheardOf.ts', 'export const a = 1;'],
    ['electron/files/files.ts', "import { parse } from '../../shared/file/parse.ts';"],
    ['electron/files/files.ts', "import { run } from '../cli.ts';"],
    ['electron/journal/journals.ts', "import type { ShellWindow } from '../windows/windows.ts';"],
    ['electron/journal/journals.ts', "import { app } from 'electron';"],
    ['electron/windows/closing.ts', "import type { Journals } from '../journal/journals.ts';"],
    ['electron/disk/disk.ts', "import { openJournals } from '../journal/journals.ts';"],
    ['electron/main.ts', "import { App } from '../renderer/app/App.tsx';"],
    ['electron/cli.ts', "import { app } from 'electron';"],
    ['electron/cli.ts', "import { App } from '../renderer/app/App.tsx';"],
    ['renderer/features/risks/Register.tsx', "import { Plan } from '../plan/Plan.tsx';"],
    ['renderer/features/risks/parts/Row.tsx', "import { Plan } from '../../plan/Plan.tsx';"],
    ['renderer/features/risks/Register.tsx', "import { perform } from '../../app/perform.ts';"],
    ['renderer/features/risks/Register.tsx', "import Dexie from 'dexie';"],
    ['renderer/features/risks/Register.tsx', "import { ReactFlow } from '@xyflow/react';"],
    ['renderer/features/risks/Register.tsx', "import { jsPDF } from 'jspdf';"],
    ['renderer/features/risks/Register.tsx', "import electron from 'electron';"],
    ['renderer/features/risks/Register.tsx', "import { parse } from '../../../build/start.ts';"],
    ['renderer/storage/saving/autosave.ts', "import Dexie from 'dexie';"],
    ['renderer/storage/saving/autosave.ts', "import { rowsOf } from '../rows/rows.ts';"],
    ['renderer/storage/rows/rows.ts', "import { replay } from '../journal/journalText.ts';"],
    ['renderer/store/documentStore.ts', "import { App } from '../app/App.tsx';"],
    ['renderer/ui/grid/Grid.tsx', "import type { Risk } from '../../shared/schema/risk.ts';"],
    ['renderer/records/form/RecordForm.tsx', "import { Plan } from '../../features/plan/Plan.tsx';"],
    ['renderer/app/App.tsx', "import { start } from '../main.tsx';"],
    ['renderer/app/commands/Palette.tsx', "import { Header } from '../frame/Header.tsx';"],
    ['renderer/app/state/place.ts', "import { keys } from '../commands/keys.ts';"],
    ['renderer/app/help/KeysDialog.tsx', "import { Header } from '../frame/Header.tsx';"],
    ['renderer/app/index.ts', "export * from './App.tsx';\nexport { B } from './B.tsx';"],
    ['scripts/other.ts', 'export const a = 1;'],
  ];

  test.each(forbidden)('%s: %s', (path, text) => {
    expect(layerBreaks(path, text, () => true)).toHaveLength(1);
  });

  test('an import without its extension', () => {
    const found = layerBreaks('shared/edits/risk.ts', "import { a } from './edit';", (path) =>
      path.endsWith('.ts'),
    );
    expect(found).toHaveLength(1);
  });

  test.each([
    'Date.now()',
    'new Date()',
    'new Date(2026, 1)',
    'Date()',
    'Math.random()',
    "Date['now']()",
    'const n = Date.now;',
  ])('in shared: %s', (text) => {
    expect(impureCalls('shared/a.ts', text)).toHaveLength(1);
  });
});

describe('what is allowed stays silent:', () => {
  const allowed: readonly (readonly [string, string])[] = [
    ['shared/schema/risk.ts', "import { z } from 'zod';\nimport { ref } from './field.ts';"],
    ['shared/edits/risk.ts', "import type { Risk } from '../schema/risk.ts';"],
    [
      'shared/pdf/paintPdf.ts',
      "import { jsPDF } from 'jspdf';\nimport type { Mark } from '../scene/marks.ts';",
    ],
    [
      'renderer/features/canvas/Canvas.tsx',
      "import { ReactFlow } from '@xyflow/react';\nimport '@xyflow/react/dist/base.css';",
    ],
    [
      'renderer/features/risks/parts/Row.tsx',
      "import { Grid } from '../../../ui/Grid.tsx';\nimport { a } from '../a.ts';",
    ],
    [
      'renderer/storage/rows/dexieStorage.ts',
      "import Dexie from 'dexie';\nimport type { Storage } from '../storage.ts';",
    ],
    ['renderer/app/App.tsx', "import { Plan } from '../features/plan/Plan.tsx';"],
    [
      'electron/main.ts',
      "import { app } from 'electron';\nimport { commands } from '../shared/commands/commands.ts';",
    ],
    [
      'electron/cliExport.ts',
      "import { paintPdf } from '../shared/pdf/paintPdf.ts';\nimport { readFileSync } from 'node:fs';",
    ],
  ];

  test.each(allowed)('%s: %s', (path, text) => {
    expect(layerBreaks(path, text, () => true)).toEqual([]);
  });

  test('the words alone, in a comment or a sentence', () => {
    expect(impureCalls('shared/a.ts', "// not Date.now\nexport const a = 'new Date';")).toEqual([]);
  });
});

describe('circles of imports', () => {
  const known = new Map(scripts.map(({ path, text }) => [path, ownImports(path, text)]));

  test('there are none, not even of types alone', () => {
    expect(findLoops(known)).toEqual([]);
  });

  test('a planted one is found', () => {
    const planted = new Map(known).set('shared/schema/kinds.ts', ['shared/schema/workbook.ts']);
    expect(findLoops(planted).flat()).toContain('shared/schema/workbook.ts');
  });
});
