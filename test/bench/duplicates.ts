import { systemClock } from '../../src/main/clock.ts';
import { openHeadless } from '../../src/main/demo/headless.ts';
import { milliseconds, percentile, type Report } from './measure.ts';
import { namedPersons, newFolder, prepareOffice } from './preparedData.ts';

const persons = 50_000;
const queries = 200;
const searches = 3;

/** Who looks like somebody that is being typed, and looking through all persons for duplicates. */
export async function duplicates(): Promise<Report> {
  const { folder, remove } = newFolder();
  const people = namedPersons(persons);
  const app = openHeadless(await prepareOffice(folder, persons, people), systemClock, () => {});
  const typed = Array.from({ length: queries }, (_, index) => {
    const { firstName = '', lastName = '', email = '' } = people[(index * 2477) % persons] ?? {};
    // Known names, one wrong letter, names of nobody, and mailboxes.
    const wrong = `${lastName.slice(0, 3)}q${lastName.slice(4)}`;
    return {
      firstName: index % 4 === 3 ? '' : firstName,
      lastName: index % 4 === 1 ? wrong : index % 4 === 2 ? `${lastName}xq` : lastName,
      emails: index % 4 === 3 ? [email] : [],
      organisationId: null,
    };
  });
  const times: number[] = [];
  const finding: number[] = [];
  let found = 0;
  try {
    for (const each of typed.slice(0, 20)) await app.call('people.similarPersons', each);
    for (const each of typed) {
      const started = performance.now();
      found += (await app.call('people.similarPersons', each)).length > 0 ? 1 : 0;
      times.push(performance.now() - started);
    }
    for (let round = 0; round < searches; round++) {
      const started = performance.now();
      await app.call('people.findDuplicates', { kind: 'person' });
      finding.push(performance.now() - started);
    }
  } finally {
    await app.close();
    remove();
  }
  const row = (what: string, measured: readonly number[]) => [
    what,
    `p50 ${milliseconds(percentile(measured, 0.5))}`,
    `p95 ${milliseconds(percentile(measured, 0.95))}, max ${milliseconds(Math.max(...measured))}`,
    '–',
  ];
  const p95 = percentile(times, 0.95);
  const slowest = Math.max(...finding);
  return {
    title: `Duplicates among ${persons.toLocaleString('en')} persons`,
    rows: [
      row(`while typing (${queries} queries, ${found} with an answer)`, times),
      row('looking through all', finding),
    ],
    verdicts: [
      `while typing: p95 ${milliseconds(p95)} (goal ≤ 10 ms) ${p95 <= 10 ? 'reached' : 'MISSED'}`,
      `looking through all: at most ${milliseconds(slowest)} (goal < 2 s) ${slowest < 2000 ? 'reached' : 'MISSED'}`,
    ],
  };
}
