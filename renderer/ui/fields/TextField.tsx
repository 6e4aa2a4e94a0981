// One line of text that is written as the person pauses; nothing typed is ever lost.
import { TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { useLock } from '../readOnly.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import { parseText, type TextLimits } from './values/text.ts';
import { useDraft } from './values/useDraft.ts';

export interface TextFieldProps extends Omit<FieldProps<string>, 'value'>, TextLimits {
  readonly value: string | null;
  readonly autoFocus?: boolean | undefined;
}

/** What one line and several share: the text as it is typed, and all but how Enter and lines are taken. */
export function useTextInput(props: TextFieldProps, tidy = (text: string) => text) {
  const { label, value, onCommit, description, error, placeholder, autoFocus, readOnly, ...limits } = props;
  const lock = useLock(readOnly);
  const field = useDraft<string, string>({
    value: value ?? '',
    print: (text) => text,
    parse: (text) => parseText(tidy(text), limits),
    onCommit,
  });
  const shown = {
    label,
    description,
    error: field.problem ?? error,
    placeholder: lock.readOnly ? '' : (placeholder ?? ''),
    ...lock,
    'data-autofocus': autoFocus || undefined,
    value: field.draft,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      field.change(event.currentTarget.value),
    onBlur: field.finish,
  };
  return [shown, field.finish] as const;
}

/** A single line. Commits '' when emptied; with `required`, empty text is refused and the old text stays. */
export function TextField(props: TextFieldProps) {
  const [shown, finish] = useTextInput(props);
  return <TextInput {...shown} onKeyDown={(event) => event.key === 'Enter' && finish()} />;
}
