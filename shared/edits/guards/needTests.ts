// One need test a use case: of two nobody could say which counts.
import type { Guard } from './guard.ts';
import { recordMessages } from '../../messages/edits/record.ts';

export const oneTestEach: Guard<'needTest'> = ({ before, after, workbook }) => {
  const { id, useCase, archived } = after;
  if (useCase === null || archived) return null;
  if (before && before.useCase === useCase && !before.archived) return null;
  const isTwin = [...workbook.needTest.values()].some(
    (other) => other.id !== id && other.useCase === useCase && !other.archived,
  );
  const about = workbook.useCase.get(useCase);
  return isTwin ? recordMessages.secondNeedTest({ useCase: about }) : null;
};
