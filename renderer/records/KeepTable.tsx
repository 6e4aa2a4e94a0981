// The buttons that give a table out as a file for spreadsheets.
import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { matrixWords as words } from '../../shared/messages/screens/canvas/matrices.ts';
import type { CellTable } from '../../shared/tables/table.ts';
import { sheetFormats, useKeepTable } from './useKeepTable.ts';
import { useWorkbook } from './useWorkbook.ts';

/** `table` is made when it is asked for. */
export function KeepTable({ table }: { readonly table: () => CellTable }) {
  const workbook = useWorkbook();
  const keep = useKeepTable();
  return (
    <Group gap="xs">
      {sheetFormats.map((format) => (
        <Button
          key={format}
          size="compact-sm"
          leftSection={<IconDownload size={14} />}
          onClick={() => void keep(workbook, table(), format)}
        >
          {words.export({ format })}
        </Button>
      ))}
    </Group>
  );
}
