// A kill criterion in its formal line: read as the person pauses, with the place where it goes wrong.
import { criterionWords } from '../../../../../shared/messages/screens/risks/criteria.ts';
import { Textarea } from '@mantine/core';
import {
  type CriterionFields,
  parseCriterion,
} from '../../../../../shared/rules/criterion/parseCriterion.ts';
import { useWorkbook } from '../../../../records/useWorkbook.ts';
import { accept, refuse } from '../../../../ui/fields/values/parsed.ts';
import { useDraft } from '../../../../ui/fields/values/useDraft.ts';
import { useLock } from '../../../../ui/readOnly.tsx';

interface FormalLineProps {
  readonly label: string;
  readonly sentence: string;
  readonly onFields: (fields: CriterionFields) => void;
}

/** Longer than between words: a half-typed sentence is not yet a wrong one. */
const pauseMs = 1_500;

const example = criterionWords.exampleSentence;

export function FormalLine({ label, sentence, onFields }: FormalLineProps) {
  const workbook = useWorkbook();
  const lock = useLock();
  const field = useDraft<string, string>({
    value: sentence,
    print: (text) => text,
    parse: (text) => {
      const parsed = parseCriterion(workbook, text.replaceAll('\n', ' '));
      return parsed.ok ? accept(text) : refuse(`${parsed.message} ${placeOf(text, parsed.at)}`);
    },
    onCommit: (text) => {
      const parsed = parseCriterion(workbook, text.replaceAll('\n', ' '));
      if (parsed.ok) onFields(parsed.fields);
    },
    delayMs: pauseMs,
  });
  return (
    <Textarea
      label={label}
      description={example}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      error={field.problem}
      {...lock}
      spellCheck={false}
      autosize
      minRows={3}
      value={field.draft}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.finish}
    />
  );
}

/** "(after “BY END OF”)": the last words that were understood. */
function placeOf(text: string, at: number): string {
  const read = text.slice(0, at).trim();
  if (read === '') return '';
  return `(after “${read.split(/\s+/).slice(-3).join(' ')}”)`;
}
