import type { Generated } from 'kysely';

/** The office itself; always the one row with id 1. */
export interface OfficeTable {
  id: number;
  region_id: string;
  region_name: string;
  office_name: string;
  street: string;
  postal_code: string;
  city: string;
  phone: string;
  email: string;
  website: string;
  contact_person: string;
  accent_colour: string;
  logo_file_id: number | null;
  logo_alt: string;
  demo: number;
  /** For how long images of the journal are kept; null: for good. */
  journal_kept_months: Generated<number | null>;
}

export interface SignatoryTable {
  id: Generated<number>;
  name: string;
  office_title: string;
  position: number;
}

export interface SettingsTables {
  office: OfficeTable;
  signatory: SignatoryTable;
}
