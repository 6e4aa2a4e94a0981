// The curve of a spread in the size of a letter.
import type { RangeShape } from '../values/range.ts';

const paths: Readonly<Record<RangeShape, string>> = {
  pert: 'M1 13 C7 13 7 2 11 2 S17 13 27 13',
  triangular: 'M1 13 L11 2 L27 13',
  fixed: 'M1 13 H14 V2 V13 H27',
};

export const CurvePicture = ({ shape }: { readonly shape: RangeShape }) => (
  <svg
    width="28"
    height="14"
    viewBox="0 0 28 14"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    aria-hidden
  >
    <path d={paths[shape]} strokeLinejoin="round" />
  </svg>
);
