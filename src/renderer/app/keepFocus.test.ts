import { expect, test } from 'vitest';
import { type Look, mostAlike, neighbours } from './keepFocus.ts';

test.each([
  ['first', 'a', ['a', 'b', 'c']],
  ['in the middle', 'b', ['b', 'c', 'a']],
  ['last', 'c', ['c', 'b', 'a']],
  ['unknown', 'x', ['x']],
])('a row that goes, %s, gives its focus on', (_, row, order) => {
  expect(neighbours(['a', 'b', 'c'], row)).toEqual(order);
});

const look = (part: Partial<Look>): Look => ({ tag: 'BUTTON', cell: 3, text: 'Erledigt', order: 2, ...part });

test.each([
  ['the same button where a link is missing', [look({ tag: 'A', cell: 0, order: 0 }), look({ order: 1 })], 1],
  ['the same words of two buttons in one cell', [look({ text: 'Wiederherstellen' }), look({ order: 3 })], 1],
  ['the same cell before the same kind', [look({ cell: 1 }), look({ tag: 'A', text: 'Öffnen' })], 1],
  ['nothing', [], -1],
])('of the next row it takes %s', (_, others, index) => {
  expect(mostAlike(look({}), others)).toBe(index);
});
