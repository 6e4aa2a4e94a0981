// What documents and pictures say of slices over time.
import { dayText, moneyText } from '../../text/format.ts';
import { codeOf, counted, type Named } from '../../words.ts';

export const slicePictureWords = {
  label: ({ releases, total, currency }: { releases: number; total: number; currency: string }) =>
    `Benefit over time: ${counted(releases, 'release')}, together ${moneyText(total, currency)} a year`,
  firstValueBy: ({ day }: { day: string }) => `first value by ${dayText(day)}`,
  /** What a release brings, and when. */
  release: (it: {
    slice: Named & { readonly kind: 'value' | 'foundation' };
    day: string;
    value: number | null;
    currency: string;
  }) => {
    const worth =
      it.slice.kind === 'foundation'
        ? 'groundwork'
        : it.value === null
          ? 'value unknown'
          : `${moneyText(it.value, it.currency)} a year`;
    return `${codeOf(it.slice)} ${it.slice.title}, released ${dayText(it.day)}: ${worth}`;
  },
  key: { total: 'yearly benefit of all that is released', value: 'slice of value', ground: 'groundwork' },
};
