import { existsSync, readFileSync } from 'node:fs';
import { connect } from '../../src/main/database/open.ts';
import type { TestApp } from './testApp.ts';

/** Whether a word in small letters stands anywhere in the database: in any cell, or in any byte of the file and the log beside it. */
export function holdsWord(app: TestApp, word: string): boolean {
  const db = connect(app.workspace.store().file, true);
  const tables = db
    .prepare(`select name from pragma_table_list where schema = 'main' and name not like 'sqlite_%'`)
    .pluck()
    .all() as string[];
  const found = tables.some((table) =>
    db
      .prepare(`select * from "${table}"`)
      .raw()
      .all()
      .some((row) =>
        (row as unknown[]).some((cell) =>
          (Buffer.isBuffer(cell) ? cell.toString('latin1') : String(cell)).toLowerCase().includes(word),
        ),
      ),
  );
  db.close();
  const { file } = app.workspace.store();
  const inFiles = [file, `${file}-wal`].some(
    (each) => existsSync(each) && readFileSync(each, 'latin1').toLowerCase().includes(word),
  );
  return found || inFiles;
}
