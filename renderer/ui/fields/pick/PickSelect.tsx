// The one list to choose from: opened by a click or by typing, searched by any word, and nothing is taken before Enter,
// Tab or a click says so.
import { Combobox, TextInput, type TextInputProps, useCombobox } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { notSet } from '../../../../shared/words.ts';
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import classes from '../fields.module.css';
import type { PickItem, PickNew } from '../values/pickItems.ts';
import { adding, noItem, type Picker, usePicker } from './usePicker.ts';

export interface PickSelectProps<I extends string = string> extends Omit<
  TextInputProps,
  'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'rightSection' | 'type'
> {
  readonly items: readonly PickItem<I>[];
  readonly value: string | null;
  /** Null: no item, which can be chosen where `none` names it. */
  readonly onChange: (id: I | null) => void;
  /** What "no item" is called among the choices; left out where one has to be chosen. */
  readonly none?: string | undefined;
  /** Offers to add an item with the typed title when none is called so. */
  readonly newItem?: PickNew | undefined;
  /** Opened from the start with these words in it, and with the keyboard; null: with none. */
  readonly start?: string | null | undefined;
  /** Told of Enter, Tab and Escape once they are done with; null: a choice was made by mouse. */
  readonly onSettled?: ((event: KeyboardEvent | null) => void) | undefined;
  /** The sign before an item, where it has one. */
  readonly iconOf?: ((id: string) => ReactNode) | undefined;
}

/** More are not drawn at once: a word finds them. */
const mostShown = 200;

/** A text box with a list; everything else it takes is that of the box. */
export function PickSelect<I extends string = string>(props: PickSelectProps<I>) {
  const {
    items,
    value,
    onChange,
    none,
    newItem,
    iconOf,
    readOnly = false,
    error,
    placeholder = notSet,
    start,
    onSettled,
    ...rest
  } = props;
  const picker = usePicker({
    items,
    value,
    none,
    readOnly,
    onPick: (id) => onChange(items.find((item) => item.id === id)?.id ?? null),
    onCreate: newItem?.onCreate,
    onSettled,
    start,
  });
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const store = useCombobox({ opened: picker.opened });
  const { isTyped, opened, at, text } = picker;
  const submit = (option: string) => {
    picker.take(option);
    onSettled?.(null);
  };
  const idOf = (index: number) => `${id}-${index}`;
  useLayoutEffect(() => {
    if (start !== undefined) box.current?.focus({ preventScroll: true });
    // Only as it is first drawn.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  // What is chosen is typed over, never into.
  useLayoutEffect(() => {
    if (!isTyped && document.activeElement === box.current) box.current?.select();
  }, [isTyped, text]);
  useLayoutEffect(() => {
    if (opened && at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [opened, at, id]);
  return (
    <Combobox store={store} onClose={picker.close} onOptionSubmit={submit} withinPortal>
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        <TextInput
          leftSection={value === null || isTyped ? undefined : iconOf?.(value)}
          {...rest}
          placeholder={placeholder}
          ref={box}
          error={picker.problem ?? error}
          readOnly={readOnly}
          role="combobox"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={opened}
          aria-controls={opened ? `${id}-list` : undefined}
          aria-activedescendant={opened && at >= 0 ? idOf(at) : undefined}
          // Esc is the list's while there is one, not that of the dialog around it.
          data-mantine-stop-propagation={opened || isTyped || undefined}
          autoComplete="off"
          spellCheck={false}
          rightSection={readOnly ? null : <Combobox.Chevron size="sm" />}
          rightSectionPointerEvents="none"
          classNames={{ input: classes.pickBox ?? '' }}
          value={text}
          onChange={(event) => picker.type(event.currentTarget.value)}
          onKeyDown={picker.press}
          onFocus={(event) => isTyped || event.currentTarget.select()}
          onClick={(event) => {
            if (readOnly) return;
            if (!isTyped) event.currentTarget.select();
            picker.open();
          }}
          // Going to another window is not leaving the field.
          onBlur={() => document.hasFocus() && picker.leave()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!opened}>
        {opened ? (
          <List id={id} picker={picker} value={value} items={items} newItem={newItem} iconOf={iconOf} />
        ) : null}
      </Combobox.Dropdown>
    </Combobox>
  );
}

interface ListProps extends Pick<PickSelectProps, 'items' | 'newItem' | 'iconOf'> {
  readonly id: string;
  readonly picker: Picker;
  readonly value: string | null;
}

function List({ id, picker, value, items, newItem, iconOf }: ListProps) {
  const { options, at } = picker;
  const shown = options.length > mostShown ? options.slice(0, Math.max(mostShown, at + 1)) : options;
  return (
    <>
      <Combobox.Options id={`${id}-list`} className={classes.pickList ?? ''}>
        {shown.map((item, index) => (
          <Combobox.Option
            key={item.id}
            id={`${id}-${index}`}
            value={item.id}
            active={item.id === (value ?? noItem)}
            selected={index === at}
            aria-selected={item.id === (value ?? noItem)}
          >
            <Option item={item} icon={iconOf?.(item.id)} newItem={newItem} />
          </Combobox.Option>
        ))}
      </Combobox.Options>
      {options.length === 0 ? <Combobox.Empty>{nothingFound(items, newItem)}</Combobox.Empty> : null}
      {options.length > shown.length ? (
        <Combobox.Empty>{fieldWords.moreFound({ count: options.length - shown.length })}</Combobox.Empty>
      ) : null}
    </>
  );
}

interface OptionProps {
  readonly item: PickItem;
  readonly icon: ReactNode;
  readonly newItem: PickNew | undefined;
}

/** Code in grey, title in ink; a word of a short list has no title. */
function Option({ item: { id, code, title }, icon, newItem }: OptionProps) {
  if (id === adding) return fieldWords.addNew({ one: newItem?.one ?? '', typed: code });
  if (title === '')
    return (
      <span className={classes.option} data-none={id === noItem || undefined}>
        {icon}
        <span>{code}</span>
      </span>
    );
  return (
    <span className={classes.pickOption}>
      <span className={classes.pickCode}>{code}</span>
      <span>{title}</span>
    </span>
  );
}

/** An empty list says how it gets its first item, so that a picker is no dead end. */
function nothingFound(items: readonly PickItem[], newItem: PickNew | undefined): string {
  if (items.length > 0 || !newItem) return fieldWords.nothingFound;
  return fieldWords.noneYet({ many: newItem.many });
}
