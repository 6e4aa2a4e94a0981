// The five stages over their columns: question, answered prompts and state, always in view however far one has panned.
import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Transform, useStore, useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import type { Stage } from '../../../../shared/schema/stages.ts';
import type { CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import type { CanvasColumn } from '../../../../shared/layout/canvas/canvasContent.ts';
import { canvasGaps } from '../../../../shared/layout/canvas/canvasContent.ts';
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

/** How much of a head there is room for, from the width it has at the usual size of text. */
type Room = 'all' | 'words' | 'name';
const roomOf = (width: number): Room => (width > 130 ? 'all' : width < 90 ? 'name' : 'words');

/** Where a head stands over its column. The head of a wide column stays in sight while any of the column is. */
function placeOf({ x, width }: CanvasColumn, [dx, , zoom]: Transform) {
  const gap = canvasGaps.column * zoom;
  const left = x * zoom + dx - gap / 2;
  const hidden = Math.max(0, Math.min(-left, width * zoom + gap - leastHeadPx));
  return { left: left + hidden, width: width * zoom + gap - hidden };
}

/** Heads follow the view by style alone: React has nothing to do while one pans. */
export function ColumnHeads({ layout, openStage, onOpen, onAdd }: ColumnHeadsProps) {
  const flow = useStoreApi();
  const strip = useRef<HTMLDivElement>(null);
  const states = statuses(useWorkbook());
  const scale = useTextScale();
  const { columns } = layout;
  const rooms = useStore(({ transform }) =>
    columns.map((column) => roomOf(placeOf(column, transform).width / scale)).join(' '),
  ).split(' ');
  useLayoutEffect(() => {
    const place = ({ transform }: { readonly transform: Transform }): void => {
      const heads = strip.current?.querySelectorAll<HTMLElement>('[data-head]') ?? [];
      for (const [i, head] of [...heads].entries()) {
        const column = columns[i];
        if (!column) continue;
        const { left, width } = placeOf(column, transform);
        head.style.transform = `translateX(${left}px)`;
        head.style.width = `${width}px`;
      }
    };
    place(flow.getState());
    return flow.subscribe((now, before) => {
      if (now.transform !== before.transform) place(now);
    });
  }, [flow, columns]);
  return (
    <div ref={strip} className={classes.strip}>
      <Toolbar label={canvasMapWords.canvasStages} bare>
        {columns.map((column, i) => {
          const status = states[i];
          return status === undefined ? null : (
            <div key={column.stage} className={classes.column} data-head>
              <Head
                column={column}
                status={status}
                room={(rooms[i] ?? 'all') as Room}
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
  readonly room: Room;
  readonly isOpen: boolean;
}

function Head({ column, status, room, isOpen, onOpen, onAdd }: HeadProps) {
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
          {room === 'all' ? (
            <span className={classes.state} data-state={state}>
              {wordOf(state)}
            </span>
          ) : null}
        </span>
        {room === 'all' ? <span className={classes.question}>{question}</span> : null}
      </button>
      <Missing name={name} status={status} isWide={room === 'all'} onOpen={onOpen} />
      {room === 'name' ? null : (
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
