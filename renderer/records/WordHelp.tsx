// A small question mark beside a word that is met here first: pressing it explains the word.
import { ActionIcon, Popover } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { glossary, type TermName } from '../../shared/content/glossary.ts';
import { glossaryWords } from '../../shared/messages/screens/guide.ts';
import classes from './records.module.css';

export function WordHelp({ term }: { readonly term: TermName }) {
  const { word, means } = glossary[term];
  const label = glossaryWords.explain({ word });
  return (
    <Popover width={320} withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size="sm" aria-label={label}>
          <IconHelp size={14} />
        </ActionIcon>
      </Popover.Target>
      {/* Holds nothing to press: it takes the focus itself, so that it is read out and Escape closes it. */}
      <Popover.Dropdown aria-label={label}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the trap needs a place for the focus */}
        <div tabIndex={0} data-autofocus className={classes.explained}>
          <strong>{word}</strong>
          <p>{means}</p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
