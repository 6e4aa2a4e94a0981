// Longer text in a box that grows with it, written as the person pauses.
import { Textarea } from '@mantine/core';
import { useLock } from '../readOnly.tsx';
import type { TextFieldProps } from './TextField.tsx';
import { parseText } from './values/text.ts';
import { useDraft } from './values/useDraft.ts';

export interface TextAreaFieldProps extends TextFieldProps {
  readonly minRows?: number | undefined;
  /** A title that may wrap but is one line: Enter finishes it, and line breaks pasted in become blanks. */
  readonly oneLine?: boolean | undefined;
}

/** Several lines, as tall as the text. Same promises as `TextField`. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, value, onCommit, description, error, placeholder, autoFocus, minRows, ...rest } = props;
  const lock = useLock(props.readOnly);
  const { oneLine = false, ...limits } = rest;
  const field = useDraft<string, string>({
    value: value ?? '',
    print: (text) => text,
    parse: (text) => parseText(oneLine ? text.replace(/\s*\n\s*/g, ' ') : text, limits),
    onCommit,
  });
  return (
    <Textarea
      label={label}
      description={description}
      error={field.problem ?? error}
      placeholder={lock.readOnly ? '' : (placeholder ?? '')}
      {...lock}
      data-autofocus={autoFocus || undefined}
      autosize
      minRows={minRows ?? (oneLine ? 1 : 2)}
      value={field.draft}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.finish}
      onKeyDown={(event) => {
        if (!oneLine || event.key !== 'Enter') return;
        event.preventDefault();
        field.finish();
      }}
    />
  );
}
