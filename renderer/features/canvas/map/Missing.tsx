// How much of a column is answered, in words, and behind them what is still asked: each leads to its prompt.
import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import { openPrompts, type StageStatus } from '../../../../shared/rules/thread/canvas.ts';
import { standingAnswers } from '../../../../shared/rules/thread/standingAnswers.ts';
import type { Stage } from '../../../../shared/schema/stages.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import { namesOf } from '../prompts/Standing.tsx';
import classes from './map.module.css';

interface MissingProps {
  readonly name: string;
  readonly status: StageStatus;
  /** There is room for words. */
  readonly isWide: boolean;
  readonly onOpen: (stage: Stage, prompt: number) => void;
}

export function Missing({ name, status, isWide, onOpen }: MissingProps) {
  const { answered, required } = status;
  const words = isWide ? <span>{canvasMapWords.answeredOf({ answered, required })}</span> : null;
  const bar = (
    <span className={classes.progress} aria-hidden>
      {Array.from({ length: required }, (_, i) => (
        <span key={i} data-done={i < answered || undefined} />
      ))}
    </span>
  );
  if (answered === required)
    return (
      <span className={classes.missing}>
        {bar}
        {words}
      </span>
    );
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={classes.missing}
          aria-label={canvasMapWords.missingIn({ name, answered, required })}
        >
          {bar}
          {words}
          <IconChevronDown size={12} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.asked ?? ''}>
        <Menu.Label>{canvasMapWords.stillAsked}</Menu.Label>
        <Asked stage={status.stage} onOpen={onOpen} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Drawn while the menu is open only, as what stands takes a look through the workbook. */
function Asked({ stage, onOpen }: { readonly stage: Stage; readonly onOpen: MissingProps['onOpen'] }) {
  const workbook = useWorkbook();
  const standing = standingAnswers(workbook, stage);
  return openPrompts(workbook, stage)
    .filter(({ required }) => required)
    .map((prompt) => {
      const stands = standing.find((one) => one.prompt === prompt);
      return (
        <Menu.Item key={prompt.number} onClick={() => onOpen(stage, prompt.number)}>
          {prompt.number} {prompt.text}
          {stands === undefined ? null : (
            <Muted small>{canvasMapWords.standsHere({ names: namesOf(stands) })}</Muted>
          )}
        </Menu.Item>
      );
    });
}
