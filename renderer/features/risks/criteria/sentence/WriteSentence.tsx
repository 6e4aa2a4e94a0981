// The whole sentence written in one go: understood as far as it goes, the rest asked for.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { createRecord } from '../../../../../shared/edits/records.ts';
import type { Edit } from '../../../../../shared/edits/edit.ts';
import { sentenceEditorWords as words } from '../../../../../shared/messages/screens/risks/sentence.ts';
import { missingParts } from '../../../../../shared/rules/criterion/criterionParts.ts';
import {
  readSentence,
  type Understood,
} from '../../../../../shared/rules/criterion/sentence/readSentence.ts';
import type { SentenceFields, Unknown } from '../../../../../shared/rules/criterion/sentence/reading.ts';
import { cards, freshFields } from '../../../../../shared/schema/cards.ts';
import type { KillCriterion } from '../../../../../shared/schema/kinds.ts';
import { useNewId, useWorkbook } from '../../../../records/useWorkbook.ts';
import { Muted } from '../../../../ui/page/Muted.tsx';
import { Editable } from '../../../../ui/readOnly.tsx';
import classes from './Sentence.module.css';

interface WriteSentenceProps {
  readonly criterion: KillCriterion;
  readonly onSay: (fields: SentenceFields, made: readonly Edit[]) => void;
}

/** What is made, with its title as typed, of a name nothing bears yet. */
const madeOf = {
  metric: ['metric', 'metric'],
  alternative: ['alternative', 'alternative'],
  ownerRole: ['role', 'ownerRole'],
} as const;
type MadePart = keyof typeof madeOf;
const isMade = (part: string): part is MadePart => part in madeOf;

export function WriteSentence({ criterion, onSay }: WriteSentenceProps) {
  const workbook = useWorkbook();
  const [text, setText] = useState('');
  const [read, setRead] = useState<Understood | null>(null);
  const submit = () => {
    const understood = readSentence(workbook, text);
    setRead(understood);
    if (Object.keys(understood.fields).length > 0) onSay(understood.fields, []);
    if (Object.keys(understood.fields).length > 0 && understood.unknown.length + understood.left.length === 0)
      setText('');
  };
  return (
    <Editable>
      <form
        className={classes.write}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') submit();
        }}
      >
        <TextInput
          label={words.write}
          placeholder={words.example}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {text.trim() === '' ? null : (
          <Button type="submit" size="compact-sm">
            {words.readIt}
          </Button>
        )}
      </form>
      {read === null ? null : (
        <div role="status" className={classes.answer}>
          <Muted small>
            {answerOf(
              read,
              missingParts(workbook, criterion).map((part) => part.words),
            )}
          </Muted>
          {read.unknown.map((unknown) => (
            <Ask key={unknown.part} unknown={unknown} onSay={onSay} onDone={() => setRead(null)} />
          ))}
        </div>
      )}
    </Editable>
  );
}

function answerOf({ fields, left }: Understood, missing: readonly string[]): string {
  if (Object.keys(fields).length === 0) return words.nothing;
  return [words.understood({ missing }), left.length === 0 ? '' : words.left({ words: left })]
    .join(' ')
    .trim();
}

interface AskProps {
  readonly unknown: Unknown;
  readonly onSay: WriteSentenceProps['onSay'];
  readonly onDone: () => void;
}

/** A name nothing bears: told, and added with one press where such a record can be made of a title. */
function Ask({ unknown: { part, typed, isAmbiguous }, onSay, onDone }: AskProps) {
  const newId = useNewId();
  const add = (which: MadePart) => {
    const [kind, field] = madeOf[which];
    const id = newId();
    const said = which === 'metric' ? { metric: id, systemMetric: null, checklist: null } : { [field]: id };
    onSay(said as SentenceFields, [createRecord(kind, id, { ...freshFields(kind), title: typed })]);
    onDone();
  };
  return (
    <div className={classes.ask}>
      <span>{words.unknown({ typed, isAmbiguous })}</span>
      {isMade(part) && !isAmbiguous ? (
        <Button size="compact-sm" onClick={() => add(part)}>
          {words.addNew({ what: cards[madeOf[part][0]].one, title: typed })}
        </Button>
      ) : null}
    </div>
  );
}
