// @vitest-environment happy-dom
/** The table by keyboard and pointer: only rows in view exist, and every action has its key. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Sort } from '#contract/list-query.ts';
import { DataTable } from '#renderer/ui/table/DataTable.tsx';
import type { TableColumn } from '#renderer/ui/table/types.ts';

interface Item {
  readonly id: string;
  readonly name: string;
}

beforeAll(() => {
  // No layout happens here: the table is 400 pixels high wherever it asks.
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: { get: () => 400, configurable: true },
    offsetWidth: { get: () => 600, configurable: true },
    clientHeight: { get: () => 400, configurable: true },
  });
});
afterEach(cleanup);

const columns: TableColumn<Item>[] = ['name', 'city', 'amount'].map((field) => ({
  field,
  label: field,
  width: 120,
  numeric: field === 'amount',
  editable: field === 'name',
  render: (item) => <span className={field === 'name' ? 'dt-open' : ''}>{`${item.name} ${field}`}</span>,
  foot: field === 'amount' ? '42' : null,
}));

const setUp = (total = 1_000, loaded = (_index: number) => true) => {
  const told = {
    range: vi.fn(),
    sort: vi.fn(),
    move: vi.fn(),
    resize: vi.fn(),
    open: vi.fn(),
    active: vi.fn(),
    trash: vi.fn(),
    escape: vi.fn(),
    toggle: vi.fn(),
    extend: vi.fn(),
    all: vi.fn(),
    clear: vi.fn(),
  };
  const rowAt = (index: number): Item | undefined =>
    index >= 0 && index < total && loaded(index) ? { id: `r${index}`, name: `Row ${index}` } : undefined;
  function Host() {
    const [sort] = useState<Sort[]>([{ field: 'city', direction: 'descending' }]);
    return (
      <DataTable<Item>
        label="Rows"
        columns={columns}
        total={total}
        rowAt={rowAt}
        onRange={told.range}
        sort={sort}
        onSort={told.sort}
        onMoveColumn={told.move}
        onResizeColumn={told.resize}
        selection={{
          isSelected: (id) => id === 'r1',
          state: 'some',
          toggle: told.toggle,
          extend: told.extend,
          all: told.all,
          clear: told.clear,
        }}
        rowHeight={30}
        openId={null}
        onOpen={told.open}
        onActive={told.active}
        onTrash={told.trash}
        onEscape={told.escape}
        renderEditor={(row, field, done) => (
          <button type="button" onClick={done}>
            {`editing ${row.id} ${field}`}
          </button>
        )}
        labels={{ selectAll: 'Select all', totals: 'Total', loading: 'Loading' }}
        outdated={false}
      />
    );
  }
  render(<Host />);
  const grid = screen.getByRole('grid');
  grid.focus();
  const key = (name: string, more: object = {}) => fireEvent.keyDown(grid, { key: name, ...more });
  const active = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent;
  return { ...told, grid, key, active };
};

test('a long list has few rows in the page and says how many there are', () => {
  const { grid, range } = setUp();
  const rows = screen.getAllByRole('row');
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.length).toBeLessThan(60);
  expect(grid.getAttribute('aria-rowcount')).toBe('1001');
  expect(range).toHaveBeenLastCalledWith(0, expect.any(Number));
  expect(screen.getByRole('columnheader', { name: /city/ }).getAttribute('aria-sort')).toBe('descending');
});

test('rows on their way are outlined, never blank', () => {
  setUp(50, (index) => index < 2);
  expect(screen.getAllByRole('img', { name: 'Loading' }).length).toBeGreaterThan(10);
});

test('arrows move from cell to cell and tell the row', () => {
  const { key, active, active: _, ...told } = setUp();
  expect(active()).toBe('Row 0 name');
  key('ArrowDown');
  key('ArrowRight');
  expect(active()).toBe('Row 1 city');
  key('ArrowUp');
  key('ArrowUp');
  expect(active()).toBe('city');
  expect(told.trash).not.toHaveBeenCalled();
});

test('Enter opens, with Ctrl the page; Delete trashes; Escape clears the selection', () => {
  const { key, open, trash, clear } = setUp();
  key('ArrowDown');
  key('Enter');
  expect(open).toHaveBeenLastCalledWith({ id: 'r1', name: 'Row 1' }, 'panel');
  key('Enter', { ctrlKey: true });
  expect(open).toHaveBeenLastCalledWith({ id: 'r1', name: 'Row 1' }, 'page');
  key('Delete');
  expect(trash).toHaveBeenCalledWith(1);
  key('Escape');
  expect(clear).toHaveBeenCalledOnce();
});

test('Space selects, Shift extends, Ctrl+A takes all', () => {
  const { key, toggle, extend, all } = setUp();
  key(' ');
  expect(toggle).toHaveBeenCalledWith(0);
  key('ArrowDown', { shiftKey: true });
  expect(extend).toHaveBeenCalledWith(1);
  key('a', { ctrlKey: true });
  expect(all).toHaveBeenCalledOnce();
});

test('F2 edits a cell that can be edited, and the table has the focus back', () => {
  const { key, grid } = setUp();
  key('F2');
  fireEvent.click(screen.getByRole('button', { name: 'editing r0 name' }));
  expect(screen.queryByRole('button', { name: /editing/ })).toBeNull();
  expect(document.activeElement).toBe(grid);
  key('ArrowRight');
  key('F2');
  expect(screen.queryByRole('button', { name: /editing/ })).toBeNull();
});

test('on a heading, Enter sorts, Ctrl moves and Alt resizes the column', () => {
  const { key, sort, move, resize } = setUp();
  key('ArrowUp');
  key('ArrowRight');
  key('Enter');
  expect(sort).toHaveBeenLastCalledWith('city', false);
  key('Enter', { shiftKey: true });
  expect(sort).toHaveBeenLastCalledWith('city', true);
  key('ArrowRight', { altKey: true });
  expect(resize).toHaveBeenCalledWith('city', 136);
  key('ArrowLeft', { ctrlKey: true });
  expect(move).toHaveBeenCalledWith('city', 0);
});

test('a click on the name opens, a click on the box selects, with Shift it extends', () => {
  const { open, toggle, extend, active } = setUp();
  fireEvent.click(screen.getByText('Row 3 name'));
  expect(open).toHaveBeenCalledWith({ id: 'r3', name: 'Row 3' }, 'panel');
  fireEvent.click(screen.getByText('Row 4 city'));
  expect(open).toHaveBeenCalledOnce();
  expect(active()).toBe('Row 4 city');
  const box = screen.getByText('Row 5 name').closest('[role="row"]')?.querySelector('[data-column="-1"]');
  fireEvent.click(box ?? document.body);
  expect(toggle).toHaveBeenCalledWith(5);
  fireEvent.click(screen.getByText('Row 7 city'), { shiftKey: true });
  expect(extend).toHaveBeenCalledWith(7);
});

test('an empty table is still a table', () => {
  const { key, grid } = setUp(0);
  key('ArrowDown');
  key('Enter');
  expect(grid.getAttribute('aria-rowcount')).toBe('1');
});
