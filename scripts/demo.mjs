// npm run demo: the main job without a screen, from the built application.
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { root, runNode } from './run.mjs';

const built = buildIfStale();
process.exit(built || runNode([path.join(root, 'out/main/demo.mjs'), ...process.argv.slice(2)]));
