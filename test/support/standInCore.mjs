// A core of a few lines that speaks the protocol of core.ts: for tests of the hosts, which need no database.
import { parentPort, workerData } from 'node:worker_threads';

const send = (message) => parentPort.postMessage(JSON.stringify(message));
const waiting = new Map();
let lastHostCall = 0;

function host(method, ...args) {
  lastHostCall += 1;
  send({ type: 'host', id: lastHostCall, method, args });
  return new Promise((resolve) => waiting.set(lastHostCall, resolve));
}

const calls = {
  echo: (input) => input,
  data: () => workerData,
  now: () => process.env.RUNDTISCH_NOW ?? null,
  host: ({ method, args }) => host(method, ...args),
  event: (input) => send({ type: 'event', event: input }),
  crash: () => process.exit(3),
};

async function answer({ id, request }) {
  const value = await calls[request.call](request.input);
  send({ type: 'reply', id, result: JSON.stringify({ ok: true, value: value ?? null }) });
}

parentPort.on('message', (text) => {
  const message = JSON.parse(text);
  if (message.type === 'call') void answer(message);
  else if (message.type === 'hostReply') waiting.get(message.id)?.(message);
  else if (message.type === 'close') {
    send({ type: 'closed' });
    parentPort.close();
  }
});

if (workerData.dataFolder.endsWith('locked'))
  send({ type: 'failed', error: { code: 'locked', message: 'Der Datenordner wird schon benutzt.' } });
else if (!workerData.dataFolder.endsWith('silent')) send({ type: 'ready' });
