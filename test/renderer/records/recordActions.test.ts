// What can be done with a record now: its own actions first, none that would be refused, and each does what it says.
import { expect, test } from 'vitest';
import { recordActions, type RecordRef } from '../../../renderer/records/commands/recordActions.ts';
import { browserHost } from '../../../renderer/host/browserHost.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { opened } from '../../helpers/browser/openedWindow.ts';
import { testComputer } from '../../helpers/browser/windows.ts';
import { draft } from '../../helpers/workbooks/examples.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

type Kind = RecordRef['kind'];
const ref = (workbook: Workbook, kind: Kind, code: string): RecordRef => {
  const found = [...workbook[kind].values()].find((record) => record.code === code);
  if (!found) throw new Error(`There is no ${code}.`);
  return { kind, id: found.id };
};

async function started(workbook: Workbook = draft) {
  const window = await opened(testComputer(), workbook);
  let made = 0;
  const stores = {
    ...window,
    host: browserHost,
    links: null,
    earlier: null,
    newId: () => `made-${(made += 1)}`,
    today: () => '2026-01-12',
  } as unknown as Parameters<typeof recordActions>[0];
  const actions = (of: RecordRef) => recordActions(stores, of);
  const run = (of: RecordRef, id: string) => {
    const action = actions(of).find(({ command }) => command.id === id);
    if (!action) throw new Error(`${id} is not offered.`);
    action.run();
  };
  const now = () => window.document.getState().workbook!;
  return { ...window, ids: (of: RecordRef) => actions(of).map(({ command }) => command.id), run, now };
}

test.each([
  ['risk', 'R-1', ['addTreatment', 'addAlternative', 'showWhy', 'noteOn', 'duplicate', 'delete']],
  ['metric', 'M-8', ['addReading', 'showWhy', 'noteOn', 'duplicate', 'delete']],
  ['killCriterion', 'K-1', ['decide', 'addReading', 'showWhy', 'noteOn', 'duplicate', 'delete']],
  ['slice', 'S-1', ['split', 'showWhy', 'noteOn', 'duplicate', 'delete']],
  ['role', 'A-1', ['noteOn', 'duplicate', 'delete']],
] as const)('a %s', async (kind, code, offered) => {
  const { ids } = await started();
  const of = kind === 'role' ? { kind, id: [...draft.role.values()][0]!.id } : ref(draft, kind, code);
  expect(ids(of)).toEqual(offered);
});

test('what belongs to every workbook, and what is not there, offers nothing to take away', async () => {
  const { ids, now } = await started();
  const [pillar] = [...now().pillar.values()];
  expect(ids({ kind: 'pillar', id: pillar!.id })).not.toContain('delete');
  expect(ids({ kind: 'risk', id: 'nobody' })).toEqual([]);
});

test('a criterion can be armed once nothing is missing', async () => {
  const workbook = build((wb) => wb.add('killCriterion', 'K-1', { title: 'Late stops' }));
  const { ids } = await started(workbook);
  expect(ids(ref(workbook, 'killCriterion', 'K-1'))).not.toContain('arm');
});

test('a treatment is added to the risk and asks for its title', async () => {
  const { run, now, session } = await started();
  const risk = ref(draft, 'risk', 'R-1');
  run(risk, 'addTreatment');
  expect(now().treatment.get('made-1' as never)?.risk).toBe(risk.id);
  const { selection, focusField } = session.getState();
  expect([selection, focusField]).toEqual([{ kind: 'treatment', ids: ['made-1'] }, 'title']);
});

test('another path is added, linked and asks for its title, in one step', async () => {
  const { run, now, document } = await started();
  const risk = ref(draft, 'risk', 'R-1');
  run(risk, 'addAlternative');
  expect(now().risk.get(risk.id as never)?.alternatives).toContain('made-1');
  expect(document.getState().history.past).toHaveLength(1);
});

test('why it is there is shown in the thread, with it selected', async () => {
  const { run, session } = await started();
  const box = ref(draft, 'timeBox', 'T-1');
  run(box, 'showWhy');
  const { stage, tabs, selection } = session.getState();
  expect([stage, tabs.canvas, selection]).toEqual(['canvas', 'thread', { kind: 'timeBox', ids: [box.id] }]);
});

test('a copy is opened, and deleting takes the record away', async () => {
  const { run, now, session } = await started();
  const [assumption] = [...draft.assumption.values()];
  const of = { kind: 'assumption', id: assumption!.id } as const;
  run(of, 'duplicate');
  expect(now().assumption.get('made-1' as never)?.title).toBe(assumption!.title);
  expect(session.getState().selection?.ids).toEqual(['made-1']);
  run(of, 'delete');
  expect(now().assumption.has(assumption!.id)).toBe(false);
});
