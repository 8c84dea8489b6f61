import type { Database as SqliteDatabase } from 'better-sqlite3';

/**
 * Tables outside the journal: itself, bytes, what the window remembers, the log of backups, and what people need to take
 * part, of which nothing may stay when it is deleted (architecture guide).
 */
const outside = new Set([
  'journal',
  'journal_row',
  'erasure',
  'file',
  'ui_state',
  'backup_log',
  'accessibility_need',
]);

/** All tables of a database but SQLite's own and what belongs to virtual ones, sorted. */
export function tablesOf(db: SqliteDatabase): string[] {
  return db
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all() as string[];
}

/**
 * Columns that are written once and never changed: the image of a new row leaves them out. As long as the row stands it
 * holds them itself, and when it goes they are in the image of that. A list's ten thousand rows as they were read would
 * otherwise be kept twice.
 */
const writtenOnce: Readonly<Record<string, readonly string[]>> = {
  import_row: ['number', 'raw', 'outcome', 'reason'],
};

/** Every table whose changes the journal records, read from the live schema. */
export function journalledTables(db: SqliteDatabase): string[] {
  return tablesOf(db).filter((name) => !outside.has(name));
}

/** The columns of a table in their order. */
export function columnsOf(db: SqliteDatabase, table: string): string[] {
  return db.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[];
}

/** SQL that builds the JSON image of a row; `row` is `new`, `old` or a table name. */
export function imageSql(columns: readonly string[], row: string): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;
}

/**
 * Creates the TEMP triggers that write a before- and after-image of each changed row into `journal_row` while
 * `current_journal` names an entry. TEMP, so that they are generated from the schema at every opening and never migrate.
 */
export function installJournal(db: SqliteDatabase): void {
  db.exec('create temp table current_journal (id integer not null)');
  for (const table of journalledTables(db)) {
    const columns = columnsOf(db, table);
    const before = imageSql(columns, 'old');
    const after = imageSql(columns, 'new');
    const once = writtenOnce[table] ?? [];
    const made = imageSql(
      columns.filter((column) => !once.includes(column)),
      'new',
    );
    const record = (row: string, beforeSql: string, afterSql: string) =>
      `insert into main.journal_row (journal_id, table_name, row_id, before, after)
       select id, '${table}', ${row}.id, ${beforeSql}, ${afterSql} from current_journal;`;
    db.exec(`
      create temp trigger "journal_${table}_insert" after insert on main."${table}"
        begin ${record('new', 'null', made)} end;
      create temp trigger "journal_${table}_delete" after delete on main."${table}"
        begin ${record('old', before, 'null')} end;
      create temp trigger "journal_${table}_update" after update on main."${table}" when ${before} is not ${after}
        begin ${record('new', before, after)} end;`);
  }
}
