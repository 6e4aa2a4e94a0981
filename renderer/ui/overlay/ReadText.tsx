// What a dialog holds when nothing in it can be pressed: the text itself takes the keyboard, so that arrows scroll it.
import type { ReactNode } from 'react';

export function ReadText({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="group" aria-label={label} tabIndex={0} data-autofocus>
      {children}
    </div>
  );
}
