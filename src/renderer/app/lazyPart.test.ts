import { createElement, Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type LazyPart, lazyPart } from './lazyPart.ts';

const greeting = () =>
  lazyPart(
    async () =>
      ({ name }: { name: string }) =>
        `Guten Tag, ${name}`,
  );
const drawn = ({ Part }: LazyPart<{ name: string }>) =>
  renderToStaticMarkup(
    createElement(Suspense, { fallback: 'wartet' }, createElement(Part, { name: 'Ute Kranich' })),
  );

it('a part waits for its code', () => {
  expect(drawn(greeting())).toContain('wartet');
});

it('a part whose code was loaded before is drawn at once', async () => {
  const part = greeting();
  await part.preload();
  expect(drawn(part)).toBe('Guten Tag, Ute Kranich');
});
