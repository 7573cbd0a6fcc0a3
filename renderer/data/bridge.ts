/** The window's only door to the rest of Relais. */
import type { Bridge } from '#contract/channels.ts';

declare global {
  interface Window {
    readonly relais: Bridge;
  }
}

export const bridge = (): Bridge => window.relais;
