// Says how grave a finding is: icon, word and colour together.
import { uiWords } from '../../../shared/messages/screens/ui.ts';
import { IconAlertCircle, IconAlertTriangle, IconInfoCircle, type Icon } from '@tabler/icons-react';
import classes from './marks.module.css';
import { spoken } from './StageMark.tsx';

export type Severity = 'error' | 'warning' | 'info';

const words: Readonly<Record<Severity, string>> = uiWords.severities;
const icons: Readonly<Record<Severity, Icon>> = {
  error: IconAlertCircle,
  warning: IconAlertTriangle,
  info: IconInfoCircle,
};

/** The mark of a finding; with `word={false}` the word is spoken only. */
export function SeverityMark({
  severity,
  word = true,
}: {
  readonly severity: Severity;
  readonly word?: boolean;
}) {
  const Glyph = icons[severity];
  return (
    <span className={classes.mark} data-tone={severity}>
      <Glyph size={16} stroke={1.75} className={classes.icon} {...spoken(word ? null : words[severity])} />
      {word ? <span className={classes.word}>{words[severity]}</span> : null}
    </span>
  );
}
