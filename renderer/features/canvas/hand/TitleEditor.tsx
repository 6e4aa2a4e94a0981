// A title written in its card, over the place where it stands; the canvas may move and zoom under it.
import { ViewportPortal } from '@xyflow/react';
import type { CanvasItem } from '../../../../shared/layout/canvas/canvas.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { type Renamed, RenameField } from '../rename/RenameField.tsx';
import classes from './hand.module.css';
import { retitled, wordsOf } from './retitle.ts';

interface TitleEditorProps {
  readonly item: CanvasItem;
  readonly onDone: (done: Renamed) => void;
}

export function TitleEditor({ item, onDone }: TitleEditorProps) {
  const workbook = useWorkbook();
  const apply = useApply();
  const write = (typed: string): void => {
    const edit = retitled(workbook, item, typed);
    if (edit) apply(edit);
  };
  const { x, y, width } = item;
  return (
    <ViewportPortal>
      <div
        className={`${classes.editor ?? ''} nodrag nopan nokey`}
        style={{ transform: `translate(${x}px, ${y}px)`, width }}
      >
        <RenameField
          title={wordsOf(workbook, item)}
          onSettle={write}
          onDone={(done) => {
            if (done.title !== null) write(done.title);
            onDone(done);
          }}
        />
      </div>
    </ViewportPortal>
  );
}
