// The pictures of a result, each painted from the scene that documents print.
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
import { Switch } from '../../../ui/page/Switch.tsx';
import { PictureCard, PictureCards } from './PictureCard.tsx';

interface OfResult {
  readonly result: Simulation;
}

const height = 260;
const textSize = 12;
const driverChoices = ['finishP80', 'costP80', 'meanNet'] as const;

type Paint = (workbook: Workbook, figures: SimulationFigures, room: PictureRoom) => Scene;

function Picture({ title, paint, result }: OfResult & { readonly title: string; readonly paint: Paint }) {
  const workbook = useWorkbook();
  return (
    <PictureCard title={title}>
      {(width) => <SceneSvg scene={paint(workbook, result.figures, { width, height, textSize })} />}
    </PictureCard>
  );
}

/** The answer in pictures: finish and cost, both together, and the net. */
export function Answers({ result }: OfResult) {
  return (
    <PictureCards>
      <Picture title={words.finish} paint={finishPicture} result={result} />
      <Picture title={words.cost} paint={costPicture} result={result} />
      <Picture title={words.cloud} paint={cloudPicture} result={result} />
      <Picture title={words.net} paint={netPicture} result={result} />
    </PictureCards>
  );
}

/** What the answer rests on: the risks that drive it, carried on against as drawn, before and after treatment, and whether it has settled. */
export function Grounds({ result }: OfResult) {
  return (
    <PictureCards>
      <Drivers result={result} />
      <Picture title={words.views} paint={viewsPicture} result={result} />
      <Picture title={words.carryOn} paint={carryOnPicture} result={result} />
      <Picture title={words.convergence} paint={convergencePicture} result={result} />
    </PictureCards>
  );
}

/** What each risk does to one figure; its bar leads to the risk. */
function Drivers({ result }: OfResult) {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const [of, setOf] = useKept<DriverOf>('simulationDrivers', 'finishP80');
  const isMoved = result.figures.drivers.some((driver) => driver[of] !== 0);
  const look = (
    <Switch
      label={words.driversOf}
      value={of}
      onChange={setOf}
      options={driverChoices.map((value) => ({ value, label: words.driverOf[value] }))}
    />
  );
  return (
    <PictureCard title={words.drivers} aside={look}>
      {(width) =>
        isMoved ? (
          <SceneSvg
            scene={driversPicture(workbook, result.figures, of, { width, textSize })}
            onSubject={(id) => open('risk', id)}
          />
        ) : (
          <Muted>{words.noDrivers}</Muted>
        )
      }
    </PictureCard>
  );
}
