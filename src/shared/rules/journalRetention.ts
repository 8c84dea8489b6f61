import { addDays } from './germanDate.ts';

/** Days for which the details of every change are kept at least: as long as something can come back from the trash. */
export const leastKeptDays = 30;

/** How many months of details an office may choose to keep; null: all. One month is at least 30 days. */
export const keptMonths = [1, 3, 6, 12, 24, 36, 60, null] as const;
export type KeptMonths = (typeof keptMonths)[number];

/** "24 Monate" as one says it. */
export function keptMonthsInWords(months: KeptMonths): string {
  if (months === null) return 'ohne Ende';
  if (months === 1) return `${leastKeptDays} Tage`;
  if (months < 12) return `${months} Monate`;
  return months === 12 ? '1 Jahr' : `${months / 12} Jahre`;
}

/**
 * First day whose changes keep their details; what was changed before loses them.
 * @param today `YYYY-MM-DD`
 */
export function keptFrom(today: string, months: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const count = year * 12 + month - 1 - months;
  const [ownYear, ownMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const lastDay = new Date(Date.UTC(ownYear, ownMonth, 0)).getUTCDate();
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  const byMonths = `${pad(ownYear, 4)}-${pad(ownMonth, 2)}-${pad(Math.min(day, lastDay), 2)}`;
  const byDays = addDays(today, -leastKeptDays);
  return byMonths < byDays ? byMonths : byDays;
}
