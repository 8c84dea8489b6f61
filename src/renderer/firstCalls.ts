/*
 * Runs before everything else is evaluated (its own file, first in main.tsx), so that the core answers the two questions
 * without which nothing can be drawn, and the code of the page that the address names arrives, while React is still
 * being read. `api.ts` takes the answers from here.
 */
import { isWithin, placePaths } from './app/paths.ts';
import { placeCode } from './app/placeCode.ts';

const calls = ['app.state', 'app.uiState'] as const;

/** Answers on their way, by call; each is used once. None where no host is (catalogue, unit tests). */
export const firstAnswers = new Map<string, Promise<string>>();

const bridge =
  typeof window === 'undefined' ? undefined : (window as Partial<Pick<Window, 'rundtisch'>>).rundtisch;
if (bridge) {
  for (const call of calls) firstAnswers.set(call, bridge.invoke(JSON.stringify({ call, input: {} })));
  const here = (Object.keys(placePaths) as (keyof typeof placePaths)[]).find((id) =>
    isWithin(location.pathname, { path: placePaths[id] }),
  );
  // With its font at hand the first layout asks the system for none.
  void document.fonts.load('1em "Atkinson Hyperlegible Next"', 'aŁ').catch(() => undefined);
  // A failure shows itself where the page is drawn.
  if (here) placeCode[here]().catch(() => undefined);
}
