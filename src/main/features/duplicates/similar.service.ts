import type { Kysely } from 'kysely';
import type { SimilarRecord } from '../../../shared/features/duplicates.ts';
import { tellingWords } from '../../../shared/rules/duplicateOrganisations.ts';
import { isSharedMailbox } from '../../../shared/rules/duplicates.ts';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { nameWords } from '../../../shared/rules/nameLikeness.ts';
import { formsOfFirstName } from '../../../shared/rules/nicknames.ts';
import type { Database } from '../../database/schema.ts';
import { matchEvery } from '../../search/matches.ts';
import { matchingIds, similarWords } from '../search/search.repository.ts';
import { type Compared, likeness, loadCompared, recordOf } from './compared.ts';
import { organisationName } from './compared.repository.ts';

/** Shown while somebody is typed; more would be a list. */
const mostShown = 3;
/** Namesakes that are read and compared; a hundred of one name say nothing more. */
const mostCompared = 60;

export interface TypedPerson {
  firstName: string;
  lastName: string;
  nameSuffix: string;
  emails: readonly string[];
  organisationId: number | null;
}

/** Who looks like the person that is being typed; asks the search's index, never the whole table. */
export async function similarPersons(db: Kysely<Database>, typed: TypedPerson): Promise<SimilarRecord[]> {
  const matches: string[] = [];
  const [first] = nameWords(typed.firstName);
  const last = nameWords(typed.lastName);
  if (first && last.length > 0) {
    const forms = formsOfFirstName(first.spelled);
    // One of the two may be an initial: "U. Kranich".
    const initial = first.plain.length === 1 ? `${first.plain}*` : first.plain.slice(0, 1);
    const surname = [];
    for (const { plain, spelled } of last) {
      surname.push([...new Set([plain, spelled, ...(await similarWords(db, plain))])]);
    }
    matches.push(matchEvery('name', [[...new Set([first.plain, ...forms, initial])], ...surname]));
  }
  matches.push(...typed.emails.filter((email) => !isSharedMailbox(email)).flatMap(matchEmail));
  const self: Compared = {
    kind: 'person',
    id: 0,
    organisationId: typed.organisationId,
    person: {
      ...typed,
      salutation: 'neutral',
      title: '',
      phones: [],
      addresses: [],
      organisation: await organisationName(db, typed.organisationId),
    },
  };
  return mostAlike(db, self, matches);
}

/** Which organisation looks like the one that is being typed. */
export async function similarOrganisations(
  db: Kysely<Database>,
  typed: { name: string; shortName: string; emails: readonly string[] },
): Promise<SimilarRecord[]> {
  const matches: string[] = [];
  for (const name of [typed.name, typed.shortName]) {
    if (foldForSearch(name).length < 3) continue;
    const words = [];
    for (const word of tellingWords(name)) {
      words.push([...new Set([word, foldForSearch(word), ...(await similarWords(db, word))])]);
    }
    matches.push(matchEvery('name', words));
  }
  matches.push(...typed.emails.flatMap(matchEmail));
  const self: Compared = {
    kind: 'organisation',
    id: 0,
    parentId: null,
    organisation: { ...typed, phones: [], websites: [], addresses: [] },
  };
  return mostAlike(db, self, matches);
}

/** Whose contacts hold an e-mail address; its words stand in the index of the search. */
function matchEmail(email: string): string[] {
  const words = foldForSearch(email).split(' ').filter(Boolean);
  return email.includes('@') && words.length > 0
    ? [
        matchEvery(
          'rest',
          words.map((word) => [word]),
        ),
      ]
    : [];
}

async function mostAlike(
  db: Kysely<Database>,
  self: Compared,
  matches: readonly string[],
): Promise<SimilarRecord[]> {
  const ids = new Set<number>();
  for (const match of matches) {
    const found = (await matchingIds(db, match)).get(self.kind) ?? [];
    for (const id of found.slice(0, mostCompared)) ids.add(id);
  }
  if (ids.size === 0) return [];
  const others = [...(await loadCompared(db, self.kind, [...ids])).values()];
  return others
    .flatMap((other) => {
      const alike = likeness(self, other);
      return alike ? [{ other, alike }] : [];
    })
    .sort((left, right) => right.alike.score - left.alike.score || left.other.id - right.other.id)
    .slice(0, mostShown)
    .map(({ other, alike }) => ({
      ...recordOf(other),
      certainty: alike.certainty,
      reasons: alike.reasons,
    }));
}
