import {
  columnLetter,
  type PersonRow,
  type TableColumn,
  type TableProblem,
} from '../../shared/features/importTypes.ts';
import { foldForSearch } from '../../shared/rules/folding.ts';

/** The shape of an IBAN; a wrong digit makes no difference here. */
const iban = /^[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?$/i;

/** Columns of bank accounts: nothing of a person takes them, so they are named instead of being passed over. */
export function ibanHints(columns: readonly TableColumn[]): TableProblem[] {
  return columns
    .filter(
      ({ title, samples }) =>
        /\biban\b|bankverbindung/i.test(title) ||
        (samples.length > 0 && samples.every((sample) => iban.test(sample))),
    )
    .map(({ index, title }) => ({
      column: index,
      code: 'ibanColumn',
      severity: 'hint',
      message: `Spalte ${columnLetter(index)} („${title}“) enthält Bankverbindungen. Rundtisch übernimmt sie nicht, auch nicht mit Tippfehlern.`,
    }));
}

/** First names that are hardly ever surnames; enough of them stand in every list of some length. */
const firstNames = new Set(
  foldForSearch(
    'Andrea Angelika Anja Anke Anna Anne Annette Antje Arno Barbara Beate Bernd Bettina Birgit Björn Brigitte Britta Carola Carsten Christa Christian Christiane Christina Christine Christoph Claudia Cornelia Dagmar Daniel Daniela Detlef Diana Dieter Dirk Doris Elena Elisabeth Elke Erika Eva Farid Florian Frank Gabriele Gerd Gerhard Gisela Grit Gudrun Hannelore Hans Heike Heiko Heinz Helga Helmut Holger Ilona Ines Ingrid Irina Jana Jens Joachim Jochen Johanna Jonas Jörg Julia Jürgen Karin Karl Katharina Kathrin Katja Katrin Kerstin Klaus Lena Lutz Manfred Manuela Maren Maria Marion Markus Martina Matthias Michaela Monika Nadine Nicole Olaf Olga Petra Piotr Rainer Ralf Regina Renate Rolf Sabine Sandra Selma Silke Silvia Simone Stefanie Steffen Susanne Sven Sylvia Tanja Thomas Thorsten Timo Torsten Ulrich Ulrike Ursula Ute Uwe Waltraud Werner Wolfgang Yvonne',
  ).split(' '),
);
/** Whether a word is a first name that is hardly ever a surname. */
export const isFirstName = (text: string) => firstNames.has(foldForSearch(text));

/** Whether first names and surnames seem to have changed places under this mapping. */
export function swappedNamesHint(rows: readonly PersonRow[]): TableProblem[] {
  let swapped = 0;
  let right = 0;
  for (const { draft } of rows.slice(0, 500)) {
    if (!draft.firstName || !draft.lastName) continue;
    const [first, last] = [isFirstName(draft.firstName), isFirstName(draft.lastName)];
    if (last && !first) swapped += 1;
    if (first && !last) right += 1;
  }
  if (swapped < 2 || swapped < right * 3) return [];
  return [
    {
      code: 'swappedColumns',
      severity: 'hint',
      message:
        'Vorname und Nachname sind wohl vertauscht: In der Spalte für den Nachnamen stehen meist Vornamen. Bitte prüfen Sie die Zuordnung der Spalten.',
    },
  ];
}
