import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../../../shared/rpc.ts';
import { eventChannel, invokeChannel } from './channels.ts';

const bridge: Bridge = {
  invoke: (text) => ipcRenderer.invoke(invokeChannel, text),
  onEvent: (listener) => {
    ipcRenderer.on(eventChannel, (_event, text: string) => listener(text));
  },
};

contextBridge.exposeInMainWorld('rundtisch', bridge);
