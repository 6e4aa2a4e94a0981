// The rule page in the app's help: every code with what it states and what mends it, searchable.
import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { helpWords } from '../../../shared/messages/screens/app/help.ts';
import { formulas, rules } from '../../../shared/rules/catalogue.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { SectionHeading } from '../../ui/frame/SectionHeading.tsx';
import { SeverityMark } from '../../ui/marks/SeverityMark.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Parts } from '../../ui/page/Rows.tsx';

const has = (query: string, ...texts: readonly string[]): boolean =>
  texts.join(' ').toLowerCase().includes(query.trim().toLowerCase());

export function RulesDialog({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState('');
  const shownRules = rules.filter(({ code, statement, fix }) => has(query, code, statement, fix));
  const shownFormulas = formulas.filter(({ code, statement }) => has(query, code, statement));
  return (
    <Dialog opened title={helpWords.rulesTitle} size="lg" onClose={onClose}>
      <TextInput
        label={helpWords.findARule}
        placeholder={helpWords.ruleHint}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        data-autofocus
      />
      <SectionHeading count={shownRules.length}>{helpWords.rules}</SectionHeading>
      <Parts label={helpWords.rules}>
        {shownRules.map(({ code, severity, statement, fix }) => (
          <li key={code}>
            <Group gap="xs">
              <strong>{code}</strong> <SeverityMark severity={severity} />
            </Group>
            <span>
              {statement} <Muted as="span">{fix}</Muted>
            </span>
          </li>
        ))}
      </Parts>
      <SectionHeading count={shownFormulas.length}>{helpWords.figures}</SectionHeading>
      <Parts label={helpWords.figures}>
        {shownFormulas.map(({ code, statement }) => (
          <li key={code}>
            <strong>{code}</strong>
            <span>{statement}</span>
          </li>
        ))}
      </Parts>
    </Dialog>
  );
}
