import { systemClock } from '../clock.ts';
import { runDemo } from './demoJob.ts';

/** `npm run demo`: the main job without a screen; everything it makes lies under out/demo. */
const started = performance.now();
try {
  const folder = await runDemo(systemClock, (line) => console.log(line));
  console.log(
    `\nFertig nach ${((performance.now() - started) / 1000).toFixed(1).replace('.', ',')} Sekunden. Alles liegt in ${folder}`,
  );
} catch (error) {
  console.error(
    `Die Demo-Aufgabe ist gescheitert: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
