import type { PrintFormat } from '../../../shared/printing.ts';
import { usePrint } from '../../app/print.tsx';

/** Prints the rules of procedure of a committee with the rules that hold today. */
export function usePrintRules() {
  const job = usePrint('templates.printRules', { title: 'Geschäftsordnung wird erzeugt' });
  return {
    ...job,
    print: (committeeId: number, format: PrintFormat = 'standard') => void job.run({ committeeId, format }),
  };
}

/** Prints the principles for all committees. */
export function usePrintPrinciples() {
  const job = usePrint('templates.printPrinciples', { title: 'Grundsätze werden erzeugt' });
  return { ...job, print: (format: PrintFormat = 'standard') => void job.run({ format }) };
}

/** Prints the composition of all committees by sectors. */
export function usePrintComposition() {
  const job = usePrint('matrix.print', { title: 'Zusammensetzung wird erzeugt' });
  return {
    ...job,
    print: (format: PrintFormat = 'standard') => void job.run({ view: 'sectors', format }),
  };
}

/** Prints how one can take part in a committee, or in all of them. */
export function usePrintParticipation() {
  const job = usePrint('participation.printSheet', { title: 'Blatt zum Mitmachen wird erzeugt' });
  return {
    ...job,
    print: (committeeId: number | null, format: PrintFormat = 'standard') =>
      void job.run({ committeeId, format }),
  };
}
