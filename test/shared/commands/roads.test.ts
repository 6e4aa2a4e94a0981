// Command × roads as one table: each can be found in the palette and on one more road, and no key means two things.
import { describe, expect, test } from 'vitest';
import { type Command, commands } from '../../../shared/commands/commands.ts';
import { recordCommands } from '../../../shared/commands/recordCommands.ts';
import { itemKinds } from '../../../shared/schema/cards.ts';
import { kinds } from '../../../shared/schema/kinds.ts';

type Road = 'palette' | 'menu' | 'key' | 'button' | 'inspector' | 'context' | 'outline';

/** Where a command of the window is found, off its row. */
function roadsOf({ opensPalette, keys, icon }: Command): readonly Road[] {
  return [
    ...(opensPalette ? [] : (['palette'] as const)),
    'menu',
    ...(keys === undefined ? [] : (['key'] as const)),
    ...(icon === undefined ? [] : (['button'] as const)),
  ];
}

/** Where an action on a record is found: the menus of canvas and outline list those of their items. */
function roadsOfRecord({ forKind, keys }: (typeof recordCommands)[number]): readonly Road[] {
  const isItem = forKind === null || forKind.some((kind) => itemKinds.some((item) => item === kind));
  return [
    'palette',
    'inspector',
    'context',
    ...(isItem ? (['outline'] as const) : []),
    ...(keys === undefined ? [] : (['key'] as const)),
  ];
}

/** What is not in the palette, and why. */
const notInPalette: Readonly<Record<string, string>> = { palette: 'It is the palette.' };

const table = [
  ...commands.map((command) => ({ id: command.id as string, roads: roadsOf(command) })),
  ...recordCommands.map((command) => ({ id: `record:${command.id}`, roads: roadsOfRecord(command) })),
];

describe('command × roads', () => {
  test.each(table)('$id is in the palette and on another road: $roads', ({ id, roads }) => {
    expect(roads.includes('palette') || id in notInPalette).toBe(true);
    expect(roads.length).toBeGreaterThan(1);
  });

  test('no two rows have one name', () => {
    const ids = table.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('an action on records names kinds there are', () => {
    const named = recordCommands.flatMap(({ forKind }) => forKind ?? []);
    expect(named.filter((kind) => !kinds.some((one) => one === kind))).toEqual([]);
  });
});

const keyed = (commands as readonly Command[]).flatMap((command) =>
  command.keys === undefined ? [] : [{ ...command, keys: command.keys }],
);

/** Kept by browsers for themselves, on one system or another: a page is never asked. */
const reserved = [
  'mod+n',
  'mod+t',
  'mod+w',
  'mod+q',
  'mod+shift+n',
  'mod+shift+t',
  'mod+shift+w',
  'mod+tab',
  'mod+shift+tab',
  'alt+f4',
  'alt+tab',
  'f11',
];
/** What every text does with these itself. */
const ofTexts = [
  'mod+a',
  'mod+c',
  'mod+v',
  'mod+x',
  'mod+y',
  'mod+z',
  'mod+shift+z',
  'mod+backspace',
  'mod+delete',
  'mod+arrowleft',
  'mod+arrowright',
];

describe('keys', () => {
  test('none is kept by a browser for itself', () => {
    expect(keyed.filter(({ keys }) => reserved.includes(keys)).map(({ id }) => id)).toEqual([]);
  });

  test('none writes a letter: each has Ctrl or Alt, or is a function key', () => {
    expect(
      keyed.filter(({ keys }) => !/^(mod|alt)\+|^(shift\+)?f\d+$/.test(keys)).map(({ id }) => id),
    ).toEqual([]);
  });

  test('what a text does itself is left to it', () => {
    const taken = keyed.filter(({ keys, inText }) => ofTexts.includes(keys) && inText === undefined);
    expect(taken.map(({ id }) => id)).toEqual([]);
  });

  test('an action on a record has the keys of the command that does the same', () => {
    const ofRecords = recordCommands.flatMap(({ keys }) => keys ?? []);
    expect(ofRecords.filter((keys) => !keyed.some((command) => command.keys === keys))).toEqual([]);
  });
});
