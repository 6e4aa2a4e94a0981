// Asks which rows of a register are about risks that are here: what only a person can know.
import { importMatchWords } from '../../../../shared/messages/screens/risks/import.ts';

import type { Matching, MatchOffer } from '../../../../shared/import/risks/matching.ts';
import { listed } from '../../../../shared/words.ts';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import classes from './Import.module.css';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { wordItems } from '../../../ui/fields/values/pickItems.ts';

const shownCodes = 3;

/** "R-1, R-2, R-3 and 4 more" */
function codesText(codes: readonly string[]): string {
  const more = codes.length - shownCodes;
  return more < 2
    ? listed(codes)
    : listed([...codes.slice(0, shownCodes), importMatchWords.more({ count: more })]);
}

function labelOf({ matching, codes }: MatchOffer): string {
  if (codes.length === 0) return importMatchWords.none;
  if (matching.by === 'export') return importMatchWords.exported({ codes: codesText(codes) });
  if (matching.by === 'codes') return importMatchWords.ourCodes({ codes: codesText(codes) });
  return matching.by === 'source'
    ? importMatchWords.sameRegister({ source: matching.source, codes: codesText(codes) })
    : importMatchWords.none;
}

const keyOf = (matching: Matching): string =>
  matching.by === 'source' ? `source:${matching.source}` : matching.by;

interface MatchChoiceProps {
  readonly offers: readonly MatchOffer[];
  readonly chosen: Matching;
  readonly onChoose: (matching: Matching) => void;
}

/** Nothing is asked where no row could be about a risk that is here. */
export function MatchChoice({ offers, chosen, onChoose }: MatchChoiceProps) {
  if (offers.length < 2) return null;
  const isDoubtful = chosen.by === 'export' && offers[0]?.codes.length === 0;
  const alike = Math.max(...offers.map(({ codes }) => codes.length));
  return (
    <>
      {isDoubtful ? (
        <Callout
          tone="info"
          title={importMatchWords.alike({ rows: alike })}
          safe={importMatchWords.becomeNew}
          todo={importMatchWords.sayIfSame}
        />
      ) : null}
      <PickSelect
        label={importMatchWords.alreadyHere}
        className={classes.header ?? ''}
        items={wordItems(offers.map((offer) => ({ value: keyOf(offer.matching), label: labelOf(offer) })))}
        value={keyOf(chosen)}
        onChange={(value) => {
          const offer = offers.find(({ matching }) => keyOf(matching) === value);
          if (offer) onChoose(offer.matching);
        }}
      />
    </>
  );
}
