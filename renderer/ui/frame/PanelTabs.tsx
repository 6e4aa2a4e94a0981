// The tabs of a stage: one panel at a time, arrow keys between them, a count where something waits.
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './frame.module.css';

export interface PanelTab<T extends string> {
  readonly id: T;
  readonly label: string;
  /** Shown and spoken after the label when above zero. */
  readonly count?: number | undefined;
}

export interface PanelTabsProps<T extends string> {
  /** Names the tab list for assistive technology. */
  readonly label: string;
  readonly tabs: readonly PanelTab<T>[];
  readonly value: T;
  readonly onChange: (id: T) => void;
  /** Stands at the right end of the tab row. */
  readonly aside?: ReactNode;
  /** The panel of the tab shown; only that one is mounted. */
  readonly children: ReactNode;
}

/** ARIA tabs over one panel that fills what height is left. */
export function PanelTabs<T extends string>(props: PanelTabsProps<T>) {
  const { label, tabs, value, onChange, aside, children } = props;
  return (
    <Tabs
      value={value}
      onChange={(id) => {
        const tab = tabs.find((candidate) => candidate.id === id);
        if (tab !== undefined) onChange(tab.id);
      }}
      keepMounted={false}
      classNames={{
        root: classes.root ?? '',
        list: classes.list ?? '',
        tab: classes.tab ?? '',
        panel: classes.panel ?? '',
      }}
    >
      <div className={classes.row}>
        <Tabs.List aria-label={label}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.id} value={tab.id}>
              {tab.label}
              {tab.count ? <span className={classes.count}> {tab.count}</span> : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {aside}
      </div>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.id} value={tab.id}>
          {tab.id === value ? children : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
