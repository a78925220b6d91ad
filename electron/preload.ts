import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('bridge', Object.freeze({ call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('app:call', name, input) }));
