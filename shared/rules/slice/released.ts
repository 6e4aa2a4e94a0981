// A slice whose work is done but whose questions are not answered cannot count as released (SLC-03).
import { openFix } from '../engine/fixes.ts';
import { rule } from '../engine/rule.ts';
import { releaseOfSlice } from '../scope/endsOfWork.ts';
import { liveSlices } from '../scope/planIndex.ts';
import { sliceMessages } from '../../messages/rules/slice.ts';

const unansweredEnd = rule('SLC-03', sliceMessages, {
  severity: 'error',
  reads: ['slice', 'useCase', 'timeBox'],
  find: (workbook, say, words) =>
    liveSlices(workbook).flatMap((slice) => {
      const { waitsForAnswers, unanswered } = releaseOfSlice(workbook, slice);
      const [first] = unanswered;
      if (!waitsForAnswers || !first) return [];
      return say(
        { slice, timeBox: unanswered },
        words.found({ slice, unanswered }),
        openFix(words.mend({ first }), 'timeBox', first.id, 'exitAnswer'),
      );
    }),
});

export const releaseRules = [unansweredEnd] as const;
