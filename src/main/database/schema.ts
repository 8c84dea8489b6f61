import type { Generated } from 'kysely';
import type { AccessibilityTables } from '../features/accessibility/accessibility.table.ts';
import type { CommitteesTables } from '../features/committees/committees.table.ts';
import type { MeetingsTables } from '../features/meetings/meetings.table.ts';
import type { OutreachTables } from '../features/outreach/outreach.table.ts';
import type { PeopleTables } from '../features/people/people.table.ts';
import type { SettingsTables } from '../features/settings/settings.table.ts';
import type { TemplatesTables } from '../features/templates/templates.table.ts';

export interface JournalTable {
  id: Generated<number>;
  call: string;
  summary: string;
  at: string;
  who: string;
  effect: 'do' | 'undo';
  undoable: number;
  merge_key: string | null;
  undoes: number | null;
  undone_by: number | null;
  /** 0: not looked at yet for its age; 1: its images are all kept; 2: some were taken. */
  thinned: Generated<number>;
}

export interface JournalRowTable {
  id: Generated<number>;
  journal_id: number;
  table_name: string;
  row_id: number;
  before: string | null;
  after: string | null;
}

export interface FileTable {
  id: Generated<number>;
  sha256: string;
  media_type: string;
  name: string;
  bytes: Uint8Array;
  created_at: string;
}

export interface UiStateTable {
  id: Generated<number>;
  key: string;
  value: string;
}

export interface ErasureTable {
  id: Generated<number>;
  table_name: string;
  row_id: number;
  at: string;
  reason: string;
}

export interface BackupLogTable {
  id: Generated<number>;
  at: string;
  kind: 'office' | 'full' | 'restore';
  file_name: string;
  path: string;
  bytes: number;
  sha256: string;
  journal_id: number;
}

/** FTS5 table of the search; see migration 0005 and main/search. */
export interface SearchEntryTable {
  rowid: number;
  name: string;
  rest: string;
  backwards: string;
  /** The table itself, to be matched. */
  search_entry: string;
}

/** FTS5's list of its words, of the reading connection only. */
export interface SearchWordTable {
  term: string;
  col: keyof SearchEntryTable;
}

/** All tables as Kysely sees them; each feature's tables stand in its own `<feature>.table.ts`. */
export interface Database
  extends PeopleTables,
    CommitteesTables,
    MeetingsTables,
    OutreachTables,
    AccessibilityTables,
    SettingsTables,
    TemplatesTables {
  journal: JournalTable;
  journal_row: JournalRowTable;
  current_journal: { id: number };
  erasure: ErasureTable;
  file: FileTable;
  ui_state: UiStateTable;
  backup_log: BackupLogTable;
  search_entry: SearchEntryTable;
  search_word: SearchWordTable;
}
