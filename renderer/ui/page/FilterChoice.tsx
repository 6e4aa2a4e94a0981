// A list cut down to what is one of a few. By itself: the library, which is seen first, has nothing to choose from.
import { uiWords } from '../../../shared/messages/screens/ui.ts';
import { PickSelect } from '../fields/pick/PickSelect.tsx';
import classes from './page.module.css';

interface FilterChoiceProps<T extends string> {
  readonly label: string;
  readonly words: readonly T[];
  readonly print: (word: T) => string;
  readonly value: T | null;
  readonly onChange: (word: T | null) => void;
}

/** One word or any; the empty text is "any". */
export function FilterChoice<T extends string>({
  label,
  words,
  print,
  value,
  onChange,
}: FilterChoiceProps<T>) {
  return (
    <PickSelect
      className={classes.choice ?? ''}
      aria-label={label}
      placeholder={uiWords.any({ label: label.toLowerCase() })}
      none={uiWords.any({ label: label.toLowerCase() })}
      items={words.map((word) => ({ id: word, code: print(word), title: '' }))}
      value={value}
      onChange={onChange}
    />
  );
}
