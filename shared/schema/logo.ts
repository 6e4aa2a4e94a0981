// The mark of the client, or of those who lead the work, at the head of documents: one at most, in a record of its own.
import { z } from 'zod';
import { type Picture, pictureTypes } from '../picture/picture.ts';
import { faultOfPicture, storedLimits } from '../picture/storedPicture.ts';
import { hidden, type Id, record, said, shapeOf, whole } from './field.ts';

/** The only id a logo may have, so that there is never a second one. */
export const logoId = 'logo' as Id<'logo'>;

/** One field, since its parts only make sense together: merged, undone and taken back as one. */
const picture = shapeOf({
  mime: hidden(z.enum(pictureTypes)),
  width: hidden(whole('', 1, storedLimits.sidePx)),
  height: hidden(whole('', 1, storedLimits.sidePx)),
  data: hidden(z.string().max(storedLimits.base64Chars).meta({ contentEncoding: 'base64' })),
}).superRefine((given: Picture, context) => {
  const fault = faultOfPicture(given);
  if (fault !== null) context.addIssue({ code: 'custom', message: fault });
});

/**
 * Apart from the facts, whose row is written with every code that is handed out: a picture must not be written again
 * each time.
 */
export const logoSchema = record({
  id: hidden(z.literal(logoId)),
  picture: said('Picture', 'other', picture),
});

export const logoCard = {
  one: 'logo',
  many: 'logos',
  letter: null,
  stage: null,
  home: { stage: 'frame', tab: 'facts' },
  made: 'screen',
  title: null,
  thread: null,
} as const;
