// People appear as roles; a display name is optional and leaves no export unless switched on.
import { z } from 'zod';
import { number, record, text, yes } from './field.ts';

export const levels = ['contributor', 'manager', 'executive'] as const;
export const level = () => z.enum(levels);

/** `build` roles alone may sign the How stage (CAN-04). The role's name is its title. */
export const roleSchema = record({
  side: z.enum(['client', 'consultant', 'vendor']).default('client'),
  level: level().default('contributor'),
  build: yes(),
  voteWeight: number(0, 100).default(1),
  displayName: text(120),
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
