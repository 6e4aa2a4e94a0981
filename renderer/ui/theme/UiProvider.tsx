// Joins theme, style nonce and live region once, so no screen has to think about them.
import './mantineParts.css';
import '@mantine/spotlight/styles.layer.css';
import './tokens.css';
import './base.css';
import './mantine.css';
import { MantineProvider } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { LiveRegion } from '../feedback/announce.tsx';
import { watchEscape } from '../overlay/escape.ts';
import { flushPendingEdits } from '../fields/values/pendingEdits.ts';
import { shareStyleNonce } from './styleNonce.ts';
import { cssVariables, theme } from './theme.ts';

/** Wraps the whole window. `colorScheme` forces light or dark; left out, the stored choice or the system's counts. */
export function UiProvider({
  colorScheme,
  children,
}: {
  readonly colorScheme?: 'light' | 'dark' | undefined;
  readonly children: ReactNode;
}) {
  const forced = colorScheme === undefined ? {} : { forceColorScheme: colorScheme };
  const [nonce] = useState(shareStyleNonce);
  useEffect(flushWhenHidden, []);
  useEffect(watchEscape, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
      {...forced}
    >
      {children}
      <LiveRegion />
    </MantineProvider>
  );
}

/** Writes what is still being typed when the window is hidden or goes away. Capturing, so it runs before autosave. */
function flushWhenHidden(): () => void {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  window.addEventListener('visibilitychange', flushPendingEdits, options);
  window.addEventListener('pagehide', flushPendingEdits, options);
  return () => stop.abort();
}
