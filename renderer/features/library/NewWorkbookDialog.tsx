// Starts a workbook: what it starts from, what it is called and for whom, when it is needed and for how much.
import { Button, Radio, TextInput } from '@mantine/core';
import { use, useRef, useState } from 'react';
import { libraryWords } from '../../../shared/messages/screens/library.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { changeRecord, type Moment } from '../../../shared/edits/edit.ts';
import { factsOf, fixedIds } from '../../../shared/schema/workbook.ts';
import type { Template } from '../../../shared/templates/templates.ts';
import { openWorkbook } from '../../store/openWorkbook.ts';
import { type Stores, useStores } from '../../store/stores.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { appTemplates } from './appTemplates.ts';
import { type Frame, FrameFields, noFrame } from './FrameFields.tsx';
import classes from './Library.module.css';
import { limits } from '../../../shared/schema/field.ts';
import { whyTooLong } from '../../ui/fields/values/text.ts';

/** A name is never cut without a word. */
const tooLong = (text: string) => whyTooLong(text, limits.titleChars);

interface Names {
  readonly title: string;
  readonly clientLabel: string;
}

/** Text that is no value is mended first, as it would be lost without a word. */
function sendsBack(form: HTMLFormElement | null): boolean {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  wrong?.focus();
  return wrong !== null && wrong !== undefined;
}

const momentOf = ({ newId }: Stores): Moment => ({ at: new Date().toISOString(), byRole: null, newId });

/**
 * Makes the workbook, stores it and opens it; false when that failed (a notice says why). What nobody has said stays as
 * the template has it.
 */
async function start(template: Template, names: Names, frame: Frame, stores: Stores): Promise<boolean> {
  const { library, today } = stores;
  const moment = momentOf(stores);
  const made = template.make(moment, today());
  const { title, clientLabel } = factsOf(made);
  const named = { title: names.title || title, clientLabel: names.clientLabel || clientLabel };
  const called = changeRecord(made, 'facts', fixedIds.facts, named, moment);
  const said = Object.fromEntries(Object.entries(frame).filter(([, value]) => value !== null));
  const workbook = changeRecord(called, 'settings', fixedIds.settings, said, moment);
  const id = await library.getState().create(workbook);
  return id !== null && openWorkbook(stores, id);
}

export function NewWorkbookDialog({ onClose }: { readonly onClose: () => void }) {
  const stores = useStores();
  const templates = use(appTemplates());
  const [name, setName] = useState('blank');
  const [title, setTitle] = useState('');
  const [clientLabel, setClientLabel] = useState('');
  const [frame, setFrame] = useState<Frame>(noFrame);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const template = templates.find((row) => row.name === name) ?? templates[0];
  const isTooLong = [title, clientLabel].some((text) => tooLong(text) !== undefined);
  const submit = async () => {
    if (!template || busy || isTooLong || sendsBack(form.current)) return;
    setBusy(true);
    const names = { title: title.trim(), clientLabel: clientLabel.trim() };
    if (await start(template, names, frame, stores)) onClose();
    setBusy(false);
  };
  return (
    <Dialog
      opened
      title={libraryWords.newWorkbook}
      size="lg"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{commonWords.cancel}</Button>
          <Button
            variant="filled"
            loading={busy}
            disabled={!template || isTooLong}
            onClick={() => void submit()}
          >
            {libraryWords.createWorkbook}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className={classes.names}>
          <TextInput
            label={libraryWords.title}
            placeholder={template?.workbook ?? ''}
            data-autofocus
            error={tooLong(title)}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <TextInput
            label={libraryWords.client}
            error={tooLong(clientLabel)}
            value={clientLabel}
            onChange={(event) => setClientLabel(event.currentTarget.value)}
          />
        </div>
        {template ? (
          <FrameFields key={template.name} template={template} frame={frame} onChange={setFrame} />
        ) : null}
        <Radio.Group label={libraryWords.startFrom} value={name} onChange={setName}>
          <div className={classes.templates}>
            {templates.map((row) => (
              <Radio key={row.name} value={row.name} label={row.title} description={row.description} />
            ))}
          </div>
        </Radio.Group>
        {!template && <p role="alert">{libraryWords.templatesUnread}</p>}
        {/* Lets Enter in a text field create the workbook; the button people see stands in the footer. */}
        <button type="submit" hidden aria-label={libraryWords.createWorkbook} />
      </form>
    </Dialog>
  );
}
