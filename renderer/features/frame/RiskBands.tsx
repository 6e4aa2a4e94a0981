// The five bands of likelihood: up to which share each goes, and what it counts as where only the band is known.
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import type { Settings } from '../../../shared/schema/kinds.ts';
import { fieldOf } from '../../../shared/schema/fieldFacts.ts';
import { fixedIds } from '../../../shared/schema/workbook.ts';
import { useApply } from '../../records/useWorkbook.ts';
import { PercentField } from '../../ui/fields/PercentField.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Fields } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';

/** The first band that breaks the order, from 1; null when all rise. */
function fallen({ upper, midpoint }: Settings['riskBands']): number | null {
  const at = upper.findIndex((end, i) => {
    const start = i === 0 ? 0 : (upper[i - 1] ?? 0);
    const middle = midpoint[i] ?? 0;
    return end <= start || middle < start || middle > end;
  });
  return at === -1 ? null : at + 1;
}

export function RiskBands({ settings }: { readonly settings: Settings }) {
  const apply = useApply();
  const { riskBands } = settings;
  const broken = fallen(riskBands);
  const put = (part: keyof typeof riskBands, at: number, share: number | null) => {
    if (share === null) return;
    const next = { ...riskBands, [part]: riskBands[part].with(at, share) };
    apply(changeFields('settings', fixedIds.settings, { riskBands: next }));
  };
  return (
    <Section title={fieldOf('settings', 'riskBands').label} field="riskBands">
      {riskBands.upper.map((end, i) => {
        const band = i + 1;
        return (
          <Fields key={band}>
            <PercentField
              label={frameWords.upTo({ band })}
              value={end}
              required
              onCommit={(share) => put('upper', i, share)}
            />
            <PercentField
              label={frameWords.countsAs({ band })}
              value={riskBands.midpoint[i] ?? null}
              required
              onCommit={(share) => put('midpoint', i, share)}
            />
          </Fields>
        );
      })}
      <Muted>{broken === null ? frameWords.bandsRise : frameWords.bandsFall({ band: broken })}</Muted>
    </Section>
  );
}
