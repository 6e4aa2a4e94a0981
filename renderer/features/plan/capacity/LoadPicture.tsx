// What each resource is asked for day by day against what there is, as wide as the page.
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { capacityPicture } from '../../../../shared/layout/capacity/capacityPicture.ts';
import { capacityWords } from '../../../../shared/messages/screens/plan.ts';
import { SceneSvg } from '../../../painters/SceneSvg.tsx';
import { useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Picture } from '../../../ui/page/Picture.tsx';
import { Section } from '../../../ui/page/Section.tsx';

/** Narrower, words would crowd: then the picture scrolls sideways. */
const leastWidth = 640;
const textSize = 13;

export function LoadPicture() {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const scene = useMemo(
    () => capacityPicture(workbook, Math.max(leastWidth, Math.floor(width)), textSize),
    [workbook, width],
  );
  return (
    <Section title={capacityWords.load} order={2}>
      {scene === null ? (
        <Muted>{capacityWords.nobody}</Muted>
      ) : (
        <Picture ref={ref}>
          <SceneSvg scene={scene} scale={1} onSubject={(id) => open('resource', id)} />
        </Picture>
      )}
    </Section>
  );
}
