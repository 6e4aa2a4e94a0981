// The words and figures of the product explained, searchable: what a newcomer would otherwise have to ask.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { glossary, type Term } from '../../../shared/content/glossary.ts';
import { glossaryWords } from '../../../shared/messages/screens/guide.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { SectionHeading } from '../../ui/frame/SectionHeading.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Parts } from '../../ui/page/Rows.tsx';

const terms: readonly Term[] = Object.values(glossary);

/** Terms that hold every word of the query, those whose name does first. */
function found(query: string): readonly Term[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const hits = terms.filter(({ word, means }) => holds(`${word} ${means}`));
  return hits.toSorted((a, b) => Number(holds(b.word)) - Number(holds(a.word)));
}

export function WordsDialog({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState('');
  const shown = found(query);
  return (
    <Dialog opened title={glossaryWords.title} size="lg" onClose={onClose}>
      <TextInput
        label={glossaryWords.find}
        placeholder={glossaryWords.hint}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        data-autofocus
      />
      <SectionHeading count={shown.length}>{glossaryWords.words}</SectionHeading>
      {shown.length === 0 ? <Muted>{glossaryWords.nothing}</Muted> : null}
      <Parts label={glossaryWords.words}>
        {shown.map(({ word, means }) => (
          <li key={word}>
            <strong>{word}</strong>
            <span>{means}</span>
          </li>
        ))}
      </Parts>
    </Dialog>
  );
}
