// What the builders must tell those above them: an estimate, a block, a risk, an idea (code V).
import { choice, coded, day, optionalAnyRef, optionalDay, ref } from './field.ts';

export const upwardNoteSchema = coded({
  raisedOn: day('Raised on'),
  fromRole: ref('From', 'role'),
  toRole: ref('To', 'role'),
  about: optionalAnyRef('About'),
  kind: choice('Kind', ['estimate', 'block', 'risk', 'idea']).default('block'),
  acknowledgedOn: optionalDay('Acknowledged on'),
  decision: ref('Decision', 'decision'),
});

export const upwardNoteCard = {
  one: 'upward note',
  many: 'upward notes',
  letter: 'V',
  stage: null,
  home: { stage: 'review', tab: 'notes' },
  made: 'screen',
  title: 'written',
  thread: { reasons: ['about'] },
  inherits: ['about'],
} as const;
