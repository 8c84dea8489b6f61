import type { StoredOffice } from '../../../shared/features/settings.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import type { Frame, Office } from '../../documents/layouts/frame.ts';
import type { Stamp } from '../../output.ts';

/** The sender as every layout wants it. */
function officeOf(office: StoredOffice): Office {
  const place = [office.postalCode, office.city].filter(Boolean).join(' ');
  const reach = [office.phone && `Telefon ${office.phone}`, office.email, office.website].filter(
    (line) => line !== '',
  );
  return {
    name: office.regionName,
    lines: [office.officeName],
    returnLine: [office.regionName, office.street, place].filter(Boolean).join(' · '),
    accent: office.accentColour,
    ...(office.logo
      ? { logo: { image: office.logo, alt: office.logoAlt || `Logo der ${office.regionName}` } }
      : {}),
    footer: [[office.officeName, office.street, place].filter(Boolean), reach].filter(
      (column) => column.length > 0,
    ),
  };
}

/** What every document starts with: the sender, the title, when it was made, and its size. */
export const frameOf = (
  office: StoredOffice,
  title: string,
  { createdAt }: Stamp,
  format: PrintFormat = 'standard',
): Frame => ({ office: officeOf(office), title, createdAt, format });
