// What stands beside a screen about the one thing that is selected: its name with what can be done, and a body that scrolls.
import { type ReactNode, useRef } from 'react';
import { useEscape } from '../overlay/escape.ts';
import classes from './frame.module.css';

interface SidePanelProps {
  readonly label: string;
  /** Escape, from anything inside and from the page beside it. */
  readonly onClose: () => void;
  readonly head: ReactNode;
  /** Another thing has a body of its own, scrolled to its start. */
  readonly bodyKey: string;
  readonly children: ReactNode;
}

export function SidePanel({ label, onClose, head, bodyKey, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEscape(true, onClose, { within: panel });
  return (
    <aside ref={panel} className={classes.side} aria-label={label}>
      <div className={classes.sideHead}>{head}</div>
      <div className={classes.sideBody} key={bodyKey}>
        {children}
      </div>
    </aside>
  );
}

/** The name in its head, which takes the focus so that reading goes on from there. */
export const SideName = ({ children }: { readonly children: ReactNode }) => (
  <h2 className={classes.sideName} tabIndex={-1} data-focus-home>
    {children}
  </h2>
);
