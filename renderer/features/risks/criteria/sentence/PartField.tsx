// A part of the sentence that is a field: it reads as text, and turns into a box with a list as soon as it is reached.
import { Combobox, useCombobox } from '@mantine/core';
import { useId, useLayoutEffect, useRef } from 'react';
import { sentenceEditorWords as words } from '../../../../../shared/messages/screens/risks/sentence.ts';
import {
  isNamed,
  type SentencePart,
  type SentenceRun,
} from '../../../../../shared/rules/criterion/sentence/plainSentence.ts';
import type { PartChoice, PartChoices } from './partChoices.ts';
import { type PartState, usePart } from './usePart.ts';
import classes from './Sentence.module.css';

interface PartFieldProps {
  readonly part: SentencePart;
  readonly run: SentenceRun;
  readonly offered: () => PartChoices;
  readonly onTake: (choice: PartChoice, goesOn: boolean) => void;
}

/** More are not drawn at once: a word finds them. */
const mostShown = 100;

export function PartField({ part, run, offered, onTake }: PartFieldProps) {
  const state = usePart(offered, onTake);
  const label = words.parts[part];
  const shown = run.isGap ? run.text.slice(1, -1) : run.text;
  if (state.isEdited) return <PartBox label={label} run={run} state={state} />;
  return (
    // A button of the platform is a box: a long title in it would not flow with the sentence.
    <span
      role="button"
      tabIndex={0}
      className={classes.part}
      data-strong={isNamed(part) || undefined}
      data-gap={run.isGap || undefined}
      aria-label={`${label}: ${shown}`}
      aria-haspopup="listbox"
      // The box takes the place of the button before the press is over: the press itself opens the list.
      onMouseDown={(event) => {
        event.preventDefault();
        state.start(true);
      }}
      onClick={() => state.start(true)}
      onKeyDown={(event) => event.key === 'Enter' && state.start(true)}
      onFocus={() => state.start(false)}
    >
      {shown}
    </span>
  );
}

interface PartBoxProps {
  readonly label: string;
  readonly run: SentenceRun;
  readonly state: PartState;
}

function PartBox({ label, run, state }: PartBoxProps) {
  const { isOpen, options, at, problem, typed } = state;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const isListed = isOpen && options.length > 0;
  const store = useCombobox({ opened: isListed });
  // What stands there is typed over, never into.
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.select();
  }, []);
  return (
    <Combobox
      store={store}
      withinPortal
      position="bottom-start"
      width="max-content"
      onOptionSubmit={(value) => {
        const choice = options.find((one) => one.id === value);
        if (choice) state.take(choice);
      }}
    >
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        <input
          ref={box}
          className={classes.box}
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={isListed}
          aria-controls={isListed ? `${id}-list` : undefined}
          aria-activedescendant={isListed && at >= 0 ? `${id}-${at}` : undefined}
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          data-mantine-stop-propagation={isOpen || typed !== null || undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={run.isGap ? run.text.slice(1, -1) : ''}
          value={typed ?? (run.isGap ? '' : run.text)}
          onChange={(event) => state.type(event.currentTarget.value)}
          onKeyDown={state.press}
          onClick={() => state.start(true)}
          onBlur={() => document.hasFocus() && state.leave()}
        />
      </Combobox.Target>
      {problem === null ? null : (
        <span className={classes.problem} id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
      <Combobox.Dropdown hidden={!isListed} className={classes.list ?? ''}>
        <Combobox.Options id={`${id}-list`} aria-label={label}>
          {options.slice(0, mostShown).map((choice, index) => (
            <Combobox.Option key={choice.id} id={`${id}-${index}`} value={choice.id} selected={index === at}>
              <span className={classes.choice}>
                {choice.title === '' ? null : <span className={classes.code}>{choice.code}</span>}
                <span>{choice.title === '' ? choice.code : choice.title}</span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
