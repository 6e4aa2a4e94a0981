// A question that has to be answered before going on: named, focus kept inside, Esc closes, Enter presses the primary button.
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { CloseButton, Modal } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useEscape } from './escape.ts';
import classes from './overlay.module.css';

const widths = { sm: '24rem', md: '34rem', lg: '52rem', xl: '66rem' } as const;

export interface DialogProps {
  readonly opened: boolean;
  /** The dialog's name. */
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: keyof typeof widths | undefined;
  /** Buttons, the primary one last; stays in view when the content scrolls. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** What does something of its own with Enter. */
const takesEnter = 'button, a, textarea, select, form, [aria-expanded="true"], [contenteditable="true"]';

/** Enter in a field that does nothing of its own with it; not from a list or menu that lies over the dialog. */
const isForPrimary = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' &&
  !event.defaultPrevented &&
  !event.nativeEvent.isComposing &&
  event.target instanceof Element &&
  event.currentTarget.contains(event.target) &&
  event.target.closest(takesEnter) === null;

/** The primary button is the last one. */
function press(buttons: HTMLElement | null, event: KeyboardEvent): void {
  const primary = [...(buttons?.querySelectorAll('button') ?? [])].at(-1);
  if (!primary || primary.disabled) return;
  event.preventDefault();
  primary.click();
}

/** A modal dialog. Put `data-autofocus` on what should have focus first. */
export function Dialog({ opened, title, onClose, size = 'md', footer, children }: DialogProps) {
  useEscape(opened, onClose, { isOver: true });
  const buttons = useRef<HTMLDivElement>(null);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={widths[size]}
      yOffset={size === 'xl' ? '4vh' : '10vh'}
      withCloseButton={false}
      closeOnEscape={false}
      onKeyDown={(event) => isForPrimary(event) && press(buttons.current, event)}
      // Inside a dialog a header element would count as the page's banner.
      attributes={{ header: { role: 'presentation' }, content: { 'data-size': size } }}
      classNames={{
        content: classes.content ?? '',
        header: classes.header ?? '',
        body: classes.body ?? '',
      }}
    >
      <div className={classes.main}>{children}</div>
      {footer === undefined ? null : (
        <div ref={buttons} className={classes.footer}>
          {footer}
        </div>
      )}
      {/* Last in the order of Tab: a dialog starts with its first field, not with the way out. */}
      <CloseButton className={classes.close} size="md" aria-label={commonWords.close} onClick={onClose} />
    </Modal>
  );
}

/** Short lists in three columns, none broken between two. */
export const DialogColumns = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.columns}>{children}</div>
);
