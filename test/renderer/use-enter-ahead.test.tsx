// @vitest-environment happy-dom
/** Enter in a field whose offers are not there yet. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useEnterAhead } from '#renderer/ui/use-enter-ahead.ts';

afterEach(cleanup);

interface Props {
  readonly text: string;
  readonly answered: boolean;
  readonly take: () => void;
}

function Field(props: Props) {
  return <input onKeyDown={useEnterAhead(props)} />;
}

const begin = (text: string, answered: boolean) => {
  const take = vi.fn<() => void>();
  const { rerender } = render(<Field text={text} answered={answered} take={take} />);
  return {
    take,
    enter: () => fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' }),
    becomes: (next: string, done: boolean) => rerender(<Field text={next} answered={done} take={take} />),
  };
};

test('is kept until the answer is there, once', () => {
  const { take, enter, becomes } = begin('an', false);
  expect(enter()).toBe(false);
  expect(take).not.toHaveBeenCalled();
  becomes('an', true);
  expect(take).toHaveBeenCalledTimes(1);
  becomes('an', true);
  expect(take).toHaveBeenCalledTimes(1);
});

test('is forgotten when more is typed', () => {
  const { take, enter, becomes } = begin('an', false);
  enter();
  becomes('ann', false);
  becomes('ann', true);
  expect(take).not.toHaveBeenCalled();
});

test('is left to the field where all is answered, or nothing typed', () => {
  expect(begin('an', true).enter()).toBe(true);
  cleanup();
  expect(begin('', false).enter()).toBe(true);
});

test.each([
  ['no mark yet: the first is taken', false, 1],
  ['a mark: the list takes what is marked', true, 0],
])('the answer is drawn, with %s', (_what, marked, taken) => {
  const take = vi.fn<() => void>();
  function Open() {
    return (
      <>
        <input aria-controls="offers" onKeyDown={useEnterAhead({ text: 'an', answered: true, take })} />
        <ul id="offers">
          <li {...(marked ? { 'data-combobox-selected': true } : {})}>Anna</li>
        </ul>
      </>
    );
  }
  render(<Open />);
  const leftToTheField = fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
  expect(leftToTheField).toBe(marked);
  expect(take).toHaveBeenCalledTimes(taken);
});
