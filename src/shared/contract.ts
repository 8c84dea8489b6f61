import { accessibilityCalls } from './features/accessibility.ts';
import { appCalls } from './features/app.ts';
import { backupsCalls } from './features/backups.ts';
import { bulkEditCalls } from './features/bulkEdit.ts';
import { committeesCalls } from './features/committees.ts';
import { directoryCalls } from './features/directory.ts';
import { duplicatesCalls } from './features/duplicates.ts';
import { importingCalls } from './features/importing.ts';
import { journalCalls } from './features/journal.ts';
import { labelsCalls } from './features/labels.ts';
import { matrixCalls } from './features/matrix.ts';
import { listsCalls } from './features/lists.ts';
import { meetingsCalls } from './features/meetings.ts';
import { vocabularyCalls } from './features/vocabulary.ts';
import { orgchartCalls } from './features/orgchart.ts';
import { outreachCalls } from './features/outreach.ts';
import { participationCalls } from './features/participation.ts';
import { peopleCalls } from './features/people.ts';
import { printingCalls } from './features/printing.ts';
import { protocolsCalls } from './features/protocols.ts';
import { searchCalls } from './features/search.ts';
import { settingsCalls } from './features/settings.ts';
import { templatesCalls } from './features/templates.ts';
import { timelineCalls } from './features/timeline.ts';
import { todayCalls } from './features/today.ts';
import { trashCalls } from './features/trash.ts';
import type { Call, CallInput, CallOutput } from './rpc.ts';

/** Every call that may cross the boundary; a feature adds one line here. */
export const contract = {
  ...appCalls,
  ...settingsCalls,
  ...journalCalls,
  ...trashCalls,
  ...peopleCalls,
  ...duplicatesCalls,
  ...timelineCalls,
  ...importingCalls,
  ...bulkEditCalls,
  ...committeesCalls,
  ...directoryCalls,
  ...vocabularyCalls,
  ...orgchartCalls,
  ...matrixCalls,
  ...outreachCalls,
  ...participationCalls,
  ...meetingsCalls,
  ...labelsCalls,
  ...listsCalls,
  ...protocolsCalls,
  ...templatesCalls,
  ...todayCalls,
  ...accessibilityCalls,
  ...backupsCalls,
  ...printingCalls,
  ...searchCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallNamesOf<K extends Call['kind']> = {
  [N in CallName]: Contract[N]['kind'] extends K ? N : never;
}[CallName];
export type InputOf<N extends CallName> = CallInput<Contract[N]>;
export type OutputOf<N extends CallName> = CallOutput<Contract[N]>;
