// The command palette: every action by name, and every item of the workbook by code or title.
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { useSession } from '../../store/stores.tsx';
import { useEscape } from '../../ui/overlay/escape.ts';
import { findActions } from './findActions.ts';
import { useGroups } from './paletteGroups.tsx';

/** Mounted once; opens when the session says so. */
export function Palette() {
  const opened = useSession((state) => state.paletteOpen);
  const setOpened = useSession((state) => state.setPaletteOpen);
  const groups = useGroups();
  useEscape(opened, () => setOpened(false), { isOver: true });
  useFocusBack(opened);
  useEffect(() => {
    if (opened) spotlight.open();
    else spotlight.close();
  }, [opened]);
  const [query, setQuery] = useState('');
  const listed = opened ? groups() : [];
  return (
    <Spotlight
      actions={listed.map(({ group, actions }) => ({ group, actions: [...actions] }))}
      filter={(query) => findActions(query, listed)}
      shortcut={null}
      closeOnEscape={false}
      returnFocus={false}
      query={query}
      onQueryChange={setQuery}
      // It is there at the first key that is typed, and empty however soon it is opened again.
      transitionProps={{ duration: 0 }}
      highlightQuery
      scrollable
      // Reached by Tab, so that the keyboard can scroll what does not fit.
      scrollAreaProps={{
        scrollbars: 'y',
        viewportProps: { tabIndex: 0, 'aria-label': appWords.commandsAndItems, role: 'group' },
      }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.2 }}
      size={620}
      maxHeight={440}
      nothingFound={appWords.nothingFound}
      onSpotlightClose={() => {
        setOpened(false);
        setQuery('');
      }}
      attributes={{ content: { 'aria-label': appWords.commandPalette, 'data-palette': true } }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: appWords.paletteHint,
        'aria-label': appWords.paletteSearch,
      }}
    />
  );
}

/** Back to where one was, unless what was asked for has taken the focus elsewhere. */
function useFocusBack(opened: boolean): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!opened) return undefined;
    before.current = document.activeElement;
    return () => {
      const back = before.current;
      const mend = () => {
        const at = document.activeElement;
        const isNowhere = at === null || at === document.body || at.closest('[data-palette]') !== null;
        if (isNowhere && back instanceof HTMLElement && back.isConnected) back.focus();
      };
      // Not before the command has drawn what it leads to.
      setTimeout(mend);
    };
  }, [opened]);
}
