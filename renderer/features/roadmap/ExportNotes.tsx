// What to know before and after writing: how many pages, what cannot be printed, how far the file is.
import { counted } from '../../../shared/words.ts';
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
        title="The pages could not be laid out."
        safe={`Your workbook is unchanged. ${problem}`}
        todo="Leave out a section, or undo the last change."
      />
    );
  if (shown === null) return <Muted>Laying out the pages…</Muted>;
  return (
    <>
      <Muted>{counted(shown.edition.pages, 'page')}</Muted>
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
      return <ProgressNote label="Writing pages" done={state.done} total={state.total} onCancel={cancel} />;
    case 'done':
      return <Callout tone="done" title={`“${state.name}” is written.`} />;
    case 'failed':
      return (
        <Callout
          tone="error"
          title="The PDF could not be written."
          safe={`Your workbook is unchanged. ${state.sentence}`}
          todo="Try again; if it fails again, leave out a section."
        />
      );
  }
}
