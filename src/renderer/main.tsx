import './firstCalls.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { listenToCore } from './api.ts';
import { App, askFirst } from './app/App.tsx';
import './styles/index.css';

askFirst();

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
const root = createRoot(container);

/** Counts the data folders and generations that were opened: each starts with an empty window. */
let opened = 0;

function draw() {
  root.render(
    <StrictMode>
      <App key={opened} />
    </StrictMode>,
  );
}

listenToCore(() => {
  opened += 1;
  history.replaceState(null, '', '/');
  draw();
});
draw();
