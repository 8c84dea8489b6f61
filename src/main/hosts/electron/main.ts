import path from 'node:path';
import { dataFolder } from '../dataFolder.ts';
import { runApplication } from './application.ts';

runApplication({
  bundle: path.join(import.meta.dirname, '..'),
  data: dataFolder(),
  demo: process.argv.includes('--demo'),
});
