// The five stages over their columns: question, answered prompts and state, always in view however far one has panned.
import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useStore, useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import type { Stage } from '../../../../shared/schema/stages.ts';
import type { CanvasColumn, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import { gaps } from '../../../../shared/layout/canvas/measures.ts';
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

const statuses = derived(kinds, stageStatuses);

interface ColumnHeadsProps {
  readonly layout: CanvasLayout;
  readonly openStage: Stage | null;
  /** Opens or closes the prompts of a stage; of one that was asked for, it opens them there. */
  readonly onOpen: (stage: Stage, prompt?: number) => void;
  readonly onAdd: (stage: Stage, at: { readonly x: number; readonly y: number }) => void;
}

export function ColumnHeads({ layout, openStage, onOpen, onAdd }: ColumnHeadsProps) {
  const zoom = useStore(({ transform }) => transform[2]);
  const states = statuses(useWorkbook());
  const gap = gaps.gutter * zoom;
  const scale = useTextScale();
  const strip = usePanned();
  return (
    <div className={classes.strip}>
      <Toolbar label={canvasMapWords.canvasStages} bare>
        <div ref={strip} className={classes.panned}>
          {layout.columns.map((column, i) => {
            const status = states[i];
            const width = column.width * zoom;
            const place = {
              transform: `translateX(${column.x * zoom - gap / 2}px)`,
              width: width + gap,
            };
            return status === undefined ? null : (
              <div key={column.stage} className={classes.column} style={place}>
                <Head
                  column={column}
                  status={status}
                  width={width / scale}
                  isOpen={openStage === column.stage}
                  onOpen={onOpen}
                  onAdd={onAdd}
                />
              </div>
            );
          })}
        </div>
      </Toolbar>
    </div>
  );
}

/** An element that follows the canvas sideways; written into the page at each step, so that React has nothing to do. */
function usePanned(): RefObject<HTMLDivElement | null> {
  const flow = useStoreApi();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = ({ transform: [x] }: { transform: readonly [number, number, number] }) => {
      if (ref.current) ref.current.style.transform = `translateX(${x}px)`;
    };
    follow(flow.getState());
    return flow.subscribe(follow);
  }, [flow]);
  return ref;
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
