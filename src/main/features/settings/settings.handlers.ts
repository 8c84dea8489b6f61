import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import type { settingsCalls } from '../../../shared/features/settings.ts';
import type { Handlers } from '../../handlers.ts';
import * as service from './settings.service.ts';

export const settingsHandlers: Handlers<typeof settingsCalls> = {
  'settings.setUp': async (db, input, context) => {
    await service.setUp(db, input, context);
    return {};
  },
  'settings.office': (db) => service.office(db),
  'settings.saveOffice': async (db, input, context) => {
    await service.saveOffice(db, input, context);
    return {};
  },
  'settings.saveSignatory': (db, input, context) => service.saveSignatory(db, input, context),
  'settings.removeSignatory': async (db, { id }, context) => {
    await service.removeSignatory(db, id, context);
    return {};
  },
  'settings.pickLogo': async (job) => {
    const path = await job.host.openFile({
      title: 'Logo wählen',
      filters: [{ name: 'Bild (PNG oder JPEG)', extensions: ['png', 'jpg', 'jpeg'] }],
    });
    if (path === null) return { dataUrl: null };
    if ((await stat(path)).size > service.largestLogo)
      throw new AppError('badFile', 'Das Logo ist größer als 2 MB. Bitte verkleinern Sie das Bild.');
    const bytes = await readFile(path);
    return { dataUrl: `data:${service.logoType(bytes)};base64,${bytes.toString('base64')}` };
  },
};
