// The views of a table: those every table has, those that were named, and what can be done with the present one.
import { Button, Menu, TextInput } from '@mantine/core';
import { IconCheck, IconDeviceFloppy, IconPencil, IconTable, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { gridViewWords } from '../../../../shared/messages/screens/grid.ts';
import { announce } from '../../feedback/announce.tsx';
import { Dialog } from '../../overlay/Dialog.tsx';
import { whyTooLong } from '../../fields/values/text.ts';
import type { GridColumn } from '../model/gridColumn.ts';
import { essentials } from '../model/gridView.ts';
import { allFields, sameView, viewName } from '../model/view/namedViews.ts';
import type { GridViewing } from './useGridView.ts';
import classes from './view.module.css';

interface ViewMenuProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly viewing: GridViewing;
}

/** A button that says how the table is looked at. */
export function ViewMenu<Row>({ columns, viewing }: ViewMenuProps<Row>) {
  const { view, chosen } = viewing;
  const [asked, setAsked] = useState<'save' | 'rename' | null>(null);
  return (
    <>
      <Menu position="bottom-start" width={260} returnFocus>
        <Menu.Target>
          <button type="button" className={classes.open}>
            <IconTable size={15} stroke={1.75} aria-hidden />
            {gridViewWords.viewIs({ name: viewName(view, chosen, columns) })}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Views columns={columns} viewing={viewing} />
          <Menu.Divider />
          <Changes viewing={viewing} onAsk={setAsked} />
        </Menu.Dropdown>
      </Menu>
      <NameDialog asked={asked} viewing={viewing} onClose={() => setAsked(null)} />
    </>
  );
}

function Views<Row>({ columns, viewing: { view, named, chosen, choose } }: ViewMenuProps<Row>) {
  const built = [
    { name: gridViewWords.essentials, view: essentials },
    { name: gridViewWords.allFields, view: allFields(columns) },
  ];
  const mark = (isOn: boolean) =>
    isOn ? <IconCheck size={15} aria-hidden /> : <span className={classes.unmarked} />;
  return (
    <>
      {built.map((one) => (
        <Menu.Item
          key={one.name}
          leftSection={mark(chosen === null && sameView(view, one.view))}
          onClick={() => choose({ ...one.view, widths: view.widths })}
        >
          {one.name}
        </Menu.Item>
      ))}
      {named.map((one) => (
        <Menu.Item
          key={`named ${one.name}`}
          leftSection={mark(chosen === one)}
          onClick={() => choose(one.view, one.name)}
        >
          {one.name}
        </Menu.Item>
      ))}
    </>
  );
}

interface ChangesProps {
  readonly viewing: GridViewing;
  readonly onAsk: (asked: 'save' | 'rename') => void;
}

function Changes({ viewing: { view, chosen, saveAs, remove }, onAsk }: ChangesProps) {
  return (
    <>
      {chosen === null || sameView(view, chosen.view) ? null : (
        <Menu.Item
          leftSection={<IconDeviceFloppy size={15} aria-hidden />}
          onClick={() => saveAs(chosen.name)}
        >
          {gridViewWords.update({ name: chosen.name })}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconDeviceFloppy size={15} aria-hidden />} onClick={() => onAsk('save')}>
        {gridViewWords.saveAs}
      </Menu.Item>
      {chosen === null ? null : (
        <>
          <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => onAsk('rename')}>
            {gridViewWords.rename({ name: chosen.name })}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => {
              remove(chosen.name);
              announce(gridViewWords.removed({ name: chosen.name }));
            }}
          >
            {gridViewWords.remove({ name: chosen.name })}
          </Menu.Item>
        </>
      )}
    </>
  );
}

interface NameDialogProps {
  readonly asked: 'save' | 'rename' | null;
  readonly viewing: GridViewing;
  readonly onClose: () => void;
}

function NameDialog({ asked, viewing, onClose }: NameDialogProps) {
  const title = asked === 'rename' ? gridViewWords.renameView : gridViewWords.saveView;
  return (
    <Dialog opened={asked !== null} title={title} size="sm" onClose={onClose}>
      {asked === null ? null : <NameForm asked={asked} viewing={viewing} onClose={onClose} />}
    </Dialog>
  );
}

/** What a button still shows. */
const mostChars = 80;

function NameForm({ asked, viewing, onClose }: NameDialogProps) {
  const { named, chosen, saveAs, rename } = viewing;
  const before = asked === 'rename' ? (chosen?.name ?? '') : '';
  const [typed, setTyped] = useState(before);
  const name = typed.trim();
  const tooLong = whyTooLong(name, mostChars);
  const isSaid = name !== '' && tooLong === undefined;
  const isTaken = name !== before && named.some((one) => one.name === name);
  return (
    <form
      className={classes.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSaid) return;
        if (asked === 'rename') rename(before, name);
        else saveAs(name);
        announce(gridViewWords.saved({ name }));
        onClose();
      }}
    >
      <TextInput
        data-autofocus
        label={gridViewWords.name}
        description={isTaken ? gridViewWords.nameTaken : gridViewWords.keptHere}
        error={tooLong}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{commonWords.cancel}</Button>
        <Button type="submit" variant="filled" disabled={!isSaid}>
          {gridViewWords.save}
        </Button>
      </div>
    </form>
  );
}
