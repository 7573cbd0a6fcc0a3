/** The whole preload script: the two functions through which the window reaches the main process, and nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Push } from '#contract/channel.ts';
import type { Bridge } from '#contract/channels.ts';

const bridge: Bridge = {
  call: (channel, input) => ipcRenderer.invoke('call', channel, input),
  onChanged(listener) {
    const hear = (_event: unknown, push: Push) => listener(push);
    ipcRenderer.on('changed', hear);
    return () => {
      ipcRenderer.off('changed', hear);
    };
  },
};

contextBridge.exposeInMainWorld('relais', bridge);
