import { berlinTime } from '../../../shared/rules/berlinTime.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { clockTime, dayWithoutYear, mediumTime } from '../../../shared/rules/germanFormat.ts';
import { shortRegion } from '../../../shared/rules/regionName.ts';

/** Wall clock in Berlin `YYYY-MM-DDTHH:MM` of an instant. */
export function localTime(instant: string): string {
  return berlinTime(new Date(instant));
}

/** "Sa, 14. November 2026, 11:20 Uhr" */
export function instantText(instant: string): string {
  return mediumTime(localTime(instant));
}

/** "14.11.2026, 11:20": for narrow columns. */
export function instantShort(instant: string): string {
  const time = localTime(instant);
  return `${formatDay(time.slice(0, 10), 'short')}, ${clockTime(time)}`;
}

/** "14. November" */
export function instantDay(instant: string): string {
  return dayWithoutYear(localTime(instant));
}

const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

/** "4,2 MB"; small files in KB, so that no file has 0 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${number.format(Math.max(1, Math.round(bytes / 1000)))} KB`;
  if (bytes < 1_000_000_000) return `${number.format(bytes / 1_000_000)} MB`;
  return `${number.format(bytes / 1_000_000_000)} GB`;
}

/** The folder of a file, as this computer writes it: "/media/STICK", "E:\Sicherungen". */
export function folderOf(file: string): string {
  const end = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
  const folder = file.slice(0, end);
  return /^[A-Za-z]:$/.test(folder) || folder === '' ? file.slice(0, end + 1) : folder;
}

/** "Sicherung gespeichert und geprüft: Lindetal 2026-11-14, 4,2 MB, nach /media/STICK" */
export function savedText(saved: {
  regionName: string;
  createdAt: string;
  bytes: number;
  path: string;
}): string {
  return `Sicherung gespeichert und geprüft: ${shortRegion(saved.regionName)} ${localTime(saved.createdAt).slice(0, 10)}, ${sizeText(saved.bytes)}, nach ${folderOf(saved.path)}`;
}
