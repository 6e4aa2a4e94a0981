// The heat map: where the threats lie, with the risks of one cell beside it and their exposure.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { heatMapWords } from '../../../../shared/messages/screens/risks/register.ts';
import { moneyText } from '../../../../shared/text/format.ts';
import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type Ref, useMemo, useState } from 'react';
import { cellOfSubject, heatMap, type HeatMapCell } from '../../../../shared/layout/heatMap/heatMap.ts';
import type { RiskView } from '../../../../shared/rules/risk/riskScore.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import type { Scene } from '../../../../shared/scene/marks.ts';
import { SceneSvg } from '../../../painters/SceneSvg.tsx';
import { useAddRecord } from '../../../records/AddRecord.tsx';
import { useKept } from '../../../records/KeptStates.tsx';
import { useOpenRecord, useSelected, useWorkbook } from '../../../records/useWorkbook.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { LevelBadge } from '../../../ui/marks/LevelBadge.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Named } from '../../../ui/page/Named.tsx';
import { PickRow, Rows } from '../../../ui/page/Rows.tsx';
import { Bar, Fill, Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { type RiskRow, riskRows } from '../register/riskRow.ts';
import { ViewSwitch } from '../ViewSwitch.tsx';
import classes from '../risks.module.css';

/** Room for the axis below the grid and the notes under it, in pixels. */
const footPx = 130;
const textSize = 12;

/** The picture at the size of the room there is, one point a pixel, so that its text reads like the rest. */
function useScene(view: RiskView): { readonly ref: Ref<HTMLDivElement>; readonly scene: Scene | null } {
  const workbook = useWorkbook();
  const { ref, width: roomWidth, height } = useElementSize();
  const width = Math.min(Math.floor(roomWidth), 1_000);
  const cellHeight = Math.max(44, Math.min(Math.floor((height - footPx) / 5), 120));
  const scene = useMemo(
    () =>
      width < 200
        ? null
        : { ...heatMap(workbook, { width, view, textSize, cellHeight }), label: heatMapWords.label },
    [workbook, width, view, cellHeight],
  );
  return { ref, scene };
}

export function HeatMapTab() {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const selected = useSelected();
  const [view, setView] = useKept<RiskView>('heatMapView', 'now');
  const [chosen, setChosen] = useState<HeatMapCell | null>(null);
  const { ref, scene } = useScene(view);
  const rows = useMemo(() => riskRows(workbook, view).filter(isOnMap), [workbook, view]);
  const picked = rows.find(({ risk }) => selected?.kind === 'risk' && risk.id === selected.id);
  const cell = chosen ?? (picked ? cellOf(picked) : null);
  const show = (subject: string) => {
    const asCell = cellOfSubject(subject);
    setChosen(asCell);
    if (asCell === null) open('risk', subject);
  };
  if (workbook.risk.size === 0) return <NoRisks />;
  return (
    <Page fills>
      <Bar>
        <ViewSwitch view={view} onChange={setView} />
      </Bar>
      <Fill>
        <div className={classes.mapped}>
          <div className={classes.map} ref={ref}>
            {scene ? <SceneSvg scene={scene} onSubject={show} /> : null}
          </div>
          <CellList
            rows={cell === null ? rows : rows.filter((row) => sameCell(cellOf(row), cell))}
            cell={cell}
            onAll={() => setChosen(null)}
            isPicked={picked !== undefined}
          />
        </div>
      </Fill>
    </Page>
  );
}

/** Opportunities and closed risks are listed apart; what has no likelihood or impact cannot be placed. */
const isOnMap = ({ risk, score }: RiskRow): boolean =>
  risk.kind === 'threat' && risk.state !== 'closed' && score.band !== null && score.impact !== null;

const cellOf = ({ score }: RiskRow): HeatMapCell => ({ band: score.band ?? 0, impact: score.impact ?? 0 });

const sameCell = (a: HeatMapCell, b: HeatMapCell): boolean => a.band === b.band && a.impact === b.impact;

interface CellListProps {
  readonly rows: readonly RiskRow[];
  readonly cell: HeatMapCell | null;
  readonly isPicked: boolean;
  readonly onAll: () => void;
}

/** By exposure: what the grid can only order roughly. */
function CellList({ rows, cell, isPicked, onAll }: CellListProps) {
  const { currency } = factsOf(useWorkbook());
  const open = useOpenRecord();
  const selected = useSelected();
  const heading =
    cell === null
      ? heatMapWords.allThreats
      : heatMapWords.likelihoodImpact({ band: cell.band, impact: cell.impact });
  const action =
    cell === null || isPicked ? null : (
      <Button size="compact-sm" onClick={onAll}>
        {heatMapWords.showAll}
      </Button>
    );
  return (
    <div className={classes.threats}>
      <Section title={heading} order={2} count={rows.length} action={action}>
        <Rows>
          {rows.map(({ risk, score, exposure }) => (
            <li key={risk.id}>
              <PickRow
                mark={<LevelBadge level={score.level} compact />}
                name={<Named code={risk.code} title={risk.title} />}
                aside={exposure === null ? commonWords.unknown : moneyText(exposure, currency)}
                current={selected?.id === risk.id}
                onPick={() => open('risk', risk.id)}
              />
            </li>
          ))}
        </Rows>
        {rows.length === 0 ? <Muted small>{heatMapWords.noThreat}</Muted> : null}
      </Section>
    </div>
  );
}

function NoRisks() {
  const add = useAddRecord('risk');
  return (
    <EmptyState
      question={heatMapWords.question}
      samples={[heatMapWords.sampleLikely, heatMapWords.sampleRare]}
      action={{ label: commonWords.writeDownFirst, onClick: add }}
    >
      {heatMapWords.standsOnGrid}
    </EmptyState>
  );
}
