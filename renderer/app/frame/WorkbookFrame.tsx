// The window with a workbook open: header, rail, the stage's work area, inspector.
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { dayText } from '../../../shared/text/format.ts';
import { Button, CloseButton } from '@mantine/core';
import { changeFields } from '../../../shared/edits/records.ts';
import { factsOf, fixedIds } from '../../../shared/schema/workbook.ts';
import { AlarmBar } from '../../records/AlarmBar.tsx';
import { WorkbookScope } from '../../records/WorkbookScope.tsx';
import { useApply, useSelected, useWorkbook } from '../../records/useWorkbook.ts';
import { type WorkStage, workStageName } from '../../../shared/schema/stages.ts';
import { useDocument, useSession } from '../../store/stores.tsx';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { PanelTabs } from '../../ui/frame/PanelTabs.tsx';
import { Header } from './Header.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { LinkBanner } from './LinkBanner.tsx';
import { Rail } from './Rail.tsx';
import classes from './window.module.css';
import { stageRows } from '../stages/stageRows.ts';
import { stageTabs } from '../stages/stageTabs.tsx';
import { DecisionPanel } from '../../features/review/decision/DecisionPanel.tsx';
import { useFocusPlace, useLanding } from './useFocusPlace.ts';
import { useSelectionStands } from './useSelectionStands.ts';
import { useDrawerStepsAside } from './useDrawerStepsAside.ts';
import { type OfferedToday, useOfferedToday } from './useOfferedToday.ts';

export function WorkbookFrame() {
  const facts = factsOf(useWorkbook());
  const stage = useSession((state) => state.stage);
  const isSelected = useSelected() !== null;
  const inspectorOpen = useSession((state) => state.inspectorOpen) && isSelected;
  const setInspectorOpen = useSession((state) => state.setInspectorOpen);
  useDrawerStepsAside();
  useFocusPlace();
  useLanding();
  useSelectionStands();
  const deciding = useSession((state) => state.deciding);
  return (
    <WorkbookScope>
      <div className={classes.window}>
        <Header title={facts.title} client={facts.clientLabel} />
        <Rail />
        <main className={classes.main} aria-labelledby="stage-question">
          <AlarmBar />
          <Banners />
          <h1 id="stage-question" className={classes.heading} tabIndex={-1} data-focus-home>
            {stageRows[stage].question}
          </h1>
          <StageWork key={stage} stage={stage} />
        </main>
        {inspectorOpen ? <Inspector onClose={() => setInspectorOpen(false)} /> : null}
        {deciding === null ? null : <DecisionPanel key={deciding.id} deciding={deciding} />}
      </div>
    </WorkbookScope>
  );
}

/** The stage's tabs, or its one screen without a tab row. */
function StageWork({ stage }: { readonly stage: WorkStage }) {
  const tabs = stageTabs[stage];
  const goTo = useSession((state) => state.goTo);
  const chosen = useSession((state) => state.tabs[stage]);
  const shown = tabs.find((tab) => tab.id === chosen) ?? tabs[0];
  if (!shown) return null;
  if (tabs.length === 1) {
    return (
      <div className={classes.work}>
        <shown.Screen />
      </div>
    );
  }
  return (
    <div className={classes.work}>
      <PanelTabs
        label={workStageName(stage)}
        tabs={tabs}
        value={shown.id}
        onChange={(tab) => goTo(stage, tab)}
      >
        <shown.Screen />
      </PanelTabs>
    </div>
  );
}

/** What holds for the whole workbook: it cannot be changed here, a write fails, its date has passed. */
function Banners() {
  const readOnly = useDocument((state) => state.readOnly);
  const save = useDocument((state) => state.save);
  const today = useOfferedToday();
  return (
    <div className={classes.banners}>
      {readOnly === null ? null : <Callout tone="info" title={readOnly} />}
      {save.status === 'failed' ? (
        <Callout tone="error" title={save.sentence} safe={appWords.stillHere} todo={appWords.keepOpen} />
      ) : null}
      <LinkBanner />
      {today === null ? null : <TodayBar offered={today} />}
    </div>
  );
}

/** One quiet line: the room is not interrupted by a date. */
function TodayBar({ offered }: { readonly offered: OfferedToday }) {
  const apply = useApply();
  const { asOf, today, dismiss } = offered;
  return (
    <div className={classes.today} role="note">
      <span>
        {appWords.judgedAsOf} <strong>{dayText(asOf)}</strong>
        {appWords.notShownSince}
      </span>
      <Button size="compact-sm" onClick={() => apply(changeFields('facts', fixedIds.facts, { asOf: today }))}>
        {appWords.moveToToday({ day: dayText(today) })}
      </Button>
      <CloseButton size="sm" aria-label={appWords.keepThisDate} onClick={dismiss} />
    </div>
  );
}
