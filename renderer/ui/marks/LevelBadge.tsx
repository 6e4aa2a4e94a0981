// A risk level as letter, word and colour, the same letters the heat map carries.
import { labelOf, type Level, levelSigns } from '../../../shared/words.ts';
import classes from './marks.module.css';

/** A level; `null` reads "Unknown". `compact` leaves the word to assistive technology. */
export function LevelBadge({
  level,
  compact = false,
}: {
  readonly level: Level | null;
  readonly compact?: boolean;
}) {
  const sign = level === null ? { letter: '?', word: 'unknown' } : levelSigns[level];
  const word = labelOf(sign.word);
  return (
    <span
      className={classes.mark}
      data-tone={level === null ? 'plain' : sign.word}
      title={compact ? word : undefined}
    >
      <span
        className={classes.letter}
        {...(compact ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true })}
      >
        {sign.letter}
      </span>
      {compact ? null : <span className={classes.word}>{word}</span>}
    </span>
  );
}
