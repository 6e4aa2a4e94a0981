// The left rail: the stages in the order the room works, with a number where findings are open.
import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useDeferredValue, useId } from 'react';
import { useIsNew } from '../../records/findings/useNewRecords.ts';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { workStages, type WorkStage, workStageName } from '../../../shared/schema/stages.ts';
import { useSession } from '../../store/stores.tsx';
import classes from './window.module.css';
import { findingCounts, type StageCount } from './findingCounts.ts';
import { printPlace } from '../state/place.ts';
import { stageRows } from '../stages/stageRows.ts';
import { stageTabs } from '../stages/stageTabs.tsx';

export function Rail() {
  // What was typed is drawn first: every rule has to be asked for the counts.
  const counts = findingCounts(useDeferredValue(useWorkbook()), useIsNew());
  const narrow = useSession((state) => state.railNarrow);
  const setNarrow = useSession((state) => state.setRailNarrow);
  const label = narrow ? appWords.showNames : appWords.hideNames;
  return (
    <nav className={classes.rail} aria-label={appWords.workshopStages} data-narrow={narrow || undefined}>
      <ul className={classes.list}>
        {workStages
          .filter((stage) => stageTabs[stage].length > 0)
          .map((stage) => (
            <li key={stage}>
              <StageLink stage={stage} count={counts[stage]} narrow={narrow} />
            </li>
          ))}
      </ul>
      <div className={classes.foot}>
        <Tooltip label={label} position="right">
          <ActionIcon aria-label={label} onClick={() => setNarrow(!narrow)}>
            {narrow ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
          </ActionIcon>
        </Tooltip>
      </div>
    </nav>
  );
}

/** "12", and said apart what is found about records that are still being filled: "12 · 3 new". */
function Count({ count, severity, fresh, id }: StageCount & { readonly id: string }) {
  const hidden = appWords.openFindings({ count });
  return (
    <span className={classes.count} data-tone={severity ?? undefined} id={id}>
      {count} <VisuallyHidden component="span">{hidden}</VisuallyHidden>
      {fresh === 0 ? null : <span className={classes.fresh}>{appWords.newFindings({ count: fresh })}</span>}
    </span>
  );
}

interface StageLinkProps {
  readonly stage: WorkStage;
  readonly count: StageCount | undefined;
  readonly narrow: boolean;
}

/** A link named by the stage alone; the count is its description, so that the name stays what it is. */
function StageLink({ stage, count, narrow }: StageLinkProps) {
  const current = useSession((state) => state.stage === stage);
  const goTo = useSession((state) => state.goTo);
  const countId = useId();
  const label = workStageName(stage);
  const { icon: StageIcon } = stageRows[stage];
  return (
    <Tooltip label={label} position="right" disabled={!narrow}>
      <a
        className={classes.stage}
        href={printPlace({ stage })}
        aria-label={label}
        aria-current={current ? 'page' : undefined}
        aria-describedby={count ? countId : undefined}
        onClick={(event) => {
          event.preventDefault();
          goTo(stage);
        }}
      >
        <StageIcon size={18} stroke={1.75} aria-hidden />
        <span className={classes.label}>{label}</span>
        {count ? <Count {...count} id={countId} /> : null}
      </a>
    </Tooltip>
  );
}
