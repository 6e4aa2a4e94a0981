// People appear as roles; a display name is optional and leaves no export unless switched on.
import { choice, limits, number, record, text, yes } from './field.ts';

export const levels = ['contributor', 'manager', 'executive'] as const;
export const level = () => choice('Level', levels);

/** `build` roles alone may sign the How stage (CAN-04). The role's name is its title. */
export const roleSchema = record({
  side: choice('Side', ['client', 'consultant', 'vendor']).default('client'),
  level: level().default('contributor'),
  build: yes('Builds', { hint: 'May sign the How stage.' }),
  voteWeight: number('Weight of votes', 0, 100).default(1),
  displayName: text('Name of the person', {
    max: limits.titleChars,
    hint: 'Stays on this computer: exports name the role.',
    private: true,
  }),
});

export const roleCard = {
  one: 'role',
  many: 'roles',
  letter: null,
  stage: null,
  home: { stage: 'frame', tab: 'roles' },
  made: 'command',
  title: 'written',
  thread: {},
} as const;
