// One row of the outline: a stage with its question, or an item with its code, title, detail and links.
import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { canvasWords, outlineWords } from '../../../../shared/messages/screens/canvas.ts';
import { stageNames } from '../../../../shared/content/prompts.ts';
import { stageQuestions } from '../../../../shared/content/stageQuestions.ts';
import type { Severity } from '../../../../shared/rules/engine/finding.ts';
import { listed } from '../../../../shared/words.ts';
import { SeverityMark } from '../../../ui/marks/SeverityMark.tsx';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { stageIcon } from '../../../ui/marks/stages.ts';
import { spokenItem } from '../map/cards/flowElements.ts';
import classes from './Outline.module.css';
import type { LinkedCode, OutlineRowOf } from './outlineRows.ts';
import { RenameField, type Renamed } from '../rename/RenameField.tsx';

/** Linked items named on the row; more are counted. */
const chipsShown = 6;

export interface OutlineRowProps {
  readonly row: OutlineRowOf;
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly isRenaming: boolean;
  readonly mark: Severity | undefined;
  readonly linked: readonly LinkedCode[];
  /** The figure that says most of the item; empty where there is none. */
  readonly figure: string;
  readonly onChoose: (row: OutlineRowOf) => void;
  readonly onMenu: (row: OutlineRowOf, at: { readonly x: number; readonly y: number }) => void;
  readonly onRename: (row: OutlineRowOf) => void;
  readonly onRetitle: (row: OutlineRowOf, title: string) => void;
  readonly onRenamed: (row: OutlineRowOf, renamed: Renamed) => void;
  readonly onFollow: (key: string) => void;
}

function spoken({ row, mark, linked, figure }: OutlineRowProps): string {
  if (row.card === null)
    return `${stageNames[row.stage]}, ${stageQuestions[row.stage]} ${outlineWords.items({ count: row.count })}`;
  // Its figure stands for the lines of its card.
  const item = { ...row.card, rows: [] };
  const codes = linked.length === 0 ? '' : `: ${listed(linked.map(({ code }) => code))}`;
  return `${spokenItem(item, mark, linked.length)}${codes}${figure === '' ? '' : `, ${figure}`}`;
}

export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { row, isStop, isSelected, onChoose, onMenu, onRename } = props;
  const { card } = row;
  return (
    // The tree hears the keys of all its rows.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="treeitem"
      data-row={row.key}
      data-tone={row.stage}
      tabIndex={isStop ? 0 : -1}
      aria-level={card === null ? 1 : 2}
      aria-expanded={card === null ? row.isOpen : undefined}
      aria-setsize={card === null ? 5 : row.count}
      aria-posinset={card === null ? undefined : row.position}
      aria-selected={isSelected}
      aria-label={spoken(props)}
      className={card === null ? classes.stage : classes.item}
      onClick={() => onChoose(row)}
      onDoubleClick={() => card !== null && onRename(row)}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(row, { x: event.clientX, y: event.clientY });
      }}
    >
      {card === null ? <StageText row={row} /> : <ItemText {...props} card={card} />}
    </div>
  );
});

function StageText({ row }: { readonly row: Extract<OutlineRowOf, { card: null }> }) {
  const Icon = stageIcon[row.stage];
  return (
    <>
      <IconChevronRight
        size={16}
        data-open={row.isOpen || undefined}
        className={classes.chevron}
        aria-hidden
      />
      <Icon size={18} stroke={1.75} className={classes.icon} aria-hidden />
      <span className={classes.name}>{stageNames[row.stage]}</span>
      <span className={classes.question}>{stageQuestions[row.stage]}</span>
      <span className={classes.count}>{row.count === 0 ? outlineWords.nothingYet : row.count}</span>
    </>
  );
}

type ItemTextProps = OutlineRowProps & { readonly card: NonNullable<OutlineRowOf['card']> };

function ItemText({
  row,
  card,
  isRenaming,
  mark,
  linked,
  figure,
  onRetitle,
  onRenamed,
  onFollow,
}: ItemTextProps) {
  const Icon = stageIcon[row.stage];
  return (
    <>
      <Icon size={14} stroke={1.75} className={classes.icon} aria-hidden />
      <span className={classes.code}>{card.code ?? ''}</span>
      {isRenaming ? (
        <RenameField
          title={card.kind === 'card' && card.title === canvasWords.emptyCard ? '' : card.title}
          onSettle={(title) => onRetitle(row, title)}
          onDone={(done) => onRenamed(row, done)}
        />
      ) : (
        <span className={classes.title}>{card.title}</span>
      )}
      {mark === undefined ? null : <SeverityMark severity={mark} word={false} />}
      {card.look === null ? (
        <span className={classes.detail}>{card.detail}</span>
      ) : (
        <StateMark look={card.look} word={card.detail} size={14} />
      )}
      {figure === '' ? null : <span className={classes.figure}>{figure}</span>}
      <span className={classes.links}>
        {linked.slice(0, chipsShown).map(({ key, code }) => (
          <button
            key={key}
            type="button"
            tabIndex={-1}
            className={classes.link}
            onClick={(event) => {
              event.stopPropagation();
              onFollow(key);
            }}
          >
            {code}
          </button>
        ))}
        {linked.length > chipsShown ? (
          <span className={classes.more}>+{linked.length - chipsShown}</span>
        ) : null}
      </span>
    </>
  );
}
