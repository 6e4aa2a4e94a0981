// What to know before and after writing: how many pages, what cannot be printed, how far the file is.
import { roadmapWords } from '../../../shared/messages/screens/roadmap.ts';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { ProgressNote } from '../../ui/feedback/ProgressNote.tsx';
import type { EditionState } from './useEdition.ts';
import type { Exporting } from './useExport.ts';
import { Muted } from '../../ui/page/Muted.tsx';

/** Page count and warnings of the document as it is laid out now. */
export function EditionNotes({ state: { shown, problem } }: { readonly state: EditionState }) {
  if (problem !== null)
    return (
      <Callout
        tone="error"
        title={roadmapWords.layoutFailed}
        safe={roadmapWords.unchanged({ problem })}
        todo={roadmapWords.layoutFailedTodo}
      />
    );
  if (shown === null) return <Muted>{roadmapWords.layingOut}</Muted>;
  return (
    <>
      <Muted>{roadmapWords.pageCount({ count: shown.edition.pages })}</Muted>
      {shown.edition.warnings.map((warning) => (
        <Callout key={warning} tone="warning" title={warning} />
      ))}
    </>
  );
}

/** Progress with Cancel, then what became of it. */
export function ExportProgress({ state, cancel }: Pick<Exporting, 'state' | 'cancel'>) {
  switch (state.step) {
    case 'idle':
      return null;
    case 'writing':
      return (
        <ProgressNote
          label={roadmapWords.writingPages}
          done={state.done}
          total={state.total}
          onCancel={cancel}
        />
      );
    case 'done':
      return <Callout tone="done" title={roadmapWords.written({ name: state.name })} />;
    case 'failed':
      return (
        <Callout
          tone="error"
          title={roadmapWords.pdfFailed}
          safe={roadmapWords.unchanged({ problem: state.sentence })}
          todo={roadmapWords.pdfFailedTodo}
        />
      );
  }
}
