// The title of a record: while it is new, Enter adds the next.
import { TextAreaField, type TextAreaFieldProps } from '../../ui/fields/TextAreaField.tsx';
import { useTitleKeys } from './useAdding.ts';

interface TitleFieldProps extends Omit<TextAreaFieldProps, 'oneLine' | 'titleKeys'> {
  /** The record it is the title of. */
  readonly own: string | undefined;
}

export function TitleField({ own, ...props }: TitleFieldProps) {
  const titleKeys = useTitleKeys(own);
  return (
    <TextAreaField
      {...props}
      description={titleKeys?.hint ?? props.description}
      oneLine
      titleKeys={titleKeys}
    />
  );
}
