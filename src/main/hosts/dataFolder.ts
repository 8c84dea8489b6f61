import os from 'node:os';
import path from 'node:path';

type Surroundings = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; home: string };

const here = (): Surroundings => ({ platform: process.platform, env: process.env, home: os.homedir() });

/**
 * Where the data of this user lives: RUNDTISCH_DATA, else %LOCALAPPDATA%\Rundtisch on Windows (never the roaming
 * profile: a database on a server share gets damaged), ~/Library/Application Support/Rundtisch on macOS and
 * $XDG_DATA_HOME/Rundtisch or ~/.local/share/Rundtisch elsewhere (XDG: relative values are ignored).
 */
export function dataFolder({ platform, env, home }: Surroundings = here()): string {
  if (env.RUNDTISCH_DATA) return path.resolve(env.RUNDTISCH_DATA);
  if (platform === 'win32')
    return path.win32.join(env.LOCALAPPDATA || path.win32.join(home, 'AppData', 'Local'), 'Rundtisch');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Rundtisch');
  const xdg = env.XDG_DATA_HOME;
  return path.join(xdg && path.isAbsolute(xdg) ? xdg : path.join(home, '.local', 'share'), 'Rundtisch');
}
