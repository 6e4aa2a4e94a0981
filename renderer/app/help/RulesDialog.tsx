// The rule page in the app's help: every code with what it states and what mends it, searchable.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { helpWords } from '../../../shared/messages/screens/help.ts';
import { formulas, rules } from '../../../shared/rules/catalogue.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { SectionHeading } from '../../ui/frame/SectionHeading.tsx';
import { SeverityMark } from '../../ui/marks/SeverityMark.tsx';
import classes from './help.module.css';

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
      <dl className={classes.rules}>
        {shownRules.map(({ code, severity, statement, fix }) => (
          <div key={code}>
            <dt>
              <span className={classes.rule}>{code}</span> <SeverityMark severity={severity} />
            </dt>
            <dd>
              {statement} <span className={classes.fix}>{fix}</span>
            </dd>
          </div>
        ))}
      </dl>
      <SectionHeading count={shownFormulas.length}>{helpWords.figures}</SectionHeading>
      <dl className={classes.rules}>
        {shownFormulas.map(({ code, statement }) => (
          <div key={code}>
            <dt className={classes.rule}>{code}</dt>
            <dd>{statement}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
