// A tool, platform, model, infrastructure or framework, and what is wrong with it (code X).
import { choice, coded, flags, limits, optionalDay, parts, refs, text } from './field.ts';

export const techFlags = ['incompatible', 'redundant', 'mixedVersions', 'manualWouldDo', 'lockedIn'] as const;

export const techItemSchema = coded({
  kind: choice('Kind', ['tool', 'platform', 'model', 'infrastructure', 'framework']).default('tool'),
  versions: parts('Versions', {
    team: text('Team', { max: limits.titleChars }),
    version: text('Version', { max: 60 }),
  }),
  flags: flags('What is wrong with it', techFlags),
  lastAudit: optionalDay('Last audit'),
  useCases: refs('Serves use cases', 'useCase'),
  capabilities: refs('Gives capabilities', 'capability'),
});

export const techItemCard = {
  one: 'technology item',
  many: 'technology items',
  letter: 'X',
  stage: 'how',
  canvas: 1,
  leads: true,
  headline: true,
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'command',
  keys: 'alt+h',
  title: 'written',
  thread: { reasons: ['useCases', 'capabilities'] },
  inherits: ['useCases', 'capabilities'],
} as const;
