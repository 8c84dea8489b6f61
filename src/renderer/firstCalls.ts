/*
 * Runs before everything else is evaluated (its own file, first in main.tsx), so that the core answers the two questions
 * without which nothing can be drawn while React is still being read. `api.ts` takes the answers from here.
 */
const calls = ['app.state', 'app.uiState'] as const;

/** Answers on their way, by call; each is used once. None where no host is (catalogue, unit tests). */
export const firstAnswers = new Map<string, Promise<string>>();

const bridge =
  typeof window === 'undefined' ? undefined : (window as Partial<Pick<Window, 'rundtisch'>>).rundtisch;
if (bridge) {
  for (const call of calls) firstAnswers.set(call, bridge.invoke(JSON.stringify({ call, input: {} })));
}
