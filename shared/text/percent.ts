// Shares and percent, moved by two places in decimal: dividing by 100 would change the last digit of some.

const moved = (number: number, places: number): number => {
  const [digits, power = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(power) + places}`);
};

/** 0.9635 → 96.35, where 0.9635 × 100 is 96.35000000000001. */
export const percentOfShare = (share: number): number => moved(share, 2);

/** 96.35 → 0.9635 */
export const shareOfPercent = (percent: number): number => moved(percent, -2);
