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
}

/** Rarely changed, so it stays small and behind the numbers in the order of Tab. */
export function ShapeMenu({ label, shape, readOnly, onChange }: ShapeMenuProps) {
  const { word } = fieldWords.shapes[shape];
  const shown = (
    <>
      <CurvePicture shape={shape} />
      {word}
    </>
  );
  if (readOnly) return <span className={classes.shape}>{shown}</span>;
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <UnstyledButton className={classes.shape} aria-label={fieldWords.shapeOf({ label, word })}>
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
