import type { Understood } from './germanDate.ts';

/** Highest sum that is taken for no slip of the keys, in cents. */
const most = 100_000_000;

/**
 * Reads a sum as people type it ("120", "120,50", "1.250,00 €", "120.5") into integer cents; null while empty. A dot before
 * three digits parts thousands, any other stands for the comma.
 */
export function parseEuro(text: string): Understood<number | null> {
  const typed = text.replace(/€|EUR|euro/gi, '').replace(/\s/g, '');
  if (typed === '') return { ok: true, value: null };
  const wrong = { ok: false, message: 'Bitte geben Sie einen Betrag ein, zum Beispiel 120,50.' } as const;
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[.,](\d{1,2}))?(?:,-)?$/.exec(typed);
  if (!match?.[1]) return wrong;
  const cents = Number(match[1].replaceAll('.', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  if (cents > most)
    return { ok: false, message: 'Bitte prüfen Sie den Betrag: Er ist höher als 1 Million Euro.' };
  return { ok: true, value: cents };
}

/** 12050 → "120,50"; empty for null. For fields. */
export function euroInput(cents: number | null): string {
  return cents === null ? '' : (cents / 100).toFixed(2).replace('.', ',');
}

const euro = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });

/** 125000 → "1.250,00 €" */
export const euroText = (cents: number): string => euro.format(cents / 100);
