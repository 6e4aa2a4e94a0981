// What the palette lists: actions of the open record, lately used, commands and places by use, and what a search finds.
import type { SpotlightActionData } from '@mantine/spotlight';
import { IconUser } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { decideWords } from '../../../shared/messages/screens/review/deciding.ts';
import { workingWords } from '../../../shared/messages/screens/review/log.ts';
import { commands, labelNow, perform } from '../../../shared/commands/commands.ts';
import type { CommandHost } from '../../../shared/commands/commandHost.ts';
import { printKeys } from '../../../shared/commands/keys.ts';
import { cards, isContent } from '../../../shared/schema/cards.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import { byCode, findRecord, recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { labelOf, nameOf } from '../../../shared/words.ts';
import { pickItemsOf } from '../../records/pickItemsOf.ts';
import { StageMark } from '../../ui/marks/StageMark.tsx';
import { useSelected } from '../../records/useWorkbook.ts';
import { usedIn } from '../../storage/usedCommands.ts';
import { showRecord } from '../../store/showRecord.ts';
import { type Stores, useDocument, useSession, useStores } from '../../store/stores.tsx';
import { workStages, type WorkStage, workStageName } from '../../../shared/schema/stages.ts';
import { RecordCommandIcon } from '../../records/commands/RecordCommandIcon.tsx';
import { CommandIcon } from './commandIcons.tsx';
import type { ActionGroup } from './findActions.ts';
import { isMac } from '../../ui/isMac.ts';
import { Muted } from '../../ui/page/Muted.tsx';
import { useCommandHost } from './commandHost.ts';
import { stageRows } from '../stages/stageRows.ts';
import type { StageTab } from '../stages/stageTabs.tsx';
import type { decideActions } from './decideActions.tsx';
import type { recordActions } from '../../records/commands/recordActions.ts';

type Group = ActionGroup<SpotlightActionData>;

const used = usedIn(localStorage);

/** Counts each use, so that what is used stands first the next time. */
const counting = (action: SpotlightActionData): SpotlightActionData => ({
  ...action,
  onClick: (event) => {
    used.add(action.id);
    action.onClick?.(event);
  },
});

/** What can be asked for now: of the open record, lately used, commands by use, places, and what a search finds. */
export function useGroups(): () => readonly Group[] {
  const stores = useStores();
  const workbook = useDocument((state) => state.workbook);
  const app = useCommandHost();
  const deciding = useDeciding(workbook !== null);
  const ofRecord = useRecordActions(workbook !== null);
  const places = usePlaces(workbook !== null);
  return () => {
    const { recent, times } = used.read();
    const general = [...commandActions(app), ...places].map(counting);
    const isRecent = ({ id }: SpotlightActionData) => recent.includes(id);
    const lately = recent.flatMap((id) => general.find((action) => action.id === id) ?? []);
    const rest = general.filter((action) => !isRecent(action));
    const isPlace = ({ id }: SpotlightActionData) => id.startsWith('place:');
    const uses = ({ id }: SpotlightActionData) => times[id] ?? 0;
    const byUse = (list: readonly SpotlightActionData[]) => list.toSorted((a, b) => uses(b) - uses(a));
    const own = ofRecord();
    return [
      { group: own.name, always: true, actions: own.actions },
      { group: appWords.recent, always: true, actions: lately },
      { group: appWords.commands, always: true, actions: byUse(rest.filter((action) => !isPlace(action))) },
      { group: appWords.places, always: true, actions: byUse(rest.filter(isPlace)) },
      {
        group: appWords.workingAs,
        always: false,
        actions: workbook && !app.isReadOnly ? roleActions(workbook, stores.session.getState().workAs) : [],
      },
      // A code and Enter show the record; what can be done with it stands below.
      { group: appWords.items, always: false, actions: workbook ? itemActions(workbook, stores) : [] },
      { group: decideWords.group, always: false, actions: app.isReadOnly ? [] : deciding() },
    ];
  };
}

/** What can be done with the one record that is selected; the rules that tell are loaded with the workbook. */
function useRecordActions(isOpen: boolean): () => { name: string; actions: SpotlightActionData[] } {
  const stores = useStores();
  const selected = useSelected();
  const workbook = useDocument((state) => state.workbook);
  const [loaded, setLoaded] = useState<typeof recordActions | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    void import('../../records/commands/recordActions.ts').then((module) =>
      setLoaded(() => module.recordActions),
    );
  }, [isOpen]);
  return () => {
    const record = workbook && selected && findRecord(workbook, selected.kind, selected.id);
    if (!record || !loaded) return { name: '', actions: [] };
    const actions = loaded(stores, selected).map(({ command, run }) => ({
      id: `record:${command.id}`,
      label: command.label,
      keywords: nameOf(record),
      leftSection: <RecordCommandIcon icon={command.icon} />,
      rightSection: keysOf(command),
      onClick: run,
    }));
    return { name: nameOf(record), actions };
  };
}

const keysOf = ({ keys }: { readonly keys?: string }): ReactNode =>
  keys === undefined ? null : (
    <Muted as="span" small>
      {printKeys(keys, isMac)}
    </Muted>
  );

/** The tabs of each stage, once a workbook is open: their screens are loaded with it and not before. */
function usePlaces(isOpen: boolean): SpotlightActionData[] {
  const [tabs, setTabs] = useState<readonly (StageTab & { readonly stage: WorkStage })[]>([]);
  const goTo = useSession((state) => state.goTo);
  const landIn = useSession((state) => state.landIn);
  useEffect(() => {
    if (!isOpen) return;
    void import('../stages/stageTabs.tsx').then(({ stageTabs }) =>
      setTabs(workStages.flatMap((stage) => stageTabs[stage].map((tab) => ({ ...tab, stage })))),
    );
  }, [isOpen]);
  if (!isOpen) return [];
  return tabs.map(({ stage, id, label }) => {
    const { icon: StageIcon } = stageRows[stage];
    return {
      id: `place:${stage}:${id}`,
      label: `${workStageName(stage)}: ${label}`,
      leftSection: <StageIcon size={16} aria-hidden />,
      onClick: () => {
        goTo(stage, id);
        landIn('main');
      },
    };
  });
}

/** What can be decided, once a workbook is open: the rules that tell are loaded with it and not before. */
function useDeciding(isOpen: boolean): () => SpotlightActionData[] {
  const stores = useStores();
  const [list, setList] = useState<typeof decideActions | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    void import('./decideActions.tsx').then((loaded) => setList(() => loaded.decideActions));
  }, [isOpen]);
  return () => (isOpen ? (list?.(stores) ?? []) : []);
}

function commandActions(app: CommandHost): SpotlightActionData[] {
  return commands
    .filter(({ opensPalette, whyNot }) => opensPalette !== true && whyNot(app) === null)
    .map((command) => ({
      id: command.id,
      label: labelNow(command, app),
      keywords: `${command.menu} ${command.alsoCalled ?? ''}`,
      leftSection: <CommandIcon id={command.id} />,
      rightSection: keysOf(command),
      onClick: () => perform(command, app),
    }));
}

/** Who works at this window, in one step: "Work as Head of supply". */
const roleActions = (workbook: Workbook, workAs: (role: Id<'role'>) => void): SpotlightActionData[] =>
  pickItemsOf(workbook, 'role').map(({ id, code }) => ({
    id: `workAs:${id}`,
    label: workingWords.workAs({ role: code }),
    leftSection: <IconUser size={16} aria-hidden />,
    onClick: () => workAs(id),
  }));

/** Every item by its code and words; the focus follows to where it is shown. */
function itemActions(workbook: Workbook, { session }: Stores): SpotlightActionData[] {
  return kinds.filter(isContent).flatMap((kind) =>
    [...recordsOf(workbook, kind).values()].toSorted(byCode).map(({ id, code, title }) => {
      const { stage, one, opens } = cards[kind];
      return {
        id: `${kind}:${id}`,
        label: `${code ?? ''} ${title}`.trim(),
        description: labelOf(one),
        leftSection: stage ? <StageMark stage={stage} word={false} /> : null,
        onClick: () => {
          showRecord(session.getState(), kind, id);
          if (opens !== 'panel') session.getState().landIn(opens === 'home' ? 'main' : 'aside');
        },
      };
    }),
  );
}
