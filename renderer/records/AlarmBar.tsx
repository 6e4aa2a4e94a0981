// What everybody has to see while it lasts: the gravest thing that is tripped, overdue or held, and its one next step.
import { Button, Popover, Tooltip, UnstyledButton } from '@mantine/core';
import { alarmWords } from '../../shared/messages/screens/app/app.ts';
import { type Alarm, alarms } from '../../shared/rules/state/alarms.ts';
import { StateMark } from '../ui/marks/StateMark.tsx';
import { useReadOnly } from '../ui/readOnly.tsx';
import { applyFix } from './applyFix.ts';
import classes from './records.module.css';
import { useApply, useNewId, useOpenRecord, useWorkbook } from './useWorkbook.ts';

interface AlarmBarProps {
  /** What has to make way before a record can be shown, such as the wall. */
  readonly onLeave?: () => void;
}

/** The colour of the line: that of the face. */
const tones = { tripped: 'error', overdue: 'high', held: 'what' } as const;

/** One line of fixed height, the same on every stage; nothing while all is well. */
export function AlarmBar({ onLeave }: AlarmBarProps) {
  const [first, ...others] = alarms(useWorkbook());
  if (first === undefined) return null;
  return (
    <div className={classes.alarm} role="alert" data-tone={tones[first.look]}>
      <Told alarm={first} onLeave={onLeave} />
      {others.length === 0 ? null : <Others alarms={others} onLeave={onLeave} />}
    </div>
  );
}

interface ToldProps {
  readonly alarm: Alarm;
  readonly onLeave: (() => void) | undefined;
}

/** Sign, sentence and next step; pressing the sentence shows what it speaks of. */
function Told({ alarm, onLeave }: ToldProps) {
  const open = useOpenRecord();
  const doers = { apply: useApply(), open, newId: useNewId() };
  const readOnly = useReadOnly();
  const { look, sentence, subject, next } = alarm;
  const leaving = (then: () => void) => () => {
    onLeave?.();
    then();
  };
  return (
    <>
      <StateMark look={look} begins />
      <Tooltip label={sentence} multiline maw={560} events={{ hover: true, focus: true, touch: true }}>
        <UnstyledButton className={classes.alarmText} onClick={leaving(() => open(subject.kind, subject.id))}>
          {sentence}
        </UnstyledButton>
      </Tooltip>
      {next.action === 'open' || !readOnly ? (
        <Button
          size="compact-sm"
          className={classes.alarmStep ?? ''}
          title={next.label}
          onClick={leaving(() => applyFix(next, doers))}
        >
          {next.label}
        </Button>
      ) : null}
    </>
  );
}

/** How many more there are, each with its own step. */
function Others({
  alarms: others,
  onLeave,
}: { readonly alarms: readonly Alarm[] } & Pick<ToldProps, 'onLeave'>) {
  return (
    <Popover width={560} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm">{alarmWords.more({ count: others.length })}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={alarmWords.others}>
        <ul className={classes.alarms}>
          {others.map((alarm) => (
            <li key={`${alarm.look} ${alarm.subject.id}`}>
              <Told alarm={alarm} onLeave={onLeave} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
