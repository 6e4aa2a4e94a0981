// Takes files dropped on it or chosen with the button; what it does not take it refuses by name.
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import classes from './DropZone.module.css';
import { sortFiles } from './fileNames.ts';

export interface DropZoneProps {
  readonly label: string;
  /** Endings with their dot, e.g. `.csv`. */
  readonly accept: readonly string[];
  readonly onFiles: (files: File[]) => void;
  readonly description?: string | undefined;
  readonly multiple?: boolean | undefined;
}

/** A place for files. The button is the same action for those who do not drag. */
export function DropZone({ label, accept, onFiles, description, multiple = false }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState('');
  const take = (files: readonly File[]) => {
    const { taken, sentence } = sortFiles(files, accept, multiple);
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
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileImport size={24} stroke={1.5} aria-hidden className={classes.icon} />
      <p className={classes.label}>{label}</p>
      {description === undefined ? null : <p className={classes.description}>{description}</p>}
      <Button onClick={() => input.current?.click()}>{multiple ? 'Choose files…' : 'Choose file…'}</Button>
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
      {refused === '' ? null : (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
    </div>
  );
}
