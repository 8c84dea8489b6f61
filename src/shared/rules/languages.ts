/** Of a person of whom no language is known: offices write in German. */
export const usualLanguage = 'de';

/**
 * Languages that are offered; any other BCP 47 code may be stored too. Sign languages are left out: that somebody needs
 * interpreting stands among the accessibility needs, which are better protected.
 */
const offered =
  'de en tr ar uk ru pl cs fa prs ku ckb ro bg it es pt fr el hr sr bs sq mk hu sk sl nl da hsb dsb rom ti am so sw ha yo ig ak ff wo ln hi ur pa bn ta ne ps uz kk az ka hy he vi zh ja ko th id mn'.split(
    ' ',
  );

/** German names that the platform's list words awkwardly. */
const ownNames: Record<string, string> = { prs: 'Dari', ckb: 'Zentralkurdisch (Sorani)', ak: 'Akan (Twi)' };

const names = new Intl.DisplayNames('de', { type: 'language', fallback: 'code' });

/** The German name of a BCP 47 code; the code itself where it has none. */
export function languageName(code: string): string {
  const own = ownNames[code];
  if (own) return own;
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** "Deutsch, Türkisch": languages in their order, German where none is known. */
export function languagesInWords(codes: readonly string[]): string {
  return (codes.length > 0 ? codes : [usualLanguage]).map(languageName).join(', ');
}

/** Languages to choose from, in German order; German first. */
export function languageChoices(): { code: string; name: string }[] {
  const order = new Intl.Collator('de');
  const rest = offered
    .filter((code) => code !== usualLanguage)
    .map((code) => ({ code, name: languageName(code) }));
  return [
    { code: usualLanguage, name: languageName(usualLanguage) },
    ...rest.sort((one, other) => order.compare(one.name, other.name)),
  ];
}
