import { describe, expect, it } from 'vitest';
import { agendaTimes } from './agendaTimes.ts';

const item = (durationMinutes: number, startedAt: string | null = null, endedAt: string | null = null) => ({
  durationMinutes,
  startedAt,
  endedAt,
});

describe('agendaTimes', () => {
  it('adds durations to the start of the meeting', () => {
    expect(agendaTimes('2026-12-09T16:00', [item(5), item(0), item(120)])).toEqual([
      { beginsAt: '2026-12-09T16:00', finishesAt: '2026-12-09T16:05' },
      { beginsAt: '2026-12-09T16:05', finishesAt: '2026-12-09T16:05' },
      { beginsAt: '2026-12-09T16:05', finishesAt: '2026-12-09T18:05' },
    ]);
  });

  it('lets a late item push the ones after it, also over midnight', () => {
    const times = agendaTimes('2026-12-09T23:00', [
      item(10, '2026-12-09T23:05', '2026-12-09T23:50'),
      item(20),
      item(5),
    ]);
    expect(times.map((each) => each.beginsAt)).toEqual([
      '2026-12-09T23:05',
      '2026-12-09T23:50',
      '2026-12-10T00:10',
    ]);
  });
});
