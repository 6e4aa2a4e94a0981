// The table of risks in one view: what is judged, what follows from it, and who does something about it.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { registerWords } from '../../../../shared/messages/screens/risks/register.ts';
import { amountText, moneyText } from '../../../../shared/text/format.ts';
import { changeLikelihood } from '../../../../shared/edits/risks/riskScales.ts';
import { type RiskView, riskLevels } from '../../../../shared/rules/risk/riskScore.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { labelOf, levelWord } from '../../../../shared/words.ts';
import { moneyNumbers } from '../../../records/grid/cells/plainCells.ts';
import { type ColumnScope, whyLocked } from '../../../records/grid/columnScope.ts';
import type { ColumnLook, KindTable } from '../../../records/grid/kindTable.ts';
import { workedOut, workedOutCount } from '../../../records/grid/workedOut.ts';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';
import { LevelBadge } from '../../../ui/marks/LevelBadge.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { registerEssentials, riskForm } from '../forms.ts';
import { editLikelihood, parseLikelihood, printLikelihood } from '../inspector/likelihood.ts';
import { riskRow, type RiskRow } from './riskRow.ts';

type Scope = ColumnScope<'risk', RiskRow>;
type Column = GridColumn<RiskRow>;

/** Band and share in one cell, as either says the other. What treatments leave of it is worked out. */
function likelihoodColumn(scope: Scope, view: RiskView): Column {
  const column: Column = {
    id: 'likelihood',
    header: fieldOf('risk', 'probability').label,
    width: 96,
    filter: 'number',
    value: ({ score }) => score.share,
    render: ({ score }) => printLikelihood(score.band, score.share),
    copyText: ({ score }) => editLikelihood(score.band, score.share),
  };
  if (view !== 'inherent') return workedOut(column);
  return {
    ...column,
    editor: 'text',
    clearable: true,
    lock: whyLocked(scope, fieldOf('risk', 'probability')),
    editText: ({ risk }) => editLikelihood(risk.probabilityBand, risk.probability),
    commit: ({ risk }, text) => {
      const read = parseLikelihood(text);
      if (!read.ok) return read.sentence;
      scope.apply(changeLikelihood('risk', risk.id, read.value));
      return undefined;
    },
  };
}

const followingColumns = ({ workbook }: Scope): readonly Column[] => {
  const { currency } = factsOf(workbook);
  return [
    workedOut({
      id: 'impact',
      header: fieldOf('risk', 'impacts').label,
      width: 84,
      align: 'center',
      filter: 'number',
      value: ({ score }) => score.impact,
    }),
    workedOut({
      id: 'level',
      header: registerWords.level,
      width: 112,
      filter: 'choice',
      value: ({ score }) => (score.level === null ? null : riskLevels.indexOf(score.level)),
      render: ({ score }) => <LevelBadge level={score.level} />,
      copyText: ({ score: { level } }) => (level === null ? '' : labelOf(levelWord(level))),
    }),
    workedOut({
      id: 'exposure',
      header: registerWords.exposure,
      width: 124,
      align: 'end',
      filter: 'number',
      numbers: moneyNumbers(currency),
      value: ({ exposure }) => exposure,
      render: (row) => exposureCell(row, currency),
      copyText: ({ exposure }) => amountText(exposure === null ? null : Math.round(exposure), currency),
    }),
    workedOutCount('treatments', registerWords.treatments, ({ treatments }) => treatments),
    workedOut({
      id: 'threatens',
      header: registerWords.threatens,
      width: 120,
      value: ({ threatens }) => threatens,
    }),
  ];
};

function exposureCell({ exposure, part }: RiskRow, currency: string) {
  if (exposure !== null) return moneyText(exposure, currency);
  return (
    <Muted as="span">{part === 'needsNumbers' ? registerWords.lacksNumbers : commonWords.unknown}</Muted>
  );
}

const looks: Readonly<Record<string, ColumnLook<RiskRow>>> = {
  title: {
    width: 260,
    render: ({ risk, part }) => (
      <>
        {risk.title}
        {part === 'opportunity' ? <Muted as="span">{registerWords.opportunity}</Muted> : null}
      </>
    ),
  },
  // As the rules see it: an acceptance that ran out is open again.
  state: {
    width: 100,
    value: ({ state }) => state,
    render: ({ state }) => fieldOf('risk', 'state').optionLabels[state],
  },
};

const table = (view: RiskView): KindTable<'risk', RiskRow> => ({
  kind: 'risk',
  form: riskForm,
  essentials: registerEssentials,
  more: (scope) => [likelihoodColumn(scope, view), ...followingColumns(scope)],
  heldBy: { probabilityBand: 'likelihood', probability: 'likelihood' },
  looks: () => looks,
  recordOf: ({ risk }) => risk,
  rowOf: (risk, workbook) => riskRow(workbook, risk, 'threat', view),
});

/** The table in each view; made once, so that its columns stay the same. */
export const riskTables: Readonly<Record<RiskView, KindTable<'risk', RiskRow>>> = {
  inherent: table('inherent'),
  now: table('now'),
  planned: table('planned'),
};
