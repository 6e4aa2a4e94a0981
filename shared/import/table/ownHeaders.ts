// The headers of our own table of risks, and the field each is about.
import { fieldColumnsOf } from '../../tables/fieldCells.ts';
import { impactFields, type RiskField, riskFields } from '../words/riskFields.ts';

/** Columns whose cells do not mean one field by its name. */
const otherwise: Readonly<Record<string, RiskField>> = {
  ownerRole: 'owner',
  ...Object.fromEntries(
    Object.entries(impactFields).map(([dimension, field]) => [`impacts.${dimension}`, field]),
  ),
};

const known = new Map(
  fieldColumnsOf('risk').flatMap(({ header, field }) => {
    const meant = otherwise[field] ?? riskFields.find((one) => one === field);
    return meant === undefined ? [] : [[header, meant] as const];
  }),
);

/** The field a column of our own table is about; null for one we do not write. */
export const fieldOfHeader = (header: string): RiskField | null => known.get(header) ?? null;
