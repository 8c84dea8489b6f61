import { describe, expect, it } from 'vitest';
import { Pieces } from './pieces.ts';

const file = Uint8Array.from({ length: 100 }, (_, index) => index);

function setUp(most = 10) {
  const state = { broken: false, reads: [] as [number, number][], failures: [] as unknown[] };
  const delivered = new Map<number, Uint8Array>();
  const pieces = new Pieces(
    async (from, to) => {
      state.reads.push([from, to]);
      if (state.broken) throw new Error('nicht da');
      return file.slice(from, to);
    },
    most,
    (from, bytes) => void delivered.set(from, bytes),
    (error) => state.failures.push(error),
  );
  return { pieces, state, delivered };
}

describe('pieces of a document', () => {
  it('are delivered whole, also where one answer holds less', async () => {
    const { pieces, state, delivered } = setUp();
    await pieces.request(5, 30);
    expect([...delivered]).toEqual([[5, file.slice(5, 30)]]);
    expect(state.reads).toEqual([
      [5, 15],
      [15, 25],
      [25, 30],
    ]);
  });

  it('that could not be fetched are told and come with the second try, only they', async () => {
    const { pieces, state, delivered } = setUp();
    await pieces.request(0, 10);
    state.broken = true;
    await Promise.all([pieces.request(10, 20), pieces.request(40, 50)]);
    expect(state.failures).toHaveLength(2);
    await pieces.retry();
    expect(state.failures).toHaveLength(4);
    expect([...delivered.keys()]).toEqual([0]);
    state.broken = false;
    state.reads = [];
    await pieces.retry();
    expect([...delivered.keys()]).toEqual([0, 10, 40]);
    expect(state.reads).toHaveLength(2);
    await pieces.retry();
    expect(state.reads).toHaveLength(2);
  });
});
