// The pictures of a result, each painted from the scene that documents print.
import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import {
  carryOnPicture,
  cloudPicture,
  convergencePicture,
  costPicture,
  type DriverOf,
  driversPicture,
  finishPicture,
  netPicture,
  type PictureRoom,
  viewsPicture,
} from '../../../../shared/layout/simulation/pictures.ts';
import { simulationScreenWords as words } from '../../../../shared/messages/screens/review/simulation.ts';
import type { Simulation } from '../../../../shared/schema/kinds.ts';
import type { Scene } from '../../../../shared/scene/marks.ts';
import type { SimulationFigures } from '../../../../shared/schema/simulation.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { SceneSvg } from '../../../painters/SceneSvg.tsx';
import { useKept } from '../../../records/KeptStates.tsx';
import { useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Bar, Columns } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Switch } from '../../../ui/page/Switch.tsx';

interface OfResult {
  readonly result: Simulation;
}

const height = 260;
const textSize = 12;
const mostWidth = 720;

/** Room that follows the width there is: one point a pixel. */
function Room({ children }: { readonly children: (width: number) => ReactNode }) {
  const { ref, width } = useElementSize();
  return <div ref={ref}>{width < 120 ? null : children(Math.min(Math.floor(width), mostWidth))}</div>;
}

type Paint = (workbook: Workbook, figures: SimulationFigures, room: PictureRoom) => Scene;

function Picture({ title, paint, result }: OfResult & { readonly title: string; readonly paint: Paint }) {
  const workbook = useWorkbook();
  return (
    <Section title={title} order={2}>
      <Room>
        {(width) => <SceneSvg scene={paint(workbook, result.figures, { width, height, textSize })} />}
      </Room>
    </Section>
  );
}

/** Finish and cost, both together, the net, carried on against as drawn, before and after treatment, convergence. */
export function Pictures({ result }: OfResult) {
  return (
    <Columns>
      <Picture title={words.finish} paint={finishPicture} result={result} />
      <Picture title={words.cost} paint={costPicture} result={result} />
      <Picture title={words.cloud} paint={cloudPicture} result={result} />
      <Picture title={words.net} paint={netPicture} result={result} />
      <Picture title={words.carryOn} paint={carryOnPicture} result={result} />
      <Picture title={words.views} paint={viewsPicture} result={result} />
      <Picture title={words.convergence} paint={convergencePicture} result={result} />
    </Columns>
  );
}

const driverChoices = ['finishP80', 'costP80', 'meanNet'] as const;

/** What each risk does to one figure; its bar leads to the risk. */
export function Drivers({ result }: OfResult) {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const [of, setOf] = useKept<DriverOf>('simulationDrivers', 'finishP80');
  const isMoved = result.figures.drivers.some((driver) => driver[of] !== 0);
  return (
    <Section title={words.drivers} order={2}>
      <Bar>
        <Switch
          label={words.driversOf}
          value={of}
          onChange={setOf}
          options={driverChoices.map((value) => ({ value, label: words.driverOf[value] }))}
        />
      </Bar>
      {isMoved ? (
        <Room>
          {(width) => (
            <SceneSvg
              scene={driversPicture(workbook, result.figures, of, { width, textSize })}
              onSubject={(id) => open('risk', id)}
            />
          )}
        </Room>
      ) : (
        <Muted>{words.noDrivers}</Muted>
      )}
    </Section>
  );
}
