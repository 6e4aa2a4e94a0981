// Holidays by country and region.
import { holidayWords as words } from '../../../../shared/messages/screens/frame/holidays.ts';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { ProgressNote } from '../../../ui/feedback/ProgressNote.tsx';
import { Fields } from '../../../ui/page/Page.tsx';
import type { Named, Place } from './holidayLibrary.ts';
import type { HolidayLibrary } from './useHolidayLibrary.ts';

interface CountryHolidaysProps {
  readonly library: HolidayLibrary | null;
  readonly place: Place | null;
  readonly onChoose: (place: Place | null) => void;
}

const itemsOf = (all: readonly Named[]) => all.map(({ id, title }) => ({ id, code: title, title: '' }));

export function CountryHolidays({ library, place, onChoose }: CountryHolidaysProps) {
  if (library === null) return <ProgressNote label={words.loading} done={null} total={null} />;
  const regions = place === null ? [] : library.regionsOf(place.country);
  const parts = place === null || place.region === null ? [] : library.partsOf(place.country, place.region);
  return (
    <Fields>
      <PickSelect
        data-autofocus
        label={words.country}
        value={place?.country ?? null}
        items={itemsOf(library.countries())}
        onChange={(country) => onChoose(country === null ? null : { country, region: null, part: null })}
      />
      {place === null || regions.length === 0 ? null : (
        <PickSelect
          label={words.region}
          value={place.region}
          none={words.wholeCountry}
          items={itemsOf(regions)}
          onChange={(region) => onChoose({ ...place, region, part: null })}
        />
      )}
      {place === null || parts.length === 0 ? null : (
        <PickSelect
          label={words.part}
          value={place.part}
          none={words.wholeRegion}
          items={itemsOf(parts)}
          onChange={(part) => onChoose({ ...place, part })}
        />
      )}
    </Fields>
  );
}
