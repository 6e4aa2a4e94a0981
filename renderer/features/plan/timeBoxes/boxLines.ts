// The line under the time boxes: a box with its length, people and links, as planners type it.
import { addBoxLines, readBoxLine } from '../../../../shared/edits/plan/boxLine.ts';
import { typedLinks } from '../../../../shared/edits/plan/typedLinks.ts';
import { typedPeople } from '../../../../shared/edits/plan/typedPeople.ts';
import { planEditMessages } from '../../../../shared/messages/edits/plan.ts';
import { boxLineWords as words } from '../../../../shared/messages/screens/plan.ts';
import type { LineReader } from '../../../records/grid/NewRow.tsx';

export const boxLines: LineReader = {
  hint: words.hint,
  edit: addBoxLines,
  look: (workbook, line) => {
    const read = readBoxLine(workbook, line);
    if (typeof read === 'string') return { problem: planEditMessages.line.notUnderstood({ text: read }) };
    const { duration, limitWD, allocations = [], predecessors = [], slice, exitQuestion } = read.fields;
    if (!duration) return null;
    const known = typedPeople(workbook, { allocations });
    return {
      says: words.says({
        title: read.title,
        duration,
        limitWD: limitWD ?? null,
        people: [
          known,
          ...read.newPeople.map(({ title, units }) => words.newPerson({ title, units })),
        ].filter(Boolean),
        after: typedLinks(workbook, { predecessors }),
        slice: slice ? (workbook.slice.get(slice)?.code ?? null) : null,
        asks: exitQuestion ?? '',
      }),
    };
  },
};
