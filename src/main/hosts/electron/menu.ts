import { Menu } from 'electron';

/**
 * The menu appears with the Alt key. It exists for its shortcuts: without a menu Electron has no zoom keys.
 * Undo is not in it, because Ctrl+Z belongs to the application.
 */
export function setMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '&Datei', submenu: [{ label: 'Beenden', role: 'quit', accelerator: 'Ctrl+Q' }] },
      {
        label: '&Bearbeiten',
        submenu: [
          { label: 'Ausschneiden', role: 'cut' },
          { label: 'Kopieren', role: 'copy' },
          { label: 'Einfügen', role: 'paste' },
          { label: 'Alles auswählen', role: 'selectAll' },
        ],
      },
      {
        label: '&Ansicht',
        submenu: [
          { label: 'Größer', role: 'zoomIn', accelerator: 'CmdOrCtrl+Plus' },
          // keyboards on which plus needs Shift
          { label: 'Größer', role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
          { label: 'Kleiner', role: 'zoomOut', accelerator: 'CmdOrCtrl+-' },
          { label: 'Normale Größe', role: 'resetZoom', accelerator: 'CmdOrCtrl+0' },
          { type: 'separator' },
          { label: 'Ganzer Bildschirm', role: 'togglefullscreen', accelerator: 'F11' },
        ],
      },
    ]),
  );
}
