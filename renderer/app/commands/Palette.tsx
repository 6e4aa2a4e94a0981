// The command palette: every action by name, and every item of the workbook by code or title.
import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import { IconArrowRight, IconSearch, IconUser } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { decideWords } from '../../../shared/messages/screens/review/deciding.ts';
import { workingWords } from '../../../shared/messages/screens/review/log.ts';
import { commands, labelNow, perform } from '../../../shared/commands/commands.ts';
import type { CommandHost } from '../../../shared/commands/commandHost.ts';
import { printKeys } from '../../../shared/commands/keys.ts';
import { cards, isContent } from '../../../shared/schema/cards.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import { byCode, recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { labelOf } from '../../../shared/words.ts';
import { pickItemsOf } from '../../records/pickItemsOf.ts';
import { useEscape } from '../../ui/overlay/escape.ts';
import { StageMark } from '../../ui/marks/StageMark.tsx';
import { useDocument, useSession, useStores } from '../../store/stores.tsx';
import { workStages, type WorkStage, workStageName } from '../../../shared/schema/stages.ts';
import { findActions } from './findActions.ts';
import { isMac } from '../../ui/isMac.ts';
import { Muted } from '../../ui/page/Muted.tsx';
import { useCommandHost } from './commandHost.ts';
import { stageRows } from '../stages/stageRows.ts';
import type { StageTab } from '../stages/stageTabs.tsx';
import type { decideActions } from './decideActions.tsx';

/** Mounted once; opens when the session says so. */
export function Palette() {
  const opened = useSession((state) => state.paletteOpen);
  const setOpened = useSession((state) => state.setPaletteOpen);
  const workbook = useDocument((state) => state.workbook);
  const { session } = useStores();
  const app = useCommandHost();
  useEscape(opened, () => setOpened(false), { isOver: true });
  useEffect(() => {
    if (opened) spotlight.open();
    else spotlight.close();
  }, [opened]);
  const show = (kind: (typeof kinds)[number], id: string) => session.getState().select(kind, [id]);
  const deciding = useDeciding(workbook !== null);
  const workAs = session.getState().workAs;
  const places = usePlaces(workbook !== null);
  const groups = opened
    ? [
        { group: appWords.commands, always: true, actions: commandActions(app) },
        { group: appWords.places, always: true, actions: places },
        {
          group: appWords.workingAs,
          always: false,
          actions: workbook && !app.isReadOnly ? roleActions(workbook, workAs) : [],
        },
        // A code and Enter show the record; what can be done with it stands below.
        { group: appWords.items, always: false, actions: workbook ? itemActions(workbook, show) : [] },
        {
          group: decideWords.group,
          always: false,
          actions: app.isReadOnly ? [] : deciding(),
        },
      ]
    : [];
  return (
    <Spotlight
      actions={groups.map(({ group, actions }) => ({ group, actions }))}
      filter={(query) => findActions(query, groups)}
      shortcut={null}
      closeOnEscape={false}
      highlightQuery
      scrollable
      // Reached by Tab, so that the keyboard can scroll what does not fit.
      scrollAreaProps={{
        viewportProps: { tabIndex: 0, 'aria-label': appWords.commandsAndItems, role: 'group' },
      }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.2 }}
      size={620}
      maxHeight={440}
      nothingFound={appWords.nothingFound}
      onSpotlightClose={() => setOpened(false)}
      attributes={{ content: { 'aria-label': appWords.commandPalette } }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: appWords.paletteHint,
        'aria-label': appWords.paletteSearch,
      }}
    />
  );
}

/** The tabs of each stage, once a workbook is open: their screens are loaded with it and not before. */
function usePlaces(isOpen: boolean): SpotlightActionData[] {
  const [tabs, setTabs] = useState<readonly (StageTab & { readonly stage: WorkStage })[]>([]);
  const goTo = useSession((state) => state.goTo);
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
      onClick: () => goTo(stage, id),
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
      keywords: command.menu,
      leftSection: <IconArrowRight size={16} aria-hidden />,
      rightSection:
        command.keys === undefined ? null : (
          <Muted as="span" small>
            {printKeys(command.keys, isMac)}
          </Muted>
        ),
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

type Show = (kind: (typeof kinds)[number], id: string) => void;

function itemActions(workbook: Workbook, show: Show): SpotlightActionData[] {
  return kinds.filter(isContent).flatMap((kind) =>
    [...recordsOf(workbook, kind).values()].toSorted(byCode).map(({ id, code, title }) => {
      const stage = cards[kind].stage;
      return {
        id: `${kind}:${id}`,
        label: `${code ?? ''} ${title}`.trim(),
        description: labelOf(cards[kind].one),
        leftSection: stage ? <StageMark stage={stage} word={false} /> : null,
        onClick: () => show(kind, id),
      };
    }),
  );
}
