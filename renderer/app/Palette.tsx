// The command palette: every action by name, and every item of the workbook by code or title.
import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { commandOf, commands, printKeys } from '../../shared/commands.ts';
import { kindNames, kinds } from '../../shared/schema/kinds.ts';
import { byCode, recordsOf, type Workbook } from '../../shared/schema/workbook.ts';
import { labelOf } from '../../shared/words.ts';
import { stageOfKind } from '../records/stageOfKind.ts';
import { StageMark } from '../ui/StageMark.tsx';
import { useDocument, useSession, useStores } from '../store/stores.tsx';
import { isMac } from './keys.ts';
import { type Perform, usePerform } from './perform.ts';
import classes from './Palette.module.css';

const shownAtOnce = 12;

/** Mounted once; opens when the session says so. */
export function Palette() {
  const opened = useSession((state) => state.paletteOpen);
  const setOpened = useSession((state) => state.setPaletteOpen);
  const workbook = useDocument((state) => state.workbook);
  const { session } = useStores();
  const perform = usePerform();
  useEffect(() => {
    if (opened) spotlight.open();
    else spotlight.close();
  }, [opened]);
  const show = (kind: (typeof kinds)[number], id: string) => session.getState().select(kind, [id]);
  const actions = opened
    ? [
        { group: 'Commands', actions: commandActions(perform) },
        { group: 'Items', actions: workbook ? itemActions(workbook, show) : [] },
      ]
    : [];
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      highlightQuery
      limit={shownAtOnce}
      scrollable
      overlayProps={{ blur: 0, backgroundOpacity: 0.2 }}
      size={620}
      maxHeight={440}
      nothingFound="Nothing has this name."
      onSpotlightClose={() => setOpened(false)}
      attributes={{ content: { 'aria-label': 'Command palette' } }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: 'Type a command, a code or a title',
        'aria-label': 'Search commands and items',
      }}
    />
  );
}

function commandActions({ perform, can, labelNow }: Perform): SpotlightActionData[] {
  return commands
    .filter(({ id }) => id !== 'palette' && can(id))
    .map(({ id, menu }) => {
      const { keys } = commandOf(id);
      return {
        id,
        label: labelNow(id),
        keywords: menu,
        leftSection: <IconArrowRight size={16} aria-hidden />,
        rightSection:
          keys === undefined ? null : <span className={classes.keys}>{printKeys(keys, isMac)}</span>,
        onClick: () => perform(id),
      };
    });
}

type Show = (kind: (typeof kinds)[number], id: string) => void;

function itemActions(workbook: Workbook, show: Show): SpotlightActionData[] {
  return kinds
    .filter((kind) => kindNames[kind].letter !== null && kind !== 'snapshot')
    .flatMap((kind) =>
      [...recordsOf(workbook, kind).values()].toSorted(byCode).map(({ id, code, title }) => {
        const stage = stageOfKind(kind);
        return {
          id: `${kind}:${id}`,
          label: `${code ?? ''} ${title}`.trim(),
          description: labelOf(kindNames[kind].one),
          leftSection: stage ? <StageMark stage={stage} word={false} /> : null,
          onClick: () => show(kind, id),
        };
      }),
    );
}
