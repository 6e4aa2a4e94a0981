// What stands beside a screen about the one thing that is selected: its name with what can be done, and a body that scrolls.
import type { ReactNode } from 'react';
import classes from './frame.module.css';

interface SidePanelProps {
  readonly label: string;
  /** Escape from anything inside. */
  readonly onClose: () => void;
  readonly head: ReactNode;
  /** Another thing has a body of its own, scrolled to its start. */
  readonly bodyKey: string;
  readonly children: ReactNode;
}

export const SidePanel = ({ label, onClose, head, bodyKey, children }: SidePanelProps) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes it from any field inside
  <aside
    className={classes.side}
    aria-label={label}
    onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
  >
    <div className={classes.sideHead}>{head}</div>
    <div className={classes.sideBody} key={bodyKey}>
      {children}
    </div>
  </aside>
);

/** The name in its head, which takes the focus so that reading goes on from there. */
export const SideName = ({ children }: { readonly children: ReactNode }) => (
  <h2 className={classes.sideName} tabIndex={-1} data-focus-home>
    {children}
  </h2>
);
