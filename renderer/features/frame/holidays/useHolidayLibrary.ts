// The library of holidays once it is loaded.
import { useEffect, useState } from 'react';
import type * as Library from './holidayLibrary.ts';

export type HolidayLibrary = typeof Library;

/** Null until it is there. */
export function useHolidayLibrary(): HolidayLibrary | null {
  const [library, setLibrary] = useState<HolidayLibrary | null>(null);
  useEffect(() => {
    let isGone = false;
    void import('./holidayLibrary.ts').then((loaded) => {
      if (!isGone) setLibrary(loaded);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return library;
}
