// Longer text in a box that grows with it, written as the person pauses.
import { Textarea } from '@mantine/core';
import { type TextFieldProps, useTextInput } from './TextField.tsx';

export interface TextAreaFieldProps extends TextFieldProps {
  readonly minRows?: number | undefined;
  /** A title that may wrap but is one line: Enter finishes it, and line breaks pasted in become blanks. */
  readonly oneLine?: boolean | undefined;
}

/** Several lines, as tall as the text. Same promises as `TextField`. */
export function TextAreaField({ minRows, oneLine = false, ...props }: TextAreaFieldProps) {
  const [shown, finish] = useTextInput(props, (text) => (oneLine ? text.replace(/\s*\n\s*/g, ' ') : text));
  return (
    <Textarea
      {...shown}
      autosize
      minRows={minRows ?? (oneLine ? 1 : 2)}
      onKeyDown={(event) => {
        if (!oneLine || event.key !== 'Enter') return;
        event.preventDefault();
        finish();
      }}
    />
  );
}
