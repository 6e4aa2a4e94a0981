// Roadmap › Share copy: choose what may leave, read every word of it, then write it.
import { useDeferredValue, useMemo } from 'react';
import { shareTabWords } from '../../../../shared/messages/screens/share.ts';
import type { ShareChoice } from '../../../../shared/schema/shareChoice.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { homeCounts } from '../../../../shared/sharing/homeCounts.ts';
import { leavingRows } from '../../../../shared/sharing/leaving.ts';
import { cautiousChoice, sharedWorkbook } from '../../../../shared/sharing/shareCopy.ts';
import { stayingOf } from '../../../../shared/sharing/staying.ts';
import { useKept } from '../../../records/KeptStates.tsx';
import { recordWords } from '../../../records/recordWords.ts';
import { ShareCopyNote } from '../../../records/ShareCopyNote.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Page } from '../../../ui/page/Page.tsx';
import { LeavingList } from './LeavingList.tsx';
import { ShareChoices } from './ShareChoices.tsx';
import { ShareFoot } from './ShareFoot.tsx';
import { StaysList } from './StaysList.tsx';
import classes from '../Roadmap.module.css';

/** What leaves and what stays with a choice. */
function shareOf(workbook: Workbook, choice: ShareChoice) {
  const staying = stayingOf(workbook, choice);
  const shared = sharedWorkbook(workbook, choice, staying);
  return { rows: leavingRows(shared, recordWords), counts: homeCounts(workbook, choice, staying) };
}

export function ShareTab() {
  const workbook = useWorkbook();
  const [choice, setChoice] = useKept<ShareChoice>('shareChoice', cautiousChoice);
  // Choosing stays quick, however much there is to look through.
  const shownChoice = useDeferredValue(choice);
  const { rows, counts } = useMemo(() => shareOf(workbook, shownChoice), [workbook, shownChoice]);
  return (
    <div className={classes.tab}>
      <section className={classes.side} aria-label={shareTabWords.choose}>
        <div className={classes.choices}>
          <ShareChoices choice={choice} onChange={setChoice} />
        </div>
        <div className={classes.foot}>
          <ShareFoot choice={choice} leaving={rows.length} />
        </div>
      </section>
      <div className={classes.leaving}>
        <Page measured>
          <ShareCopyNote />
          <StaysList counts={counts} />
          <LeavingList rows={rows} />
        </Page>
      </div>
    </div>
  );
}
