// The five stages over their columns: question, answered prompts and state, always in view however far one has panned.
import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useStore } from '@xyflow/react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import type { Stage } from '../../../../shared/schema/stages.ts';
import type { CanvasColumn, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import { canvasGaps } from '../../../../shared/layout/canvas/canvas.ts';
import { type StageStatus, stageStatuses } from '../../../../shared/rules/thread/canvas.ts';
import { derived } from '../../../../shared/rules/engine/derived.ts';
import { kinds } from '../../../../shared/schema/kinds.ts';
import { wordOf } from '../../../../shared/words.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { stageIcon } from '../../../ui/marks/stages.ts';
import { useTextScale } from '../../../ui/theme/room.ts';
import { Toolbar } from '../../../ui/frame/Toolbar.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { Missing } from './Missing.tsx';
import classes from './map.module.css';

/** As narrow as a head gets when its column is pushed out at the left. */
const leastHeadPx = 120;

const statuses = derived(kinds, stageStatuses);

interface ColumnHeadsProps {
  readonly layout: CanvasLayout;
  readonly openStage: Stage | null;
  /** Opens or closes the prompts of a stage; of one that was asked for, it opens them there. */
  readonly onOpen: (stage: Stage, prompt?: number) => void;
  readonly onAdd: (stage: Stage, at: { readonly x: number; readonly y: number }) => void;
}

export function ColumnHeads({ layout, openStage, onOpen, onAdd }: ColumnHeadsProps) {
  const [x, , zoom] = useStore(({ transform }) => transform);
  const states = statuses(useWorkbook());
  const gap = canvasGaps.column * zoom;
  const scale = useTextScale();
  return (
    <div className={classes.strip}>
      <Toolbar label={canvasMapWords.canvasStages} bare>
        {layout.columns.map((column, i) => {
          const status = states[i];
          const width = column.width * zoom;
          const left = column.x * zoom + x - gap / 2;
          // The head of a wide column stays in sight while any of the column is.
          const hidden = Math.max(0, Math.min(-left, width + gap - leastHeadPx));
          const place = { transform: `translateX(${left + hidden}px)`, width: width + gap - hidden };
          return status === undefined ? null : (
            <div key={column.stage} className={classes.column} style={place}>
              <Head
                column={column}
                status={status}
                width={(width - hidden) / scale}
                isOpen={openStage === column.stage}
                onOpen={onOpen}
                onAdd={onAdd}
              />
            </div>
          );
        })}
      </Toolbar>
    </div>
  );
}

interface HeadProps extends Pick<ColumnHeadsProps, 'onOpen' | 'onAdd'> {
  readonly column: CanvasColumn;
  readonly status: StageStatus;
  /** On screen, in pixels at the usual size of text: what fits is shown. */
  readonly width: number;
  readonly isOpen: boolean;
}

function Head({ column, status, width, isOpen, onOpen, onAdd }: HeadProps) {
  const { stage, name, question } = column;
  const { answered, required, state } = status;
  const Icon = stageIcon[stage];
  return (
    <div className={classes.head} data-tone={stage} data-open={isOpen || undefined}>
      <button
        type="button"
        className={classes.open}
        aria-expanded={isOpen}
        aria-label={canvasMapWords.column({ name, question, answered, required, state: wordOf(state) })}
        onClick={() => onOpen(stage)}
      >
        <span className={classes.first}>
          <Icon size={16} stroke={1.75} className={classes.icon} aria-hidden />
          <span className={classes.name}>{name}</span>
          {width > 130 ? (
            <span className={classes.state} data-state={state}>
              {wordOf(state)}
            </span>
          ) : null}
        </span>
        {width > 130 ? <span className={classes.question}>{question}</span> : null}
      </button>
      <Missing name={name} status={status} isWide={width > 130} onOpen={onOpen} />
      {width < 90 ? null : (
        <Editable>
          <ActionIcon
            className={classes.add ?? ''}
            aria-label={canvasMapWords.addTo({ name })}
            aria-haspopup="menu"
            onClick={(event) => {
              const { left, bottom } = event.currentTarget.getBoundingClientRect();
              onAdd(stage, { x: left, y: bottom + 4 });
            }}
          >
            <IconPlus size={16} />
          </ActionIcon>
        </Editable>
      )}
    </div>
  );
}
