// The results kept so far side by side, and the curves of two of them over each other.
import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { deleteRecords } from '../../../../shared/edits/records.ts';
import { type ComparedOf, comparedPicture } from '../../../../shared/layout/simulation/compared.ts';
import { simulationScreenWords as words } from '../../../../shared/messages/screens/review/simulation.ts';
import { whatIfWords } from '../../../../shared/messages/screens/review/whatIf.ts';
import { isFresh } from '../../../../shared/rules/simulated/keptResults.ts';
import type { Simulation } from '../../../../shared/schema/kinds.ts';
import type { Supposed } from '../../../../shared/schema/simulation.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { dayText, momentText, moneyText, percentText } from '../../../../shared/text/format.ts';
import { SceneSvg } from '../../../painters/SceneSvg.tsx';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { DataTable, type TableColumn } from '../../../ui/page/DataTable.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { PictureCard, PictureCards } from './PictureCard.tsx';
import classes from './simulation.module.css';

/** What a result is called: the scenario it is of, else when it was made. */
const nameOfResult = ({ scenario, at }: Simulation): string =>
  scenario === '' ? words.madeAt({ at: momentText(at, 'second') }) : scenario;

interface OfResults {
  /** The newest first. */
  readonly results: readonly Simulation[];
}

interface ResultsProps extends OfResults {
  /** Tries again what a scenario took for granted. */
  readonly onTakeUp: (supposed: Supposed) => void;
}

/** What a change of plan has done, in figures and in curves. */
export function Results({ results, onTakeUp }: ResultsProps) {
  const workbook = useWorkbook();
  const { currency } = factsOf(workbook);
  const money = (amount: number): string => moneyText(amount, currency);
  const actions = (one: Simulation) => <ResultActions result={one} onTakeUp={onTakeUp} />;
  const columns: readonly TableColumn<Simulation>[] = [
    { head: words.result, cell: nameOfResult },
    {
      head: words.state,
      short: true,
      cell: (one) => (isFresh(workbook, one) ? words.fresh : words.staleShort),
    },
    {
      head: words.p80,
      end: true,
      short: true,
      cell: ({ figures }) => dayText(figures.carryOn.finishDates.p80),
    },
    { head: words.p80Cost, end: true, short: true, cell: ({ figures }) => money(figures.carryOn.cost.p80) },
    {
      head: words.both,
      end: true,
      short: true,
      cell: ({ figures }) => (figures.carryOn.both === null ? words.none : percentText(figures.carryOn.both)),
    },
    { head: words.loss, end: true, short: true, cell: ({ figures }) => percentText(figures.carryOn.loss) },
    {
      head: words.meanNetOn,
      end: true,
      short: true,
      cell: ({ figures }) => money(figures.criteriaOn.net.mean),
    },
    {
      head: words.actions,
      spoken: true,
      short: true,
      cell: actions,
    },
  ];
  return (
    <Section title={words.results} order={2} count={results.length}>
      <DataTable label={words.results} columns={columns} rows={results} keyOf={({ id }) => id} />
      {results.length < 2 ? null : <Compared results={results} />}
    </Section>
  );
}

interface ActionsProps extends Pick<ResultsProps, 'onTakeUp'> {
  readonly result: Simulation;
}

function ResultActions({ result, onTakeUp }: ActionsProps) {
  const apply = useApply();
  const { scenario, supposed, id } = result;
  return (
    <Editable>
      <div className={classes.actions}>
        {scenario === '' ? null : (
          <Button
            size="compact-sm"
            aria-label={whatIfWords.takeUpOf({ name: scenario })}
            onClick={() => onTakeUp(supposed)}
          >
            {whatIfWords.takeUp}
          </Button>
        )}
        <ActionIcon
          aria-label={whatIfWords.remove({ name: nameOfResult(result) })}
          onClick={() => apply(deleteRecords([{ kind: 'simulation', id }]))}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </div>
    </Editable>
  );
}

const compared: readonly ComparedOf[] = ['finish', 'cost', 'netCriteriaOn'];

/** Any two of them; the two newest to begin with. */
function Compared({ results }: OfResults) {
  const workbook = useWorkbook();
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([null, null]);
  const resultAt = (place: 0 | 1): Simulation | undefined =>
    results.find(({ id }) => id === chosen[place]) ?? results[place];
  const [one, other] = [resultAt(0), resultAt(1)];
  if (!one || !other) return null;
  const options = results.map((result) => ({ value: result.id, label: nameOfResult(result) }));
  const named = (result: Simulation) => ({ name: nameOfResult(result), figures: result.figures });
  return (
    <>
      <div className={classes.pair}>
        <SelectField
          label={words.compare}
          options={options}
          value={one.id}
          onCommit={(id) => setChosen([id, other.id])}
          required
        />
        <SelectField
          label={words.compareWith}
          options={options}
          value={other.id}
          onCommit={(id) => setChosen([one.id, id])}
          required
        />
      </div>
      <PictureCards>
        {compared.map((of) => (
          <PictureCard key={of} title={words.comparedOf[of]}>
            {(width) => (
              <SceneSvg
                scene={comparedPicture(workbook, named(one), named(other), of, {
                  width,
                  height: 260,
                  textSize: 12,
                })}
              />
            )}
          </PictureCard>
        ))}
      </PictureCards>
    </>
  );
}
