// A risk level as letter, word and colour, the same letters the heat map carries.
import { uiWords } from '../../../shared/messages/screens/ui.ts';
import classes from './marks.module.css';

export type Level = 'low' | 'moderate' | 'high' | 'extreme';

export const levelWord: Readonly<Record<Level, string>> = uiWords.levels;

/** The letter a level has on the heat map: L M H E. */
export const levelLetter: Readonly<Record<Level, string>> = {
  low: 'L',
  moderate: 'M',
  high: 'H',
  extreme: 'E',
};

/** A level; `null` reads "Unknown". `compact` leaves the word to assistive technology. */
export function LevelBadge({
  level,
  compact = false,
}: {
  readonly level: Level | null;
  readonly compact?: boolean;
}) {
  const word = level === null ? uiWords.unknown : levelWord[level];
  return (
    <span className={classes.mark} data-tone={level ?? 'plain'} title={compact ? word : undefined}>
      <span
        className={classes.letter}
        {...(compact ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true })}
      >
        {level === null ? '?' : levelLetter[level]}
      </span>
      {compact ? null : <span className={classes.word}>{word}</span>}
    </span>
  );
}
