// The columns of the risk register: what is judged, what follows from it, and who does something about it.
import type { Edit } from '../../../../shared/edits/edit.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import {
  changeImpact,
  changeLikelihood,
  type ImpactDimension,
} from '../../../../shared/edits/risks/riskScales.ts';
import { questionAbout } from '../../../../shared/rules/plausible.ts';
import { type RiskView, riskLevels } from '../../../../shared/rules/risk/riskScore.ts';
import {
  impactDimensions,
  riskCategories,
  riskResponses,
  riskStates,
} from '../../../../shared/schema/risk.ts';
import { labelOf } from '../../../../shared/words.ts';
import { printDay, parseDay } from '../../../ui/fields/values/days.ts';
import { parseNumber } from '../../../ui/fields/values/numbers.ts';
import type { Parsed } from '../../../ui/fields/values/parsed.ts';
import type { PickItem } from '../../../ui/fields/values/pickItems.ts';
import type { GridColumn, GridOption } from '../../../ui/grid/gridColumn.ts';
import { LevelBadge, levelWord } from '../../../ui/marks/LevelBadge.tsx';
import { badgeOf } from '../levels.ts';
import { editLikelihood, parseLikelihood, printLikelihood } from '../inspector/likelihood.ts';
import { printAmount, printWholeMoney } from '../../../ui/fields/values/money.ts';
import type { RiskRow } from './riskRow.ts';
import { Muted } from '../../../ui/page/Muted.tsx';

export interface ColumnParts {
  readonly apply: (edit: Edit) => boolean;
  readonly currency: string;
  readonly roles: readonly PickItem[];
  readonly view: RiskView;
}

type Column = GridColumn<RiskRow>;
type RiskFields = Parameters<typeof changeFields<'risk'>>[2];

/** Column makers around one `apply`: the same columns serve typing (edit by edit) and pasting (all in one). */
export function registerColumns({ apply, currency, roles, view }: ColumnParts): readonly Column[] {
  const write = ({ risk }: RiskRow, fields: RiskFields): void => {
    apply(changeFields('risk', risk.id, fields));
  };
  const parsed =
    <T,>(parse: (text: string) => Parsed<T>, take: (row: RiskRow, value: T) => void) =>
    (row: RiskRow, text: string): string | void => {
      const result = parse(text);
      return result.ok ? take(row, result.value) : result.sentence;
    };
  const isJudged = view === 'inherent';

  const judged: readonly Column[] = [
    {
      id: 'likelihood',
      header: 'Likelihood',
      width: 92,
      value: ({ score }) => score.share,
      render: ({ score }) => printLikelihood(score.band, score.share),
      editText: ({ risk }) => editLikelihood(risk.probabilityBand, risk.probability),
      copyText: ({ score }) => editLikelihood(score.band, score.share),
      ...(isJudged ? { editor: 'text' as const, clearable: true } : {}),
      commit: parsed(parseLikelihood, ({ risk }, value) => {
        apply(changeLikelihood('risk', risk.id, value));
      }),
    },
    {
      id: 'impact',
      header: 'Impact',
      width: 70,
      align: 'center',
      value: ({ score }) => score.impact,
    },
    {
      id: 'level',
      header: 'Level',
      width: 104,
      value: ({ score }) => (score.level === null ? null : riskLevels.indexOf(score.level)),
      render: ({ score }) => <LevelBadge level={badgeOf(score.level)} />,
      copyText: ({ score }) => {
        const level = badgeOf(score.level);
        return level === null ? '' : levelWord[level];
      },
    },
    {
      id: 'exposure',
      header: 'Exposure',
      width: 124,
      align: 'end',
      value: ({ exposure }) => exposure,
      render: (row) => exposureCell(row, currency),
      copyText: ({ exposure }) => printAmount(exposure === null ? null : Math.round(exposure), currency),
    },
  ];

  const impactColumn = (dimension: ImpactDimension): Column => ({
    id: dimension,
    header: labelOf(dimension),
    width: 62 + (dimension.length > 5 ? 28 : 0),
    align: 'center',
    value: ({ risk }) => risk.impacts[dimension],
    editor: 'number',
    clearable: true,
    commit: parsed(
      (text) => parseNumber(text, { min: 1, max: 5, integer: true }),
      ({ risk }, value) => {
        apply(changeImpact('risk', risk.id, dimension, value));
      },
    ),
  });

  return [
    { id: 'code', header: 'Code', width: 60, value: ({ risk }) => risk.code },
    {
      id: 'title',
      header: 'Title',
      width: 260,
      grow: true,
      editor: 'text',
      value: ({ risk }) => risk.title,
      render: ({ risk, part }) => (
        <>
          {risk.title}
          {part === 'opportunity' ? <Muted as="span">Opportunity</Muted> : null}
        </>
      ),
      commit: (row, text) => {
        const title = text.trim();
        return title === '' ? 'A risk needs a title.' : write(row, { title });
      },
    },
    ...judged,
    {
      id: 'state',
      header: 'State',
      width: 92,
      editor: 'select',
      options: ({ risk }) => stateOptions(risk.state === 'accepted'),
      value: ({ state }) => state,
      render: ({ state }) => labelOf(state),
      editable: ({ risk }) => risk.state !== 'accepted',
      commit: (row, text) => write(row, { state: text as RiskRow['state'] }),
    },
    {
      id: 'ownerRole',
      header: 'Owner',
      width: 140,
      editor: 'select',
      clearable: true,
      options: roles.map(({ id, code }) => ({ value: id, label: code })),
      value: ({ risk }) => roles.find(({ id }) => id === risk.ownerRole)?.code ?? null,
      editText: ({ risk }) => risk.ownerRole ?? '',
      commit: (row, text) => write(row, { ownerRole: (text || null) as RiskRow['risk']['ownerRole'] }),
    },
    choice(
      'response',
      'Response',
      96,
      riskResponses,
      ({ risk }) => risk.response,
      (row, response) => write(row, { response }),
    ),
    {
      id: 'treatments',
      header: 'Treatments',
      width: 90,
      align: 'center',
      value: ({ treatments }) => (treatments === 0 ? null : treatments),
    },
    {
      id: 'reviewBy',
      header: 'Review by',
      width: 108,
      editor: 'date',
      clearable: true,
      value: ({ risk }) => risk.reviewBy,
      render: ({ risk }) => (risk.reviewBy === null ? '' : printDay(risk.reviewBy)),
      question: ({ risk }) => questionAbout(currency, 'risk', risk, 'reviewBy'),
      commit: parsed(
        (text) => parseDay(text, {}),
        (row, reviewBy) => write(row, { reviewBy }),
      ),
    },
    { id: 'threatens', header: 'Threatens', width: 120, value: ({ threatens }) => threatens },
    choice(
      'category',
      'Category',
      120,
      riskCategories,
      ({ risk }) => risk.category,
      (row, category) => write(row, { category }),
    ),
    ...impactDimensions.map(impactColumn),
  ];
}

const optionsOf = (words: readonly string[]): readonly GridOption[] =>
  words.map((value) => ({ value, label: labelOf(value) }));

/** Accepting takes a role, a reason and a date, so it is done in the inspector and not offered here. */
const stateOptions = (isAccepted: boolean): readonly GridOption[] =>
  optionsOf(riskStates.filter((state) => isAccepted || state !== 'accepted'));

/** A column of one word out of a list, where "not set" is null. */
function choice<T extends string>(
  id: string,
  header: string,
  width: number,
  words: readonly T[],
  read: (row: RiskRow) => T | null,
  take: (row: RiskRow, value: T | null) => void,
): Column {
  return {
    id,
    header,
    width,
    editor: 'select',
    clearable: true,
    options: optionsOf(words),
    value: read,
    render: (row) => labelOf(read(row) ?? ''),
    commit: (row, text) => take(row, words.find((word) => word === text) ?? null),
  };
}

function exposureCell({ exposure, part }: RiskRow, currency: string) {
  if (exposure !== null) return printWholeMoney(exposure, currency);
  return <Muted as="span">{part === 'needsNumbers' ? 'needs numbers' : 'unknown'}</Muted>;
}
