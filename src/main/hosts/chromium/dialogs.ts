import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { FileFilter, Host } from '../../host.ts';
import { askInPage } from './pagePrompt.ts';

/** The three questions for a path. */
export type FileDialogs = Pick<Host, 'openFile' | 'saveFile' | 'openFolder'>;

/** Path of a program on PATH, or null. */
export function findProgram(name: string, env: NodeJS.ProcessEnv = process.env): string | null {
  for (const folder of (env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      if (folder && statSync(file).isFile()) return file;
    } catch {
      // not here
    }
  }
  return null;
}

/** Runs a dialog program: what it printed, or null when the user cancelled. */
function ask(program: string, args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, args, (error, output) => resolve(error ? null : output.replace(/\n$/, '') || null));
  });
}

const patterns = ({ extensions }: FileFilter) => extensions.map((extension) => `*.${extension}`).join(' ');
const inHome = (name: string) => path.join(os.homedir(), name);

/** Dialogs of the GNOME tool zenity. */
export function zenityDialogs(program: string): FileDialogs {
  const select = (title: string, ...args: string[]) =>
    ask(program, ['--file-selection', `--title=${title}`, ...args]);
  const filter = (filters: FileFilter[]) =>
    filters.map((each) => `--file-filter=${each.name} | ${patterns(each)}`);
  return {
    openFile: ({ title, filters }) => select(title, ...filter(filters)),
    openFolder: ({ title }) => select(title, '--directory'),
    saveFile: ({ title, suggestedName, filters }) =>
      select(
        title,
        '--save',
        '--confirm-overwrite',
        `--filename=${inHome(suggestedName)}`,
        ...filter(filters),
      ),
  };
}

/** Dialogs of the KDE tool kdialog. */
export function kdialogDialogs(program: string): FileDialogs {
  const filter = (filters: FileFilter[]) =>
    filters.map((each) => `${each.name} (${patterns(each)})`).join(';;');
  return {
    openFile: ({ title, filters }) =>
      ask(program, ['--title', title, '--getopenfilename', os.homedir(), filter(filters)]),
    openFolder: ({ title }) => ask(program, ['--title', title, '--getexistingdirectory', os.homedir()]),
    saveFile: ({ title, suggestedName, filters }) =>
      ask(program, ['--title', title, '--getsavefilename', inHome(suggestedName), filter(filters)]),
  };
}

const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (file: string) => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A typed path as the user means it: quotes off, ~ and relative paths from the home folder. */
export function typedPath(text: string, home: string = os.homedir()): string {
  const plain = text.trim().replace(/^(["'])(.*)\1$/, '$2');
  return path.resolve(home, plain.replace(/^~(?=$|\/)/, home));
}

/** Dialogs in the page itself, for a desktop that offers none: the path is typed, and checked before it is taken. */
export function pageDialogs(page: () => Page | null): FileDialogs {
  const askUntil = async (
    prompt: { title: string; label: string; hint: string; action: string; value: string },
    problemOf: (file: string) => string,
  ): Promise<string | null> => {
    let value = prompt.value;
    let problem = '';
    for (;;) {
      const target = page();
      const text = target ? await askInPage(target, { ...prompt, value, problem }) : null;
      if (text === null) return null;
      const file = typedPath(text);
      problem = text.trim() === '' ? 'Bitte geben Sie einen Pfad ein.' : problemOf(file);
      if (!problem) return file;
      value = text;
    }
  };
  return {
    openFile: ({ title, filters }) =>
      askUntil(
        {
          title,
          label: 'Pfad der Datei',
          hint: `Zum Beispiel ${inHome('Liste.xlsx')}. Möglich sind: ${filters.map(patterns).join(' ')}`,
          action: 'Öffnen',
          value: '',
        },
        (file) => (isFile(file) ? '' : 'Diese Datei gibt es nicht. Bitte prüfen Sie den Pfad.'),
      ),
    openFolder: ({ title }) =>
      askUntil(
        {
          title,
          label: 'Pfad des Ordners',
          hint: `Zum Beispiel ${os.homedir()}`,
          action: 'Auswählen',
          value: '',
        },
        (file) => (isFolder(file) ? '' : 'Diesen Ordner gibt es nicht. Bitte prüfen Sie den Pfad.'),
      ),
    saveFile: ({ title, suggestedName }) => {
      let confirmed = '';
      return askUntil(
        {
          title,
          label: 'Speichern unter',
          hint: 'Pfad mit Dateiname',
          action: 'Speichern',
          value: inHome(suggestedName),
        },
        (file) => {
          if (isFolder(file)) return 'Das ist ein Ordner. Bitte ergänzen Sie den Dateinamen.';
          if (!isFolder(path.dirname(file))) return 'Diesen Ordner gibt es nicht. Bitte prüfen Sie den Pfad.';
          if (!existsSync(file) || confirmed === file) return '';
          confirmed = file;
          return 'Diese Datei gibt es schon. Zum Ersetzen wählen Sie noch einmal „Speichern“.';
        },
      );
    },
  };
}

/** The best dialogs this desktop has. */
export function fileDialogs(page: () => Page | null, headless: boolean): FileDialogs {
  const desktop = !headless && Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const kde = /KDE/i.test(process.env.XDG_CURRENT_DESKTOP ?? '');
  const zenity = desktop ? findProgram('zenity') : null;
  const kdialog = desktop ? findProgram('kdialog') : null;
  if (kdialog && (kde || !zenity)) return kdialogDialogs(kdialog);
  return zenity ? zenityDialogs(zenity) : pageDialogs(page);
}
