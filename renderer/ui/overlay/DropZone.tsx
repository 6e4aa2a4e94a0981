// Takes files dropped on it or chosen with the button; what it does not take it refuses by name.
import { uiWords } from '../../../shared/messages/screens/ui.ts';
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import classes from './overlay.module.css';
import { sortFiles } from '../fileNames.ts';

export interface DropZoneProps {
  readonly label: string;
  /** Endings with their dot, e.g. `.csv`. */
  readonly accept: readonly string[];
  readonly onFiles: (files: File[]) => void;
  readonly description?: string | undefined;
  readonly multiple?: boolean | undefined;
  /** Hands on files of other names too: the taker looks into them and says what is wrong. */
  readonly anyName?: boolean | undefined;
  /** Why the last file was not taken, as the taker says it; empty when it was. */
  readonly problem?: string | undefined;
  /** The words of the button, by default "Choose file…". */
  readonly button?: string | undefined;
  /** Buttons beside that one. */
  readonly actions?: ReactNode;
  /** Low, among other fields: `sign` stands above the label, in place of the sign for files. */
  readonly low?: { readonly sign: ReactNode } | undefined;
}

/** A place for files. The button is the same action for those who do not drag. */
export function DropZone(props: DropZoneProps) {
  const { label, accept, onFiles, description, multiple = false, anyName = false } = props;
  const { button = multiple ? uiWords.chooseFiles : uiWords.chooseFile, problem = '' } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState('');
  const take = (files: readonly File[]) => {
    const { taken, sentence } = sortFiles(files, anyName ? [''] : accept, multiple);
    setRefused(sentence);
    if (taken.length > 0) onFiles(taken);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    // A workbook file is the desktop shell's: it opens in a window of its own.
    if (event.isDefaultPrevented()) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the button inside does the same without dragging
    <div
      role="group"
      aria-label={label}
      className={classes.zone}
      data-over={over || undefined}
      data-low={props.low ? true : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {props.low ? (
        props.low.sign
      ) : (
        <IconFileImport size={24} stroke={1.5} aria-hidden className={classes.icon} />
      )}
      <p className={classes.label}>{label}</p>
      {description === undefined ? null : <p className={classes.description}>{description}</p>}
      <div className={classes.actions}>
        <Button onClick={() => input.current?.click()}>{button}</Button>
        {props.actions}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={label}
        accept={accept.join(',')}
        multiple={multiple}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          // Choosing the same file again must count as a choice.
          event.currentTarget.value = '';
        }}
      />
      {refused + problem === '' ? null : (
        <p role="alert" className={classes.refused}>
          {refused === '' ? problem : refused}
        </p>
      )}
    </div>
  );
}
