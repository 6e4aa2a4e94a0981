// A row of tools that is one Tab stop: the arrow keys move inside it, as the ARIA toolbar pattern asks.
import { Tooltip } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import classes from './frame.module.css';

export interface ToolbarProps {
  readonly label: string;
  readonly orientation?: 'horizontal' | 'vertical';
  /** Without frame and ground: the tools bring their own look. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** Holds buttons (any of them, ours or Mantine's) and keeps exactly one in the Tab order. */
export function Toolbar({ label, orientation = 'horizontal', bare = false, children }: ToolbarProps) {
  const root = useRef<HTMLDivElement>(null);
  // Buttons come, go and switch off with the screen; after each drawing exactly one must stay reachable.
  useEffect(() => {
    const tools = toolsIn(root.current);
    if (!tools.some((tool) => tool.tabIndex === 0)) tools[0]?.setAttribute('tabindex', '0');
    for (const tool of tools) if (tool !== tools.find((one) => one.tabIndex === 0)) tool.tabIndex = -1;
  });
  const move = (event: KeyboardEvent) => {
    const tools = toolsIn(root.current);
    const at = tools.findIndex((tool) => tool === document.activeElement);
    const next = nextTool(event.key, orientation, at, tools.length);
    if (at === -1 || next === null) return;
    event.preventDefault();
    focusTool(tools, next);
  };
  return (
    <div
      ref={root}
      role="toolbar"
      tabIndex={-1}
      aria-label={label}
      aria-orientation={orientation}
      className={bare ? classes.bare : classes.toolbar}
      onKeyDown={move}
      onFocus={(event) => {
        const tools = toolsIn(root.current);
        const at = tools.findIndex((tool) => tool === event.target);
        if (at !== -1) keepOneTabStop(tools, at);
      }}
    >
      {children}
    </div>
  );
}

function toolsIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('button:not(:disabled), a[href]') ?? [])];
}

function nextTool(key: string, orientation: string, at: number, count: number): number | null {
  const [back, forward] = orientation === 'vertical' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function keepOneTabStop(tools: readonly HTMLElement[], chosen: number): void {
  for (const [index, tool] of tools.entries()) tool.tabIndex = index === chosen ? 0 : -1;
}

function focusTool(tools: readonly HTMLElement[], index: number): void {
  keepOneTabStop(tools, index);
  tools[index]?.focus();
}

export interface ToolbarButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  /** Makes it a toggle. */
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly showLabel?: boolean | undefined;
  /** The key that does the same, as it is written in menus. */
  readonly shortcut?: string | undefined;
}

/** One tool: an icon whose name shows on hover and focus, or icon and word with `showLabel`. */
export function ToolbarButton(props: ToolbarButtonProps) {
  const { label, icon, onClick, pressed, disabled, showLabel, shortcut } = props;
  const hint = shortcut === undefined ? label : `${label} (${shortcut})`;
  const button = (
    <button
      type="button"
      className={classes.tool}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
      {showLabel ? <span>{label}</span> : null}
    </button>
  );
  return showLabel && shortcut === undefined ? button : <Tooltip label={hint}>{button}</Tooltip>;
}

/** A hairline between groups of tools. */
export function ToolbarGap() {
  return <span className={classes.gap} aria-hidden />;
}
