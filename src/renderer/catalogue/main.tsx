import { Users } from 'lucide-react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppLayout } from '../app/AppLayout.tsx';
import { Frame } from '../app/Frame.tsx';
import { type Place, place } from '../app/place.ts';
import { type ShellData, ShellProvider } from '../app/shell.ts';
import '../styles/index.css';

/** Every component in its states, for people who build pages and for the checks; not part of the application. */
const places: readonly Place[] = [
  place('today', () => import('./TodayPage.tsx')),
  place('people', () => import('./ListPage.tsx')),
  place('organisations', () => import('./LongListPage.tsx')),
  place('committees', () => import('./CommitteePage.tsx')),
  place('meetings', () => import('./FormPage.tsx')),
  place('tasks', () => import('./BrokenPage.tsx')),
  place('settings', () => import('./StatesPage.tsx')),
];

const shell: ShellData = {
  regionName: 'Region Lindetal',
  demo: true,
  leaveDemo: () => undefined,
  notes: { today: { count: 6 }, tasks: { count: 4 } },
  undo: () => document.body.setAttribute('data-undone', 'true'),
  search: async (text) => {
    const hits = [
      {
        id: 'person-1',
        label: 'Ute Kranich',
        detail: 'Lindetaler Krankenkasse',
        icon: Users,
        href: '/personen/13',
      },
    ].filter((hit) => hit.label.toLowerCase().includes(text.toLowerCase()));
    return [{ id: 'person', one: 'Person', many: 'Personen', hits, total: hits.length }];
  },
};

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
createRoot(container).render(
  <StrictMode>
    <Frame>
      <ShellProvider value={shell}>
        <AppLayout places={places} />
      </ShellProvider>
    </Frame>
  </StrictMode>,
);
