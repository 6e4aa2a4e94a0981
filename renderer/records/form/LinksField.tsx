// Links to records of any kind: chips that lead there, and a search among everything that has a code.
import { Group, Input, Stack } from '@mantine/core';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { recordsWords } from '../../../shared/messages/screens/records.ts';
import { cards } from '../../../shared/schema/cards.ts';
import type { AnyRef } from '../../../shared/schema/field.ts';
import { isKind, type Kind } from '../../../shared/schema/kinds.ts';
import { findRecord, type Workbook } from '../../../shared/schema/workbook.ts';
import { labelOf, notSet } from '../../../shared/words.ts';
import { PickSelect } from '../../ui/fields/pick/PickSelect.tsx';
import { Chip } from '../../ui/marks/Chip.tsx';
import { Editable } from '../../ui/readOnly.tsx';
import { linkable, pickItemsOf } from '../pickItemsOf.ts';
import { recordWords } from '../recordWords.ts';
import { useOpenRecord, useWorkbook } from '../useWorkbook.ts';

const keyOf = (kind: string, id: string): string => `${kind}:${id}`;

/** All records with a code but those linked already and the one that links. */
const itemsOf = (workbook: Workbook, taken: ReadonlySet<string>, own: string | undefined) =>
  linkable.flatMap((kind) =>
    pickItemsOf(workbook, kind)
      .filter(({ id }) => id !== own && !taken.has(keyOf(kind, id)))
      .map(({ id, code, title }) => ({ id: keyOf(kind, id), code, title })),
  );

const refOf = (key: string): AnyRef => {
  const [kind = '', ...id] = key.split(':');
  return { kind, id: id.join(':') };
};

interface LinksFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: readonly AnyRef[];
  readonly own?: string | undefined;
  readonly onCommit: (links: readonly AnyRef[]) => void;
}

export function LinksField({ label, description, value, own, onCommit }: LinksFieldProps) {
  const workbook = useWorkbook();
  const items = itemsOf(workbook, new Set(value.map(({ kind, id }) => keyOf(kind, id))), own);
  return (
    <Input.Wrapper label={label} description={description} labelElement="div">
      <Stack gap={4}>
        <Group component="ul" gap={4} aria-label={label}>
          {value.map((link) => (
            <Linked
              key={keyOf(link.kind, link.id)}
              link={link}
              onRemove={() => onCommit(value.filter((one) => one !== link))}
            />
          ))}
        </Group>
        {items.length === 0 ? null : (
          <Editable>
            <PickSelect
              aria-label={recordsWords.linkTo({ label })}
              placeholder={value.length === 0 ? notSet : commonWords.addMore}
              items={items}
              value={null}
              onChange={(key) => key !== null && onCommit([...value, refOf(key)])}
            />
          </Editable>
        )}
      </Stack>
    </Input.Wrapper>
  );
}

function Linked({ link, onRemove }: { readonly link: AnyRef; readonly onRemove: () => void }) {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  if (!isKind(link.kind)) return null;
  const kind: Kind = link.kind;
  const record = findRecord(workbook, kind, link.id);
  if (!record) return null;
  return (
    <li>
      <Chip
        code={record.code ?? labelOf(cards[kind].one)}
        title={recordWords(workbook, kind, record)}
        tone={cards[kind].stage}
        onOpen={() => open(kind, link.id)}
        onRemove={onRemove}
      />
    </li>
  );
}
