// The workbook as it may leave: what was chosen of it, and nothing that was not. Made again from the same whole, it is the same.
import { beginRecord } from '../binding/entries.ts';
import type { ThroughlineDocument } from '../file/document.ts';
import { noUnknownParts } from '../file/document.ts';
import type { CopyStamp } from '../file/lineage/lineage.ts';
import { stateHash } from '../file/lineage/hashes.ts';
import { isChangedSince, signedHash } from '../rules/signature/signatures.ts';
import { type Kind, kinds, type RecordOf } from '../schema/kinds.ts';
import type { ShareChoice } from '../schema/shareChoice.ts';
import { factsOf, fixedIds, recordsOf, type Workbook } from '../schema/workbook.ts';
import { visited } from './leaves.ts';
import { maskOf } from './maskTexts.ts';
import { type Staying, stayingOf, withoutStaying } from './staying.ts';
import { amountRule, withoutMoneyFigures } from './withoutMoney.ts';

/** What is offered first: nothing of which anybody would ask later why it was in there. */
export const cautiousChoice: ShareChoice = {
  codeName: '',
  notes: false,
  names: false,
  goalposts: false,
  logo: false,
  money: 'kept',
  leftKinds: [],
  useCases: null,
};

const eachRecord = (
  workbook: Workbook,
  change: (kind: Kind, record: RecordOf<Kind>) => RecordOf<Kind>,
): Workbook =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind,
      new Map([...recordsOf(workbook, kind)].map(([id, record]) => [id, change(kind, record)])),
    ]),
  ) as unknown as Workbook;

/** When and by whom something was last changed is history. */
const noStamps = { createdAt: null, updatedAt: null, updatedByRole: null } as const;

const nobody = { kind: 'typed', value: '' } as const;

type Bare = { readonly [K in Kind]?: (record: RecordOf<K>, choice: ShareChoice) => Partial<RecordOf<K>> };

/** What of a kind stays at home of a record that leaves. */
const bare: Bare = {
  role: (_, { names }) => (names ? {} : { displayName: '' }),
  // What was signed, as it was then, is history.
  signOff: (_, { names }) => ({ content: '', ...(names ? {} : { mark: nobody }) }),
  killCriterion: ({ trips }, { goalposts }) =>
    goalposts ? {} : { goalpostLog: [], trips: trips.map((trip) => ({ ...trip, inputs: [] })) },
};

/** A record without what the choice strips whole. */
function stripped<K extends Kind>(kind: K, record: RecordOf<K>, choice: ShareChoice): RecordOf<K> {
  const strip: Bare[K] = bare[kind];
  return { ...record, ...noStamps, ...(choice.notes ? {} : { notes: '' }), ...strip?.(record, choice) };
}

/**
 * A signature whose content held until now holds over what the copy shows of it, and one that did not does not: the
 * copy tells what is so at home, where alone it can be checked.
 */
function signedAsAtHome(whole: Workbook, copy: Workbook): Workbook {
  const signOff = new Map(
    [...copy.signOff].map(([id, signed]) => {
      const atHome = whole.signOff.get(id);
      const holds = atHome !== undefined && !isChangedSince(whole, atHome);
      return [id, holds ? { ...signed, contentHash: signedHash(copy, signed) } : signed] as const;
    }),
  );
  return { ...copy, signOff };
}

function withFacts(copy: Workbook, choice: ShareChoice): Workbook {
  const facts = factsOf(copy);
  const named = choice.codeName === '' ? {} : { clientLabel: choice.codeName, clientAliases: [] };
  return { ...copy, facts: new Map([[fixedIds.facts, { ...facts, ...named, sharedAs: choice }]]) };
}

/** What of the workbook leaves with this choice. */
export function sharedWorkbook(
  workbook: Workbook,
  choice: ShareChoice,
  staying: Staying = stayingOf(workbook, choice),
): Workbook {
  const text = maskOf(workbook, choice);
  const amount = amountRule(workbook, choice);
  const plain = eachRecord(workbook, (kind, record) => stripped(kind, record, choice));
  const kept = withoutMoneyFigures(withoutStaying(plain, staying), choice);
  const masked = eachRecord(kept, (kind, record) => visited(kind, record, { text, amount }));
  return beginRecord(signedAsAtHome(workbook, withFacts(masked, choice)));
}

/**
 * The share copy as a document of its own. `whole` is the copy of the whole it was made of, by name and hash: where that
 * is known, what it holds can be worked out again, so that what is added to it can be merged. Nothing older is named.
 */
export function shareCopyOf(
  whole: ThroughlineDocument,
  choice: ShareChoice,
  stamp: CopyStamp,
): ThroughlineDocument {
  const workbook = sharedWorkbook(whole.workbook, choice);
  const { copy: id, at, hash } = whole.lineage;
  return {
    workbookId: whole.workbookId,
    workbook,
    lineage: {
      copy: stamp.id,
      at: stamp.at,
      hash: stateHash(workbook),
      ancestors: [{ id, at, hash, changes: null }],
    },
    unknown: noUnknownParts,
  };
}
