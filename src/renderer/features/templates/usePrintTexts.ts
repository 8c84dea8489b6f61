import { usePrint } from '../../app/print.tsx';

type Format = 'standard' | 'largePrint';

/** Prints the rules of procedure of a committee with the rules that hold today. */
export function usePrintRules() {
  const job = usePrint('templates.printRules', {
    title: 'Geschäftsordnung wird erzeugt',
    done: () => 'Geschäftsordnung erzeugt',
  });
  return {
    ...job,
    print: (committeeId: number, format: Format = 'standard') => void job.run({ committeeId, format }),
  };
}

/** Prints the principles for all committees. */
export function usePrintPrinciples() {
  const job = usePrint('templates.printPrinciples', {
    title: 'Grundsätze werden erzeugt',
    done: () => 'Grundsätze erzeugt',
  });
  return { ...job, print: (format: Format = 'standard') => void job.run({ format }) };
}
