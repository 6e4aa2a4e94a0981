// Says which stage something belongs to: icon, word and colour together.
import { stageWord, type Stage } from '../../../shared/schema/stages.ts';
import classes from './marks.module.css';
import { stageIcon } from './stages.ts';

/** A stage's icon and word. With `word={false}` the word is spoken only; use that where the word stands nearby. */
export function StageMark({
  stage,
  size = 16,
  word = true,
}: {
  readonly stage: Stage;
  /** Icon edge in pixels. */
  readonly size?: number;
  readonly word?: boolean;
}) {
  const Icon = stageIcon[stage];
  return (
    <span className={classes.mark} data-tone={stage}>
      <Icon size={size} stroke={1.75} className={classes.icon} {...spoken(word ? null : stageWord[stage])} />
      {word ? <span className={classes.word}>{stageWord[stage]}</span> : null}
    </span>
  );
}

/** What makes an icon speak when no word stands beside it. */
export const spoken = (name: string | null) =>
  name === null ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': name };
