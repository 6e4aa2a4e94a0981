// A section behind its heading: folded it is one line that says what it holds, open it is what it holds.
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, type Ref, useEffect, useId } from 'react';
import { uiWords } from '../../../shared/messages/screens/ui.ts';
import { UnstyledButton } from '@mantine/core';
import { type Folding, FoldingScope } from './folding.tsx';
import classes from './fold.module.css';

export interface FoldedSectionProps {
  readonly folding: Folding;
  readonly title: string;
  readonly label: string;
  readonly count?: number | undefined;
  /** What it holds, in one line; empty: nothing yet. */
  readonly summary?: string | undefined;
  /** Open until somebody folds it. */
  readonly startsOpen?: boolean | undefined;
  readonly action?: ReactNode;
  readonly field?: string | undefined;
  /** Further places inside it: it opens when one of them is asked for. */
  readonly holds?: readonly string[] | undefined;
  readonly ref?: Ref<HTMLElement> | undefined;
  readonly children: ReactNode;
}

export function FoldedSection(props: FoldedSectionProps) {
  const { folding, title, label, startsOpen = false, action, field, holds = [], ref, children } = props;
  const { setOpen } = folding;
  const isAsked = folding.asks(field === undefined ? holds : [field, ...holds]);
  const opened = isAsked || (folding.isOpen(title) ?? startsOpen);
  const id = useId();
  useEffect(() => {
    if (isAsked) setOpen(title, true);
  }, [isAsked, title, setOpen]);
  return (
    <section className={classes.folds} aria-label={label} data-field={field} data-section={title} ref={ref}>
      <div className={classes.foldHead}>
        <FoldButton {...props} id={id} opened={opened} />
        {action === undefined ? null : <span onClickCapture={() => setOpen(title, true)}>{action}</span>}
      </div>
      {opened ? (
        <div className={classes.foldBody} id={id}>
          <FoldingScope folding={null}>{children}</FoldingScope>
        </div>
      ) : null}
    </section>
  );
}

interface FoldButtonProps extends FoldedSectionProps {
  readonly id: string;
  readonly opened: boolean;
}

/** Named by the title alone; what it holds is its description. */
function FoldButton({ folding, title, count, summary, id, opened }: FoldButtonProps) {
  const holds = summary === '' || (summary === undefined && count === 0) ? uiWords.nothingYet : summary;
  const isTold = !opened && holds !== undefined;
  return (
    <h3 className={classes.foldTitle}>
      <UnstyledButton
        className={classes.fold}
        data-fold
        aria-expanded={opened}
        aria-controls={opened ? id : undefined}
        aria-labelledby={`${id}-title`}
        aria-describedby={isTold ? `${id}-holds` : undefined}
        onClick={() => folding.setOpen(title, !opened)}
      >
        <IconChevronRight size={14} data-opened={opened || undefined} aria-hidden />
        <span id={`${id}-title`}>{title}</span>
        {count === undefined || count === 0 ? null : <span className={classes.foldCount}>{count}</span>}
        {isTold ? (
          <span className={classes.foldHolds} id={`${id}-holds`}>
            {holds}
          </span>
        ) : null}
      </UnstyledButton>
    </h3>
  );
}
