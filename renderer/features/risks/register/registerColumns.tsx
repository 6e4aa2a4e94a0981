// The columns of the risk register: what is judged, what follows from it, and who does something about it.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { registerWords } from '../../../../shared/messages/screens/risks/register.ts';
import { amountText, moneyText } from '../../../../shared/text/format.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import { changeImpact, changeLikelihood } from '../../../../shared/edits/risks/riskScales.ts';
import { type RiskView, riskLevels } from '../../../../shared/rules/risk/riskScore.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import type { ImpactDimension } from '../../../../shared/schema/risk.ts';
import { fieldColumns } from '../../../records/grid/fieldColumns.ts';
import { parseNumber } from '../../../ui/fields/values/numbers.ts';
import type { Parsed } from '../../../ui/fields/values/parsed.ts';
import type { PickItem } from '../../../ui/fields/values/pickItems.ts';
import type { GridColumn, GridOption } from '../../../ui/grid/model/gridColumn.ts';
import { labelOf, levelWord } from '../../../../shared/words.ts';
import { LevelBadge } from '../../../ui/marks/LevelBadge.tsx';
import { registerWidths } from '../forms.ts';
import { editLikelihood, parseLikelihood, printLikelihood } from '../inspector/likelihood.ts';
import type { RiskRow } from './riskRow.ts';
import { Muted } from '../../../ui/page/Muted.tsx';

export interface ColumnParts {
  readonly apply: (edit: Edit) => boolean;
  readonly currency: string;
  readonly roles: readonly PickItem[];
  readonly view: RiskView;
}

type Column = GridColumn<RiskRow>;
type Look = Omit<Partial<Column>, 'id' | 'width'> & { readonly items?: readonly PickItem[] };
type ColumnId = keyof typeof registerWidths;

const parsed =
  <T,>(parse: (text: string) => Parsed<T>, take: (row: RiskRow, value: T) => void) =>
  (row: RiskRow, text: string): string | void => {
    const result = parse(text);
    return result.ok ? take(row, result.value) : result.sentence;
  };

/** What is computed of a risk, by the id of its column. */
const computed = ({ apply, currency, view }: ColumnParts) =>
  ({
    likelihood: {
      header: fieldOf('risk', 'probability').label,
      value: ({ score }) => score.share,
      render: ({ score }) => printLikelihood(score.band, score.share),
      editText: ({ risk }) => editLikelihood(risk.probabilityBand, risk.probability),
      copyText: ({ score }) => editLikelihood(score.band, score.share),
      ...(view === 'inherent' ? { editor: 'text', clearable: true } : {}),
      commit: parsed(parseLikelihood, ({ risk }, value) => {
        apply(changeLikelihood('risk', risk.id, value));
      }),
    },
    impact: { header: fieldOf('risk', 'impacts').label, align: 'center', value: ({ score }) => score.impact },
    level: {
      header: registerWords.level,
      value: ({ score }) => (score.level === null ? null : riskLevels.indexOf(score.level)),
      render: ({ score }) => <LevelBadge level={score.level} />,
      copyText: ({ score: { level } }) => (level === null ? '' : labelOf(levelWord(level))),
    },
    exposure: {
      header: registerWords.exposure,
      align: 'end',
      value: ({ exposure }) => exposure,
      render: (row) => exposureCell(row, currency),
      copyText: ({ exposure }) => amountText(exposure === null ? null : Math.round(exposure), currency),
    },
    treatments: {
      header: registerWords.treatments,
      align: 'center',
      value: ({ treatments }) => (treatments === 0 ? null : treatments),
    },
    threatens: { header: registerWords.threatens, value: ({ threatens }) => threatens },
  }) satisfies Partial<Record<ColumnId, Look & Pick<Column, 'header' | 'value'>>>;

/** What a field has otherwise here than in any table. */
const otherwise = (roles: readonly PickItem[]) =>
  ({
    title: {
      grow: true,
      clearable: false,
      render: ({ risk, part }) => (
        <>
          {risk.title}
          {part === 'opportunity' ? <Muted as="span">{registerWords.opportunity}</Muted> : null}
        </>
      ),
    },
    state: {
      options: ({ risk }) => stateOptions(risk.state === 'accepted'),
      value: ({ state }) => state,
      render: ({ state }) => fieldOf('risk', 'state').optionLabels[state],
      editable: ({ risk }) => risk.state !== 'accepted',
    },
    ownerRole: { items: roles },
  }) satisfies Partial<Record<ColumnId, Look>>;

/** One column a dimension of impact; a longer name takes more room. */
const impactColumns = ({ apply }: ColumnParts, width: number): readonly Column[] =>
  fieldOf('risk', 'impacts').parts.map(({ name, label, min, max }) => ({
    id: name,
    header: label,
    width: width + (name.length > 5 ? 28 : 0),
    align: 'center',
    value: ({ risk }) => risk.impacts[name as ImpactDimension],
    editor: 'number',
    clearable: true,
    commit: parsed(
      (text) => parseNumber(text, { min: min ?? undefined, max: max ?? undefined, integer: true }),
      ({ risk }, value) => {
        apply(changeImpact('risk', risk.id, name as ImpactDimension, value));
      },
    ),
  }));

/** Column makers around one `apply`: the same columns serve typing (edit by edit) and pasting (all in one). */
export function registerColumns(parts: ColumnParts): readonly Column[] {
  const column = fieldColumns('risk', parts, ({ risk }: RiskRow) => risk);
  const ofRow: Partial<Record<ColumnId, Look & Pick<Column, 'header' | 'value'>>> = computed(parts);
  const looks: Partial<Record<ColumnId, Look>> = otherwise(parts.roles);
  return (Object.keys(registerWidths) as ColumnId[]).flatMap((id): readonly Column[] => {
    const width = registerWidths[id];
    const computedOne = ofRow[id];
    if (computedOne) return [{ id, width, ...computedOne }];
    if (id === 'impacts') return impactColumns(parts, width);
    return [column(id as Parameters<typeof column>[0], { width, ...looks[id] })];
  });
}

/** Accepting takes a role, a reason and a date, so it is done in the inspector and not offered here. */
function stateOptions(isAccepted: boolean): readonly GridOption[] {
  const { options, optionLabels } = fieldOf('risk', 'state');
  return options
    .filter((state) => isAccepted || state !== 'accepted')
    .map((value) => ({ value, label: optionLabels[value] ?? value }));
}

function exposureCell({ exposure, part }: RiskRow, currency: string) {
  if (exposure !== null) return moneyText(exposure, currency);
  return (
    <Muted as="span">{part === 'needsNumbers' ? registerWords.lacksNumbers : commonWords.unknown}</Muted>
  );
}
