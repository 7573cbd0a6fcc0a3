/** The keyboard of a person without a mouse: Tab to what has a name, press, type; the focus is never lost. */
import { expect } from 'vitest';
import type { Relais } from '#test/e2e/harness.ts';

/** In milliseconds: what a busy machine may take for what a key asks for. */
const soon = 10_000;
/** More stops than any view has between two of its parts. */
const furthest = 90;

export class Keyboard {
  readonly relais: Relais;

  constructor(relais: Relais) {
    this.relais = relais;
  }

  get page() {
    return this.relais.page;
  }

  /** What has the focus, as it is called; null when nothing has it. */
  async focused(): Promise<string | null> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const label = labels.map((one) => one.textContent).join(' ');
      const name = element.getAttribute('aria-label') ?? (label || element.textContent || element.tagName);
      // The star of a field that is needed is not of its name.
      return name.replace(/\s*\*$/, '').trim();
    });
  }

  /** Presses keys one after the other; afterwards something of the page must still have the focus. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    const message = `focus after ${keys.join(', ')}`;
    await expect.poll(() => this.focused(), { message, timeout: soon }).not.toBeNull();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes on with Tab (or back with Shift+Tab) until what is called so has the focus. */
  async tabTo(name: string, way: 'on' | 'back' = 'on'): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < furthest; stop++) {
      const at = await this.focused();
      if (at === name) return;
      passed.push(at ?? 'nothing');
      await this.page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`Tab never came to "${name}": ${passed.join(' | ')}`);
  }

  async tabToAndPress(name: string, way: 'on' | 'back' = 'on'): Promise<void> {
    await this.tabTo(name, way);
    await this.press('Enter');
  }

  /** Opens a menu, and waits until its keys are its own. */
  async openMenu(name: string, way: 'on' | 'back' = 'on'): Promise<void> {
    await this.tabToAndPress(name, way);
    const focused = () => this.page.evaluate(() => document.activeElement?.closest('[role="menu"]') !== null);
    await expect.poll(focused, { timeout: soon }).toBe(true);
  }

  /** Takes what is called so from an open menu. */
  async choose(name: string): Promise<void> {
    for (let item = 0; item < furthest; item++) {
      if ((await this.focused()) === name) {
        await this.page.keyboard.press('Enter');
        return;
      }
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The menu has no "${name}".`);
  }

  /** The table of the list, from anywhere before it. */
  async toTable(name: string, way: 'on' | 'back' = 'on'): Promise<void> {
    await this.tabTo(name, way);
    expect(await this.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  }
}
