// How the spread of an estimate is shaped: a small picture of its curve, with a line that explains each.
import { Menu, UnstyledButton } from '@mantine/core';
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import type { RangeShape } from '../values/range.ts';
import { CurvePicture } from './CurvePicture.tsx';
import classes from './range.module.css';

const shapes: readonly RangeShape[] = ['pert', 'triangular', 'fixed'];

interface ShapeMenuProps {
  /** Of the estimate. */
  readonly label: string;
  readonly shape: RangeShape;
  readonly readOnly: boolean;
  readonly onChange: (shape: RangeShape) => void;
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
}

/** Rarely changed: the arrow down in a box of the estimate opens it too, so that Tab goes on to the next field. */
export function ShapeMenu({ label, shape, readOnly, onChange, opened, onOpen }: ShapeMenuProps) {
  const { word } = fieldWords.shapes[shape];
  const shown = (
    <>
      <CurvePicture shape={shape} />
      {word}
    </>
  );
  if (readOnly) return <span className={classes.shape}>{shown}</span>;
  return (
    <Menu position="bottom-end" width={300} opened={opened} onChange={onOpen}>
      <Menu.Target>
        <UnstyledButton
          className={classes.shape}
          tabIndex={-1}
          aria-label={fieldWords.shapeOf({ label, word })}
        >
          {shown}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {shapes.map((one) => (
          <Menu.Item
            key={one}
            leftSection={<CurvePicture shape={one} />}
            data-chosen={one === shape || undefined}
            onClick={() => onChange(one)}
          >
            <span className={classes.word}>
              {fieldWords.shapes[one].word}
              {one === shape ? fieldWords.isChosen : null}
            </span>
            <span className={classes.explained}>{fieldWords.shapes[one].explained}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
