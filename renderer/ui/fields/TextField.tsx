// One line of text that is written as the person pauses; nothing typed is ever lost.
import { TextInput } from '@mantine/core';
import { useLock } from '../readOnly.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import { parseText, type TextLimits } from './values/text.ts';
import { useDraft } from './values/useDraft.ts';

export interface TextFieldProps extends Omit<FieldProps<string>, 'value'>, TextLimits {
  readonly value: string | null;
  readonly autoFocus?: boolean | undefined;
}

/** A single line. Commits '' when emptied; with `required`, empty text is refused and the old text stays. */
export function TextField(props: TextFieldProps) {
  const { label, value, onCommit, description, error, placeholder, autoFocus, ...limits } = props;
  const lock = useLock(props.readOnly);
  const field = useDraft<string, string>({
    value: value ?? '',
    print: (text) => text,
    parse: (text) => parseText(text, limits),
    onCommit,
  });
  return (
    <TextInput
      label={label}
      description={description}
      error={field.problem ?? error}
      placeholder={lock.readOnly ? '' : (placeholder ?? '')}
      {...lock}
      data-autofocus={autoFocus || undefined}
      value={field.draft}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.finish}
      onKeyDown={(event) => event.key === 'Enter' && field.finish()}
    />
  );
}
