// @vitest-environment happy-dom
/** The registry of commands and the keyboard that runs them. */
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import {
  type Command,
  commandNow,
  commandsNow,
  offerCommands,
  useCommands,
} from '#renderer/data/commands.ts';
import { IconCheck } from '#renderer/ui/icons.ts';

const command = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  name: () => id,
  icon: IconCheck,
  group: 'view',
  run: () => undefined,
  ...more,
});

const ends: (() => void)[] = [];
const offer = (...given: Parameters<typeof offerCommands>) => ends.push(offerCommands(...given));
afterEach(() => {
  for (const end of ends.splice(0)) end();
  cleanup();
});

describe('what is offered', () => {
  test('comes and goes with who offers it', () => {
    const end = offerCommands([command('a')]);
    expect(commandsNow().map(({ id }) => id)).toEqual(['a']);
    end();
    expect(commandsNow()).toEqual([]);
  });

  test('of two with one id the nearer one counts, whichever came first', () => {
    offer([command('print', { name: () => 'the list' })], 'page');
    offer([command('print', { name: () => 'the window' })], 'window');
    expect(commandsNow()).toHaveLength(1);
    expect(commandNow('print')?.name(() => '')).toBe('the list');
  });

  test('a view that is drawn again is asked what holds now', () => {
    const ran: number[] = [];
    const View = ({ count }: { count: number }) => {
      useCommands([command('count', { when: () => count > 1, run: () => void ran.push(count) })]);
      return null;
    };
    const { rerender } = render(<View count={1} />);
    const offered = commandNow('count');
    expect(offered?.when?.()).toBe(false);
    rerender(<View count={2} />);
    expect(commandNow('count')).toBe(offered);
    expect(offered?.when?.()).toBe(true);
    void offered?.run();
    expect(ran).toEqual([2]);
  });
});

describe('the keyboard', () => {
  const Window = () => {
    useKeyboard();
    return (
      <>
        <input aria-label="field" />
        <div role="menu" tabIndex={-1} data-testid="menu" />
      </>
    );
  };
  let field: HTMLInputElement;
  let menu: HTMLElement;
  beforeEach(() => {
    const shown = render(<Window />);
    field = shown.getByLabelText('field') as HTMLInputElement;
    menu = shown.getByTestId('menu');
  });

  test('runs what is pressed, once, and the browser does not', () => {
    const run = vi.fn();
    offer([command('a', { shortcut: { keys: ['mod', 'K'] }, run })]);
    const free = fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    expect(run).toHaveBeenCalledTimes(1);
    expect(free).toBe(false);
  });

  test('what cannot be run is not run, and its key does nothing else', () => {
    const run = vi.fn();
    offer([command('a', { shortcut: { keys: ['mod', 'K'] }, when: () => false, run })]);
    expect(fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  test('undo is asked for even before it is known that there is something to undo', () => {
    const run = vi.fn();
    offer([command('undo', { shortcut: { keys: ['mod', 'Z'] }, group: 'edit', when: () => false, run })]);
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('a sequence is two keys, one after the other', () => {
    const tasks = vi.fn();
    const plain = vi.fn();
    offer([
      command('tasks', { shortcut: { sequence: ['g', 't'] }, run: tasks }),
      command('plain', { shortcut: { keys: ['t'] }, run: plain }),
    ]);
    fireEvent.keyDown(document.body, { key: 't' });
    expect([tasks, plain].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
    fireEvent.keyDown(document.body, { key: 'g' });
    fireEvent.keyDown(document.body, { key: 't' });
    expect([tasks, plain].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    // A sequence that was not ended is forgotten by the next key.
    fireEvent.keyDown(document.body, { key: 'g' });
    fireEvent.keyDown(document.body, { key: 'x' });
    fireEvent.keyDown(document.body, { key: 't' });
    expect([tasks, plain].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
  });

  test('in a field letters and undo are its own; Ctrl+K and F1 are not', () => {
    const [letter, undo, palette, guide] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
    offer([
      command('letter', { shortcut: { keys: ['c'] }, run: letter }),
      command('undo', { shortcut: { keys: ['mod', 'Z'] }, group: 'edit', run: undo }),
      command('palette', { shortcut: { keys: ['mod', 'K'] }, run: palette }),
      command('guide', { shortcut: { keys: ['F1'] }, run: guide }),
    ]);
    fireEvent.keyDown(field, { key: 'c' });
    fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
    fireEvent.keyDown(field, { key: 'k', ctrlKey: true });
    fireEvent.keyDown(field, { key: 'F1' });
    expect([letter, undo, palette, guide].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 1, 1]);
  });

  test('a menu, a dialog, and who took the key already, keep it', () => {
    const run = vi.fn();
    offer([command('c', { shortcut: { keys: ['c'] }, run })]);
    fireEvent.keyDown(menu, { key: 'c' });
    const taken = (event: Event) => event.preventDefault();
    document.body.addEventListener('keydown', taken, { once: true });
    fireEvent.keyDown(document.body, { key: 'c' });
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    dialog.setAttribute('aria-modal', 'true');
    document.body.append(dialog);
    fireEvent.keyDown(document.body, { key: 'c' });
    dialog.remove();
    expect(run).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('what a table hears itself is left to it', () => {
    const run = vi.fn();
    offer([command('trash', { shortcut: { keys: ['delete'] }, heardBy: 'table', run })]);
    expect(fireEvent.keyDown(document.body, { key: 'Delete' })).toBe(true);
    expect(run).not.toHaveBeenCalled();
  });
});
