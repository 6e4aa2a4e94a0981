// The button at the end of a day's box and the calendar it opens; the box keeps the keyboard until the calendar has it.
import { ActionIcon, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import type { DayLimits } from '../values/days.ts';

const DayCalendar = lazy(async () => ({ default: (await import('./DayCalendar.tsx')).DayCalendar }));

interface CalendarButtonProps {
  readonly opened: boolean;
  readonly value: string | null;
  readonly today: string;
  readonly limits?: Pick<DayLimits, 'min' | 'max'>;
  readonly onOpen: () => void;
  /** Escape: the box gets the keyboard back. */
  readonly onClose: () => void;
  /** Something outside was pressed. */
  readonly onDismiss: () => void;
  readonly onPick: (day: string) => void;
}

/** Out of the order of Tab: the arrow down in the box does the same, so that Tab goes on to the next field. */
export function CalendarButton({ opened, onOpen, onDismiss, ...calendar }: CalendarButtonProps) {
  return (
    // Escape is the calendar's own: it tells going back to the box from leaving it.
    <Popover opened={opened} onDismiss={onDismiss} position="bottom-end" closeOnEscape={false}>
      <Popover.Target>
        <ActionIcon
          size="sm"
          tabIndex={-1}
          aria-label={fieldWords.openCalendar}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onOpen}
        >
          <IconCalendar size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense>{opened ? <DayCalendar limits={{}} {...calendar} /> : null}</Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
