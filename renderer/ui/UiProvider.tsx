// Joins theme, style nonce and live region once, so no screen has to think about them.
import '@mantine/core/styles.layer.css';
import './tokens.css';
import './base.css';
import './mantine.css';
import { MantineProvider, type MantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { LiveRegion } from './announce.tsx';
import { readStyleNonce } from './styleNonce.ts';
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
  const initial: MantineColorScheme = 'auto';
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme={initial}
      getStyleNonce={() => readStyleNonce()}
      {...forced}
    >
      {children}
      <LiveRegion />
    </MantineProvider>
  );
}
