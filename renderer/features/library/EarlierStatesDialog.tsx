// Earlier states of a workbook: look at one, bring it back as a step on top, or open it beside as a copy.
import { libraryWords } from '../../../shared/messages/screens/library.ts';
import { dayText, momentText } from '../../../shared/text/format.ts';
import { Button, Radio } from '@mantine/core';
import { useEffect, useState } from 'react';
import { factsOf } from '../../../shared/schema/workbook.ts';
import { contentsOf } from '../../records/contentsOf.ts';
import type { EarlierState, EarlierStates } from '../../storage/journal/journalStorage.ts';
import { asFailure, type StoredWorkbook } from '../../storage/storage.ts';
import { openWorkbook } from '../../store/openWorkbook.ts';
import { useDocument, useLibrary, useStores } from '../../store/stores.tsx';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { Card } from '../../ui/page/Card.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import classes from './Library.module.css';

interface EarlierStatesProps {
  readonly workbookId: string;
  readonly onClose: () => void;
}

export function EarlierStatesDialog({ workbookId, onClose }: EarlierStatesProps) {
  const { earlier } = useStores();
  return earlier ? <States earlier={earlier} workbookId={workbookId} onClose={onClose} /> : null;
}

/** What a task came to: a sentence when it failed, null while it runs. */
type Found<T> = { readonly value: T } | { readonly problem: string } | null;

function useFound<T>(task: () => Promise<T>, key: string): Found<T> {
  const [found, setFound] = useState<{ readonly key: string; readonly found: Found<T> } | null>(null);
  useEffect(() => {
    let isLate = false;
    task().then(
      (value) => isLate || setFound({ key, found: { value } }),
      (error: unknown) => isLate || setFound({ key, found: { problem: asFailure(error).message } }),
    );
    return () => {
      isLate = true;
    };
    // The key names what is asked for.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);
  return found?.key === key ? found.found : null;
}

function States({ earlier, workbookId, onClose }: EarlierStatesProps & { readonly earlier: EarlierStates }) {
  const list = useFound(() => earlier.list(workbookId), workbookId);
  const states = list && 'value' in list ? list.value : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = states.find(({ seq }) => String(seq) === chosen) ?? null;
  const state = useFound(
    async () => (shown ? earlier.read(workbookId, shown.seq) : null),
    `${workbookId} ${chosen}`,
  );
  const read = state && 'value' in state ? state.value : null;
  return (
    <Dialog
      opened
      size="lg"
      title={libraryWords.restoreEarlier}
      onClose={onClose}
      footer={<Actions {...{ workbookId, onClose, shown, read }} />}
    >
      {list && 'problem' in list ? <Callout tone="error" title={list.problem} /> : null}
      {list && 'value' in list && states.length === 0 ? (
        <Callout tone="info" title={libraryWords.noEarlierState} />
      ) : null}
      <div className={classes.panes}>
        <Radio.Group aria-label={libraryWords.earlierStates} value={chosen} onChange={setChosen}>
          <div className={classes.list}>
            {states.map((row) => (
              <Radio key={row.seq} value={String(row.seq)} label={labelFor(row)} description={sizeOf(row)} />
            ))}
          </div>
        </Radio.Group>
        <section aria-label={libraryWords.preview} aria-live="polite" className={classes.preview}>
          <Card>
            {state && 'problem' in state ? <Callout tone="warning" title={state.problem} /> : null}
            {read ? <Preview stored={read} /> : <Muted>{libraryWords.chooseState}</Muted>}
          </Card>
        </section>
      </div>
    </Dialog>
  );
}

const labelFor = ({ atMs }: EarlierState): string => momentText(atMs, 'second');
const sizeOf = ({ about }: EarlierState): string => libraryWords.items({ count: about.items });

function Preview({ stored: { workbook } }: { readonly stored: StoredWorkbook }) {
  const { title, clientLabel, asOf } = factsOf(workbook);
  return (
    <>
      <h3>{title}</h3>
      <Muted>
        {[clientLabel, libraryWords.asOfDay({ day: dayText(asOf) })]
          .filter((part) => part !== '')
          .join(' · ')}
      </Muted>
      <p>{contentsOf(workbook)}</p>
    </>
  );
}

interface ActionsProps extends EarlierStatesProps {
  readonly shown: EarlierState | null;
  readonly read: StoredWorkbook | null;
}

function Actions({ workbookId, onClose, shown, read }: ActionsProps) {
  const stores = useStores();
  const restoreState = useLibrary((state) => state.restoreState);
  const copyState = useLibrary((state) => state.copyState);
  const readOnly = useDocument((state) => state.id === workbookId && state.readOnly !== null);
  const [busy, setBusy] = useState(false);
  const ready = shown !== null && read !== null && !busy;
  const run = async (task: (state: StoredWorkbook) => Promise<boolean>) => {
    if (!read) return;
    setBusy(true);
    if (await task(read)) onClose();
    setBusy(false);
  };
  const restore = async ({ workbook }: StoredWorkbook): Promise<boolean> => {
    const when = shown ? labelFor(shown) : '';
    if (!(await restoreState(workbookId, workbook, when))) return false;
    stores.session.getState().notify({
      tone: 'info',
      sentence: libraryWords.stateIsBack({ when }),
    });
    return true;
  };
  const copy = async ({ workbook }: StoredWorkbook): Promise<boolean> => {
    const id = await copyState(workbook);
    return id !== null && openWorkbook(stores, id);
  };
  return (
    <>
      <p className={classes.note}>{libraryWords.restoreHint}</p>
      <Button disabled={!ready} onClick={() => void run(copy)}>
        {libraryWords.openCopy}
      </Button>
      <Button variant="filled" disabled={!ready || readOnly} onClick={() => void run(restore)}>
        {libraryWords.restore}
      </Button>
    </>
  );
}
