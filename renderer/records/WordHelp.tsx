// A word that is met here first, dotted because it can be asked: pressing it explains it.
import { Popover, UnstyledButton } from '@mantine/core';
import { glossary, type TermName } from '../../shared/content/glossary.ts';
import { glossaryWords } from '../../shared/messages/screens/guide.ts';
import classes from './wordHelp.module.css';

interface WordHelpProps {
  readonly term: TermName;
  /** The word as it stands on the screen, where that is shorter than in the glossary. */
  readonly shown?: string;
}

export function WordHelp({ term, shown = glossary[term].word }: WordHelpProps) {
  const { word, means } = glossary[term];
  const label = glossaryWords.explain({ word });
  return (
    <Popover width={320} withinPortal trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.askedWord} aria-label={label}>
          {shown} ?
        </UnstyledButton>
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
