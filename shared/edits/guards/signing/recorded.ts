// Nobody writes the record of what binds: it is told by what happens, and what it tells stands.
import { bindingMessages } from '../../../messages/edits/binding.ts';
import type { Guarded } from '../guard.ts';

const { byItself } = bindingMessages.kept;

/** Entries are made where an edit is performed, past this gate; through it nothing of them goes. */
export const recorded: Guarded<'bindingEntry'> = { guards: [() => byItself], stays: () => byItself };
