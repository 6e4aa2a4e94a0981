// What the matrices are called, what stands in their cells, and what is said of a row or column that holds nothing.
import { listedBriefly } from '../../words.ts';

const serve = (codes: readonly string[]): string => (codes.length === 1 ? 'serves' : 'serve');
const bear = (codes: readonly string[]): string => (codes.length === 1 ? 'bears' : 'bear');

export const matrixMessages = {
  names: {
    goalsByUseCases: 'Goals and use cases',
    useCasesByRisks: 'Use cases and risks',
    useCasesByCapabilities: 'Use cases and capabilities',
    componentsBySlices: 'Components and slices',
  },
  /** What is counted in the cells of each, and what the money of each is. */
  counts: {
    goalsByUseCases: 'Time boxes',
    useCasesByRisks: 'Links',
    useCasesByCapabilities: 'Time boxes',
    componentsBySlices: 'Time boxes',
  },
  money: {
    goalsByUseCases: 'Expected cost',
    useCasesByRisks: 'Planned exposure',
    useCasesByCapabilities: 'Expected cost',
    componentsBySlices: 'Expected cost',
  },
  total: 'Total',
  serves: 'serves it',
  throughSlices: 'a slice of it serves it',
  throughParts: 'through a slice or time box',
  needs: ({ required, available }: { required: number; available: number | null }) =>
    `needs level ${required}, ${available === null ? 'nobody knows what there is' : `there is ${available}`}`,
  short: ({ required, available }: { required: number; available: number | null }) =>
    `${available === null ? '?' : Math.min(available, required)} of ${required}`,
  joined: 'joined here first',
  known: 'released before',
  /** Rows and columns in which nothing stands. */
  empty: {
    goalsByUseCases: {
      rows: (codes: readonly string[]) => `No use case serves ${listedBriefly(codes, 6)}.`,
      columns: (codes: readonly string[]) => `${listedBriefly(codes, 6)} ${serve(codes)} no goal.`,
    },
    useCasesByRisks: {
      rows: (codes: readonly string[]) => `No risk is named for ${listedBriefly(codes, 6)}.`,
      columns: (codes: readonly string[]) => `${listedBriefly(codes, 6)} ${bear(codes)} on no use case.`,
    },
    useCasesByCapabilities: {
      rows: (codes: readonly string[]) => `No capability is asked for by ${listedBriefly(codes, 6)}.`,
      columns: (codes: readonly string[]) => `No use case asks for ${listedBriefly(codes, 6)}.`,
    },
    componentsBySlices: {
      rows: (codes: readonly string[]) => `No slice joins ${listedBriefly(codes, 6)}.`,
      columns: (codes: readonly string[]) => `No component is named for ${listedBriefly(codes, 6)}.`,
    },
  },
};
