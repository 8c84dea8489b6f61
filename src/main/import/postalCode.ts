import { countryCode, foreignCountryName } from '../../shared/rules/country.ts';

export interface ReadPostalCode {
  postalCode: string;
  /** German name of a foreign country that the prefix names ("A-1010"); empty for Germany, null where nothing is said. */
  country: string | null;
  fault: 'lostZero' | 'invalid' | null;
}

/** German postal codes begin with 01 to 99; 05 and 00 are not given out. */
const german = /^(?:0[1-46-9]|[1-9]\d)\d{3}$/;

/**
 * Reads a postal code. A German code of four digits has lost its zero in Excel; it gets it back and says so. Codes of
 * other countries stay as they are written.
 * @param country what the country column says; empty where there is none
 */
export function readPostalCode(text: string, country: string): ReadPostalCode {
  const prefix = /^([A-Z]{1,3})[\s-]+(?=\d)/.exec(text.trim());
  const prefixCode = prefix ? countryCode(prefix[1] ?? '') : null;
  const rest = (prefixCode ? text.trim().slice(prefix?.[0].length ?? 0) : text.trim()).replace(/,0+$/, '');
  // Two and three digits with a dash are written in Poland only.
  if (!prefixCode && country.trim() === '' && /^\d{2}-\d{3}$/.test(rest))
    return { postalCode: rest, country: foreignCountryName('PL'), fault: null };
  const home = prefixCode ?? (country.trim() ? countryCode(country) : 'DE');
  const said = prefixCode ? foreignCountryName(prefixCode) : null;
  if (home !== 'DE') return { postalCode: rest, country: said, fault: null };
  const digits = rest.replace(/\s/g, '');
  if (german.test(digits)) return { postalCode: digits, country: said, fault: null };
  if (/^\d{4}$/.test(digits) && german.test(`0${digits}`))
    return { postalCode: `0${digits}`, country: said, fault: 'lostZero' };
  return { postalCode: rest, country: said, fault: rest === '' ? null : 'invalid' };
}
