import type { MatrixPrint } from '../../../shared/features/matrix.ts';
import { mapFormatted, parseFormatted } from '../../../shared/rules/formattedText.ts';
import { counted, dayText } from '../../../shared/rules/germanFormat.ts';
import {
  type Matrix,
  type MatrixCounts,
  type MatrixFacts,
  matrixOf,
  matrixViewLabels,
  missingWords,
  summed,
} from '../../../shared/rules/matrix.ts';
import { fillTemplate } from '../../../shared/rules/template.ts';
import {
  type CriteriaMatrix,
  criteriaMatrixDocument,
  type PrintedCell,
} from '../../documents/layouts/criteriaMatrix.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, sizedName, stampOf } from '../../output.ts';
import { frameOf } from '../settings/settings.documents.ts';
import { office } from '../settings/settings.service.ts';
import { templateTexts } from '../templates/templates.service.ts';
import { composition } from './matrix.service.ts';

/** Prints the composition of the committees as it stands today. */
export async function printMatrix(job: JobContext, choice: MatrixPrint) {
  const stamp = stampOf(job.clock);
  const sender = await office(job.db);
  const facts = await composition(job.db, job.clock);
  const { criteriaMatrix } = await templateTexts(job.db);
  const chosen = facts.committees.find(({ id }) => id === choice.committeeId);
  const title = chosen ? `Zusammensetzung: ${chosen.name}` : 'Zusammensetzung der Gremien';
  const introduction = mapFormatted(parseFormatted(criteriaMatrix), (text) =>
    fillTemplate(text, { Region: sender.regionName }),
  );
  const matrix = matrixOf(facts, { ...choice, hideEmpty: true });
  const document = criteriaMatrixDocument({
    frame: frameOf(sender, `${title}, Stand ${dayText(stamp.day)}`, stamp, choice.format),
    heading: title,
    facts: [
      { term: 'Stand', value: dayText(stamp.day) },
      { term: 'Ansicht', value: matrixViewLabels[choice.view] },
      { term: 'Lücken', value: gapWords(summed(matrix.sums)) },
    ],
    introduction,
    ...printedMatrix(matrix, facts, choice),
  });
  return presentDocument(
    job,
    sizedName(`${stamp.day} ${title}`, choice.format),
    await printDocument(job, document),
  );
}

const gapWords = ({ gap, vacant }: MatrixCounts): string =>
  gap === 0
    ? 'keine'
    : `${counted(gap, 'Lücke', 'Lücken')}, ${counted(vacant, 'freier Sitz', 'freie Sitze')}`;

const kindTitles = { sectors: 'Sektor', groups: 'Interessengruppe', both: 'Sektor und Gruppe' } as const;

/** The rows and sums in the words of the sheet. */
function printedMatrix(
  { rows, sums }: Matrix,
  { committees }: MatrixFacts,
  { view, committeeId }: MatrixPrint,
): Pick<CriteriaMatrix, 'gaps' | 'kindTitle' | 'committees' | 'rows' | 'sums'> {
  const shown = committees.filter(({ id }) => committeeId === null || id === committeeId);
  const gaps = rows
    .flatMap(({ name, cells }) =>
      cells.flatMap((cell, column) =>
        cell.gap > 0
          ? [{ gap: cell.gap, what: name, committee: shown[column]?.name ?? '', words: missingWords(cell) }]
          : [],
      ),
    )
    .toSorted((a, b) => b.gap - a.gap);
  return {
    gaps,
    kindTitle: kindTitles[view],
    committees: shown,
    rows: rows.map(({ name, cells, sum }) => ({
      name,
      cells: cells.map((cell) => ({ ...printedCell(cell), ...(cell.note ? { note: cell.note } : {}) })),
      sum: printedCell(sum),
    })),
    sums: { cells: sums.map(printedCell), sum: printedCell(summed(sums)) },
  };
}

function printedCell({ required, filled, vacant, expiring, gap }: MatrixCounts): PrintedCell {
  if (required + filled + vacant === 0) return { count: '', states: [], gap: false };
  return {
    count: required > 0 && filled <= required ? `${filled} von ${required}` : String(filled),
    states: [
      required > 0 && filled > required ? `verlangt ${required}` : '',
      gap > 0 && (gap !== vacant || filled > required) ? `${gap} ${gap === 1 ? 'fehlt' : 'fehlen'}` : '',
      vacant > 0 ? `${vacant} frei` : '',
      expiring > 0 ? `${expiring} endet bald` : '',
    ].filter((state) => state !== ''),
    gap: gap > 0,
  };
}
