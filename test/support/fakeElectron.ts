import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

type Listener = (...values: never[]) => unknown;

/** A window that remembers how it was made and what it was told. */
class FakeWindow extends EventEmitter {
  readonly options: Record<string, unknown>;
  readonly webContents = Object.assign(new EventEmitter(), { send: vi.fn() });
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly maximize = vi.fn();
  readonly isMinimized = () => true;
  readonly isMaximized = () => false;
  readonly getNormalBounds = () => ({ x: 40, y: 50, width: 1000, height: 700 });
  readonly loadURL: (url: string) => Promise<void>;
  constructor(options: Record<string, unknown>, loaded: (url: string) => void) {
    super();
    this.options = options;
    this.loadURL = async (url) => loaded(url);
  }
}

/**
 * The part of the `electron` module that the host uses, recording instead of acting: its binary can't be had
 * everywhere, and what matters here is which doors the host closes and when.
 */
export function fakeElectron({ firstInstance = true } = {}) {
  const ready = Promise.withResolvers<void>();
  const log: string[] = [];
  const windows: FakeWindow[] = [];
  const handlers = new Map<string, Listener>();
  const guards = new Map<string, Listener>();
  const keep = (name: string) => (listener: Listener) => guards.set(name, listener);
  const schemes = new Map<string, (request: Request) => Promise<Response>>();
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    whenReady: () => ready.promise,
    enableSandbox: () => log.push('sandbox'),
    requestSingleInstanceLock: () => firstInstance,
    setPath: (name: string, value: string) => log.push(`path ${name} ${value}`),
    getVersion: () => '0.1.0',
    commandLine: { appendSwitch: vi.fn() },
    quit: vi.fn(),
    exit: vi.fn(),
  });
  const defaultSession = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('permission'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: keep('request') },
  });
  class BrowserWindow extends FakeWindow {
    constructor(options: Record<string, unknown>) {
      super(options, (url) => log.push(`load ${url}`));
      windows.push(this);
    }
  }
  return {
    app,
    BrowserWindow,
    session: { defaultSession },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    nativeTheme: { shouldUseDarkColors: false },
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: vi.fn() },
    dialog: {
      showErrorBox: vi.fn(),
      showMessageBoxSync: vi.fn(),
      showOpenDialog: vi.fn(),
      showSaveDialog: vi.fn(),
    },
    shell: { openPath: vi.fn(async () => ''), showItemInFolder: vi.fn() },
    ipcMain: { handle: (channel: string, handler: Listener) => handlers.set(channel, handler) },
    protocol: {
      registerSchemesAsPrivileged: () => log.push('scheme'),
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
        schemes.set(scheme, handler),
    },
    /** For the test only. */
    record: {
      ready: ready.resolve,
      log,
      windows,
      handlers,
      schemes,
      /** Calls what the host set as the session's guard of that name. */
      guard: (name: string, ...values: unknown[]) =>
        (guards.get(name) as (...v: unknown[]) => unknown)(...values),
    },
  };
}
