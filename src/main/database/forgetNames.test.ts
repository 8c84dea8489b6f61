import { expect, it } from 'vitest';
import { erasedName, forgetNames } from './forgetNames.ts';

const ute = { title: 'Dr.', first_name: 'Ute', last_name: 'Kränich', name_suffix: '' };
const name = erasedName('person', ute);
const house = erasedName('organisation', { name: 'Haus am Wehr', short_name: 'HaW' });
const post = erasedName('person', { first_name: 'Ole', last_name: 'Post' });
const names = [name, house, post].flatMap((each) => each ?? []);
const view = (viewName: string, query: string) => ({ id: 'a1', name: viewName, query, columns: ['name'] });
const list = (...views: unknown[]) => ({ columns: null, views, standard: 'a1' });

it.each<[string, string, unknown, unknown, string[]]>([
  [
    'a search for her is emptied, filters stay',
    'liste:personen',
    list(view('Presse', 'gremium=3&suche=kr%C3%A4nich+ute&sortierung=ort')),
    list(view('Presse', 'gremium=3&sortierung=ort')),
    ['Presse'],
  ],
  [
    'so is one for the beginning of her name',
    'liste:personen',
    list(view('Presse', 'suche=krani')),
    list(view('Presse', '')),
    ['Presse'],
  ],
  [
    'a view loses her name',
    'liste:personen',
    list(view('Frau Kränich, Ute anrufen', ''), view('Kranich', '')),
    list(view('Frau anrufen', ''), view('Ansicht ohne Namen', '')),
    ['Frau Kränich, Ute anrufen', 'Kranich'],
  ],
  [
    'other views stay as they are',
    'liste:personen',
    list(view('Ute', 'suche=ut'), view('Kranichfelder', 'suche=plenum')),
    list(view('Ute', 'suche=ut'), view('Kranichfelder', 'suche=plenum')),
    [],
  ],
  [
    'a filter that offers a choice stays, a chosen name goes',
    'liste:ansprache',
    list(view('Briefe', 'versand=post&wer=Ole+Post')),
    list(view('Briefe', 'versand=post')),
    ['Briefe'],
  ],
  ['the last place', 'place', '/personen/12?ab=1&suche=Kr%C3%A4nich', '/personen/12?ab=1', []],
  ['a place without a search', 'place', '/personen/12', '/personen/12', []],
  [
    'the draft of another form',
    'entwurf:aufgabe:neu',
    { record: { title: 'Ute Kränich anrufen', due: null, who: ['Haus am Wehr', 'HAW'] } },
    { record: { title: 'anrufen', due: null, who: ['', 'HAW'] } },
    [],
  ],
  [
    'a surname alone in a draft: it may be a word or a chosen value',
    'entwurf:person:3',
    { record: { note: 'Ein Kränich am See', preferredChannel: 'kränich' } },
    { record: { note: 'Ein Kränich am See', preferredChannel: 'kränich' } },
    [],
  ],
  ['what says nothing of her', 'appearance', { theme: 'dark', size: 3 }, { theme: 'dark', size: 3 }, []],
])('%s', (_what, key, before, after, views) => {
  const result = forgetNames(names, () => false)(key, JSON.stringify(before));
  expect({ value: JSON.parse(result.value), views: result.views }).toEqual({ value: after, views });
});

it('leaves what somebody else is called too, and what is no JSON', () => {
  // Another Kränich is there, but no other Ute Kränich.
  const needed = (words: readonly string[]) => words.join(' ') === 'kranich';
  const before = JSON.stringify(list(view('Kränich', 'suche=kr%C3%A4nich'), view('Ute Kränich', '')));
  const forget = forgetNames(names, needed);
  const { value } = forget('liste:personen', before);
  expect(JSON.parse(value)).toEqual(
    list(view('Kränich', 'suche=kr%C3%A4nich'), view('Ansicht ohne Namen', '')),
  );
  expect(forget('place', '{broken Kränich').value).toBe('{broken Kränich');
});
