import type { Contract } from '../../shared/contract.ts';
import type { Handlers } from '../handlers.ts';
import { accessibilityHandlers } from './accessibility/accessibility.handlers.ts';
import { appHandlers } from './app/app.handlers.ts';
import { backupsHandlers } from './backups/backups.handlers.ts';
import { bulkEditHandlers } from './bulkEdit/bulkEdit.handlers.ts';
import { committeesHandlers } from './committees/committees.handlers.ts';
import { directoryHandlers } from './directory/directory.handlers.ts';
import { duplicatesHandlers } from './duplicates/duplicates.handlers.ts';
import { journalHandlers } from './journal/journal.handlers.ts';
import { labelsHandlers } from './labels/labels.handlers.ts';
import { matrixHandlers } from './matrix/matrix.handlers.ts';
import { listsHandlers } from './lists/lists.handlers.ts';
import { meetingsHandlers } from './meetings/meetings.handlers.ts';
import { vocabularyHandlers } from './vocabulary/vocabulary.handlers.ts';
import { orgchartHandlers } from './orgchart/orgchart.handlers.ts';
import { outreachHandlers } from './outreach/outreach.handlers.ts';
import { participationHandlers } from './participation/participation.handlers.ts';
import { importingHandlers } from './people/importing.handlers.ts';
import { timelineHandlers } from './people/timeline.handlers.ts';
import { peopleHandlers } from './people/people.handlers.ts';
import { printingHandlers } from './printing/printing.handlers.ts';
import { protocolsHandlers } from './protocols/protocols.handlers.ts';
import { searchHandlers } from './search/search.handlers.ts';
import { settingsHandlers } from './settings/settings.handlers.ts';
import { templatesHandlers } from './templates/templates.handlers.ts';
import { todayHandlers } from './today/today.handlers.ts';
import { trashHandlers } from './trash/trash.handlers.ts';

/** Every call has exactly one handler; a feature adds one line here. */
export const handlers: Handlers<Contract> = {
  ...appHandlers,
  ...settingsHandlers,
  ...journalHandlers,
  ...trashHandlers,
  ...peopleHandlers,
  ...duplicatesHandlers,
  ...timelineHandlers,
  ...importingHandlers,
  ...bulkEditHandlers,
  ...committeesHandlers,
  ...directoryHandlers,
  ...vocabularyHandlers,
  ...orgchartHandlers,
  ...matrixHandlers,
  ...outreachHandlers,
  ...participationHandlers,
  ...meetingsHandlers,
  ...labelsHandlers,
  ...listsHandlers,
  ...protocolsHandlers,
  ...templatesHandlers,
  ...todayHandlers,
  ...accessibilityHandlers,
  ...backupsHandlers,
  ...printingHandlers,
  ...searchHandlers,
};
