// A share as a bar; the figure itself stands beside it in words.
import type { ReactNode } from 'react';
import type { Stage } from '../../../shared/schema/stages.ts';
import classes from './marks.module.css';

/** A figure with its bar beside it, for columns of a table. */
export const Measured = ({ value, children }: { readonly value: number; readonly children: ReactNode }) => (
  <div className={classes.measured}>
    <span>{children}</span>
    <Meter value={value} />
  </div>
);

/** `value` from 0 to 100. Only seen: whoever uses it writes the figure next to it. */
export const Meter = ({ value, tone }: { readonly value: number; readonly tone?: Stage }) => (
  <div className={classes.meter} data-tone={tone} aria-hidden>
    <div style={{ inlineSize: `${value}%` }} />
  </div>
);
