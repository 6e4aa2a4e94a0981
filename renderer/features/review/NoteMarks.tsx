// Of a note upward, its kind and where it stands: icon and word together.
import {
  IconBarrierBlock,
  IconBulb,
  IconCheck,
  IconClockHour4,
  IconEye,
  IconRulerMeasure,
  IconAlertTriangle,
  type Icon,
} from '@tabler/icons-react';
import { Group } from '@mantine/core';
import type { NoteState } from '../../../shared/rules/plan/upwardNotes.ts';
import type { UpwardNote } from '../../../shared/schema/kinds.ts';
import { labelOf } from '../../../shared/words.ts';

const kindIcons: Readonly<Record<UpwardNote['kind'], Icon>> = {
  estimate: IconRulerMeasure,
  block: IconBarrierBlock,
  risk: IconAlertTriangle,
  idea: IconBulb,
};

const stateIcons: Readonly<Record<NoteState, Icon>> = {
  open: IconClockHour4,
  acknowledged: IconEye,
  answered: IconCheck,
};

function Marked({ icon: Glyph, children }: { readonly icon: Icon; readonly children: string }) {
  return (
    <Group component="span" gap="xs" wrap="nowrap">
      <Glyph size={16} stroke={1.75} aria-hidden /> {children}
    </Group>
  );
}

export const NoteKindMark = ({ kind }: Pick<UpwardNote, 'kind'>) => (
  <Marked icon={kindIcons[kind]}>{labelOf(kind)}</Marked>
);

export const NoteStateMark = ({ state }: { readonly state: NoteState }) => (
  <Marked icon={stateIcons[state]}>{labelOf(state)}</Marked>
);
