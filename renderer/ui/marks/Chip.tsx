// Another item in one line, code first; pressing it goes there. The thread from Why to How is made of these.
import { IconX } from '@tabler/icons-react';
import { uiWords } from '../../../shared/messages/screens/ui.ts';
import type { Stage } from '../../../shared/schema/stages.ts';
import { Editable } from '../readOnly.tsx';
import classes from './marks.module.css';
import { stageIcon } from './stages.ts';

export interface ChipProps {
  readonly code: string;
  readonly title: string;
  readonly onOpen?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
  /** Gives the chip a stage's icon and tint. */
  readonly tone?: Stage | null | undefined;
  /** Tab passes it over, where the list it stands in walks with the arrows. */
  readonly isWalked?: boolean | undefined;
}

/** A chip; without `onOpen` it is plain text. Long titles are cut on screen, never for assistive technology. */
export function Chip({ code, title, onOpen, onRemove, tone, isWalked }: ChipProps) {
  const Icon = tone ? stageIcon[tone] : null;
  const tabIndex = isWalked ? -1 : undefined;
  const body = (
    <>
      {Icon === null ? null : <Icon size={14} stroke={1.75} aria-hidden className={classes.icon} />}
      <span className={classes.code}>{code}</span>
      <span className={classes.title}>{title}</span>
    </>
  );
  return (
    <span className={classes.chip} data-tone={tone ?? 'plain'} title={`${code} ${title}`}>
      {onOpen === undefined ? (
        <span className={classes.body}>{body}</span>
      ) : (
        <button type="button" className={classes.body} tabIndex={tabIndex} onClick={onOpen}>
          {body}
        </button>
      )}
      {onRemove === undefined ? null : (
        <Editable>
          <button
            type="button"
            className={classes.remove}
            tabIndex={tabIndex}
            aria-label={uiWords.removeCode({ code })}
            onClick={onRemove}
          >
            <IconX size={14} stroke={1.75} aria-hidden />
          </button>
        </Editable>
      )}
    </span>
  );
}
