// A tool, platform, model, infrastructure or framework, and what is wrong with it (code X).
import { z } from 'zod';
import { coded, limits, optionalDay, refs, text, part } from './field.ts';

export const techFlags = ['incompatible', 'redundant', 'mixedVersions', 'manualWouldDo', 'lockedIn'] as const;

export const techItemSchema = coded({
  kind: z.enum(['tool', 'platform', 'model', 'infrastructure', 'framework']).default('tool'),
  versions: z
    .array(part({ team: text(120), version: text(60) }))
    .max(limits.listItems)
    .default([]),
  flags: z.array(z.enum(techFlags)).max(5).default([]),
  lastAudit: optionalDay(),
  useCases: refs('useCase'),
  capabilities: refs('capability'),
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
} as const;
