// Longer text in a box that grows with it, written as the person pauses.
import { Textarea } from '@mantine/core';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { type TextFieldProps, useTextInput } from './TextField.tsx';
import { linesOf } from './values/text.ts';

/** What keys do in a title that is written one after the other. */
export interface TitleKeys {
  /** The text is written. */
  readonly onEnter: (isShift: boolean) => void;
  /** True: Escape was for the title, and for nothing around it. */
  readonly onEscape: () => boolean;
  /** Several lines were pasted; true: they are taken. */
  readonly onLines: (lines: readonly string[]) => boolean;
  /** What may be written beside the title, where more than that is understood. */
  readonly hint?: string | undefined;
  /** The keyboard went elsewhere. */
  readonly onLeave: () => void;
}

export interface TextAreaFieldProps extends TextFieldProps {
  readonly minRows?: number | undefined;
  /** A title that may wrap but is one line: Enter finishes it, and line breaks pasted in become blanks. */
  readonly oneLine?: boolean | undefined;
  readonly titleKeys?: TitleKeys | undefined;
  /** Ctrl+Enter (Command on macOS): the text is written, and the person goes on. */
  readonly onDone?: (() => void) | undefined;
}

const isComposing = ({ nativeEvent }: KeyboardEvent): boolean => nativeEvent.isComposing;

/** Several lines, as tall as the text. Same promises as `TextField`. */
export function TextAreaField({ minRows, oneLine = false, titleKeys, onDone, ...props }: TextAreaFieldProps) {
  const [shown, finish] = useTextInput(props, (text) => (oneLine ? text.replace(/\s*\n\s*/g, ' ') : text));
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && titleKeys) {
      finish();
      if (!titleKeys.onEscape()) return;
      event.preventDefault();
      event.stopPropagation();
    }
    if (onDone && event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)) {
      event.preventDefault();
      if (finish()) onDone();
    }
    if (!oneLine || event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    if (finish()) titleKeys?.onEnter(event.shiftKey);
  };
  const paste = (event: ClipboardEvent) => {
    const lines = linesOf(event.clipboardData.getData('text/plain'));
    const isBegun = shown.value !== '' && shown.value !== (props.value ?? '');
    if (lines.length > 1 && !isBegun && titleKeys?.onLines(lines)) event.preventDefault();
  };
  return (
    <Textarea
      {...shown}
      autosize
      minRows={minRows ?? (oneLine ? 1 : 2)}
      onKeyDown={press}
      onPaste={paste}
      onBlur={() => {
        finish();
        // Going to another window is not leaving the field.
        if (document.hasFocus()) titleKeys?.onLeave();
      }}
    />
  );
}
