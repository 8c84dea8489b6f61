import { z } from 'zod';
import { command, job, query } from '../rpc.ts';
import { NoInput, Nothing } from '../values.ts';

/** What the window must know before it can show anything. */
export const AppState = z.object({
  /** False until "Neue Geschäftsstelle einrichten" or a restore: then the first start is shown. */
  setUp: z.boolean(),
  demo: z.boolean(),
  regionName: z.string(),
  /** Today in Europe/Berlin. */
  today: z.string(),
});
export type AppState = z.infer<typeof AppState>;

/** Small things that the window remembers: last place, filters, theme. Values are JSON text. */
export const UiState = z.record(z.string(), z.string());

export const appCalls = {
  'app.state': query(NoInput, AppState),
  'app.uiState': query(NoInput, UiState),
  'app.rememberUiState': command(
    z.object({ key: z.string().min(1).max(100), value: z.string().max(20_000) }),
    Nothing,
    { undo: false },
  ),
  /** Opens the demo region, making it first where it does not exist yet. */
  'app.openDemo': job(NoInput, Nothing),
  /** Goes back from the demo region to the office's own data. */
  'app.leaveDemo': job(NoInput, Nothing),
  'app.quit': job(NoInput, Nothing),
  /** Licences of what is inside, for "Über Rundtisch". */
  'app.about': query(
    NoInput,
    z.object({
      version: z.string(),
      schemaVersion: z.number().int(),
      notices: z.array(
        z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
      ),
    }),
  ),
};
