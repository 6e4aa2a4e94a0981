// What stands beside a screen about the one thing that is selected: its name with what can be done, and a body that scrolls.
import { type CSSProperties, type ReactNode, useRef } from 'react';
import { useEscape } from '../overlay/escape.ts';
import classes from './frame.module.css';
import { PanelEdge } from './PanelEdge.tsx';
import { usePanelWidth, usualRemPx } from './usePanelWidth.ts';

interface SidePanelProps {
  readonly label: string;
  /** Escape, from anything inside and from the page beside it. */
  readonly onClose: () => void;
  /** One line: what it is, and what can be done with it. */
  readonly head: ReactNode;
  /** What stays in sight over the body while that scrolls. */
  readonly top?: ReactNode;
  /**
   * Stands under the top but is reached by the keyboard after the body: from a name, Tab leads to the first field, and
   * what comes and goes there takes the focus from nobody.
   */
  readonly strip?: ReactNode;
  /** Another thing has a body of its own, scrolled to its start. */
  readonly bodyKey: string;
  readonly children: ReactNode;
}

export function SidePanel({ label, onClose, head, top, strip, bodyKey, children }: SidePanelProps) {
  const [width, setWidth] = usePanelWidth();
  const panel = useRef<HTMLElement>(null);
  useEscape(true, onClose, { within: panel });
  return (
    <aside
      ref={panel}
      className={classes.side}
      style={{ '--side-width': `${width / usualRemPx}rem` } as CSSProperties}
      aria-label={label}
    >
      <div className={classes.sideHead}>{head}</div>
      {top === undefined ? null : (
        <div className={classes.sideTop} key={`top ${bodyKey}`}>
          {top}
        </div>
      )}
      <div className={classes.sideBody} key={bodyKey} data-side-body>
        {children}
      </div>
      {strip === undefined ? null : (
        <div className={classes.sideStrip} key={`strip ${bodyKey}`}>
          {strip}
        </div>
      )}
      <PanelEdge width={width} onWidth={setWidth} />
    </aside>
  );
}

/** The name in its head, which takes the focus so that reading goes on from there. */
export const SideName = ({ children }: { readonly children: ReactNode }) => (
  <h2 className={classes.sideName} tabIndex={-1} data-focus-home>
    {children}
  </h2>
);
