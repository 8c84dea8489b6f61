import path from 'node:path';
import { connect } from '../../src/main/database/open.ts';
import { rebuildSearch } from '../../src/main/search/searchIndex.ts';
import type { TestApp } from './testApp.ts';

let copies = 0;

/** The entries of the search as they stand, and as they would be made anew from the records. */
export function entriesAndRebuilt(app: TestApp): { living: unknown[]; rebuilt: unknown[] } {
  const copy = path.join(app.folder, `kopie-${++copies}.sqlite`);
  const db = connect(app.workspace.dataFolder().currentFile(), true);
  db.prepare('vacuum into ?').run(copy);
  db.close();
  const own = connect(copy);
  try {
    const read = () => own.prepare('select rowid, name, rest, backwards from search_entry order by 1').all();
    // FTS5's own check: its words are those of its rows.
    own.exec(`insert into search_entry (search_entry, rank) values ('integrity-check', 1)`);
    const living = read();
    own.exec('delete from search_entry');
    rebuildSearch(own);
    return { living, rebuilt: read() };
  } finally {
    own.close();
  }
}
