// Scores of 0–100 the way they are read: two decimals at most, no unit.

const twoDecimals = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
export const score = (value: number): string => twoDecimals.format(value);
