// What the workbook is called that an import begins where none is open.
import { fileImportWords } from '../../../shared/messages/screens/common.ts';
import { limits } from '../../../shared/schema/field.ts';
import { TextField } from '../../ui/fields/TextField.tsx';

interface NewTitleProps {
  readonly value: string;
  readonly onCommit: (title: string) => void;
}

export const NewTitle = (props: NewTitleProps) => (
  <TextField label={fileImportWords.newTitle} maxLength={limits.titleChars} required {...props} />
);
