// The canvas as a tree: the same items, the same actions, for the keyboard, for screen readers and for long lists.
import { useDeferredValue, useMemo } from 'react';
import { outlineWords } from '../../../../shared/messages/screens/canvas.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { findingMarks } from '../findingMarks.ts';
import { linesPasted } from '../linesPasted.ts';
import { LinkDialog } from '../linking/LinkDialog.tsx';
import classes from './Outline.module.css';
import frame from '../canvas.module.css';
import { outlineKeys } from './outlineKeys.ts';
import { OutlineMenu } from './OutlineMenu.tsx';
import { OutlineRow } from './OutlineRow.tsx';
import { type LinkedCode, linkedCodes } from './outlineRows.ts';
import { OutlineTools } from './OutlineTools.tsx';
import { PromptPanel } from '../prompts/PromptPanel.tsx';
import { rowFigures } from './rowFigures.ts';
import { useOutline } from './useOutline.ts';
import { Editable } from '../../../ui/readOnly.tsx';

const noLinks: readonly LinkedCode[] = [];

export function OutlineTab() {
  const workbook = useWorkbook();
  const outline = useOutline();
  const { rows, current, doers, forRows, close, linking, prompting } = outline;
  const marks = findingMarks(workbook);
  const linked = linkedCodes(workbook);
  // Rows are walked and typed in at once; what is worked out of the whole workbook follows when there is time.
  const later = useDeferredValue(workbook);
  const figures = useMemo(() => rowFigures(later), [later]);
  return (
    <div className={frame.tab}>
      <div className={frame.main}>
        {current === undefined ? null : (
          <Editable>
            <OutlineTools row={current} doers={doers} moves={outline.moves} />
          </Editable>
        )}
        <div
          role="tree"
          aria-label={outlineWords.outline}
          className={classes.tree}
          // The rows hold the focus; the tree hears their keys.
          tabIndex={-1}
          onKeyDown={(event) => outlineKeys(event, doers)}
          onPaste={(event) => {
            const lines = linesPasted(event);
            if (lines.length === 0 || !current) return;
            event.preventDefault();
            outline.addLines(current, lines);
          }}
        >
          {rows.map((row) => (
            <OutlineRow
              key={row.key}
              row={row}
              isStop={row.key === current?.key}
              isSelected={row.key === outline.selected}
              isRenaming={row.key === outline.renaming}
              mark={marks.get(row.key)}
              linked={linked.get(row.key) ?? noLinks}
              figure={figures.get(row.key) ?? ''}
              onChoose={forRows.choose}
              onMenu={forRows.showMenu}
              onRename={forRows.rename}
              onRetitle={forRows.retitle}
              onRenamed={forRows.renamed}
              onFollow={forRows.follow}
            />
          ))}
        </div>
      </div>
      {prompting === null ? null : (
        <PromptPanel key={`${prompting.stage} ${prompting.prompt}`} {...prompting} onClose={close.prompts} />
      )}
      {linking === null ? null : <LinkDialog items={[linking]} onClose={close.links} />}
      <OutlineMenu
        menu={outline.menu}
        doers={doers}
        onAdd={outline.add}
        onBecome={outline.become}
        onClose={close.menu}
      />
    </div>
  );
}
