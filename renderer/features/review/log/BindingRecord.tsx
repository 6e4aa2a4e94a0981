// The record of what binds, as the file carries it: entry by entry, the newest first, and whether its chain is whole.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { chainOf } from '../../../../shared/binding/chain.ts';
import { logWords } from '../../../../shared/messages/screens/review/log.ts';
import { breakText } from '../../../../shared/rules/signature/recordRules.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import type { BindingEntry } from '../../../../shared/schema/kinds.ts';
import { LogEntryCard } from '../../../records/log/LogEntryCard.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Rows } from '../../../ui/page/Rows.tsx';

const pageEntries = 50;

export function BindingRecord() {
  const workbook = useWorkbook();
  const [shown, setShown] = useState(pageEntries);
  const { entries, breaks } = chainOf(workbook);
  const newest = entries.toReversed();
  return (
    <>
      <Muted>{logWords.bindingIs}</Muted>
      {breaks.length > 0 ? (
        <Callout
          tone="error"
          title={logWords.chainBroken}
          details={breaks.map((at) => breakText(workbook, at))}
        />
      ) : (
        <Muted>
          {entries.length === 0 ? logWords.bindingNone : logWords.chainWhole({ count: entries.length })}
        </Muted>
      )}
      {entries.length === 0 ? null : (
        <Rows label={logWords.binding}>
          {newest.slice(0, shown).map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </Rows>
      )}
      {entries.length > shown ? (
        <div>
          <Button onClick={() => setShown(shown + pageEntries)}>{logWords.olderEntries}</Button>
        </div>
      ) : null}
    </>
  );
}

function Entry({ entry }: { readonly entry: BindingEntry }) {
  const { number, what, at, roleTitle, says } = entry;
  const word = fieldOf('bindingEntry', 'what').optionLabels[what] ?? what;
  return (
    <LogEntryCard
      label={logWords.entryHead({ number, what: word })}
      who={roleTitle || logWords.nobody}
      at={at}
    >
      <span>{says}</span>
    </LogEntryCard>
  );
}
