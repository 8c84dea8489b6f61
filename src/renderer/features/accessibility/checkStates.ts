import type { Tone } from '../../ui/Feedback.tsx';

/** How far something reaches what is asked for, in a sign and a word. */
export const checkStates: Record<'met' | 'missing' | 'unknown', { tone: Tone; word: string }> = {
  met: { tone: 'ok', word: 'reicht' },
  missing: { tone: 'bad', word: 'reicht nicht' },
  unknown: { tone: 'warn', word: 'noch zu klären' },
};
