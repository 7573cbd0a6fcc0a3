/** The filters of a list: a chip for each field that is filtered, and a menu of those that could be. */
import { Button, CloseButton, Combobox, Popover, useCombobox } from '@mantine/core';
import { useState } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import type { Filter } from '#contract/list-query.ts';
import { columnOf, columnsOf } from '#renderer/data/columns.ts';
import { useCommands } from '#renderer/data/commands.ts';
import {
  emptyFilter,
  type FieldFilter,
  filteredFields,
  readFilter,
  writeFilter,
} from '#renderer/data/filter-model.ts';
import { fieldLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { FilterEditor } from '#renderer/features/records/FilterEditor.tsx';
import { FilterText } from '#renderer/features/records/FilterText.tsx';
import '#renderer/features/records/filters.css';
import { IconFilter, IconFilterOff } from '#renderer/ui/icons.ts';

interface Props {
  readonly kind: ListedKind;
  readonly filters: readonly Filter[];
  readonly onChange: (filters: Filter[]) => void;
}

export function FilterBar({ kind, filters, onChange }: Props) {
  const t = useT();
  const [open, setOpen] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const menu = useCombobox({
    onDropdownOpen: () => menu.focusSearchInput(),
    onDropdownClose: () => {
      menu.resetSelectedOption();
      setSearch('');
    },
  });
  useCommands([
    {
      id: 'list.filter',
      name: (say) => say('lists.addFilter'),
      icon: IconFilter,
      group: 'list',
      shortcut: { keys: ['f'] },
      run: () => menu.openDropdown(),
    },
    {
      id: 'list.clearFilters',
      name: (say) => say('lists.clearFilters'),
      icon: IconFilterOff,
      group: 'list',
      when: () => filters.length > 0,
      run: () => {
        setDraft(null);
        onChange([]);
      },
    },
  ]);
  // A filter just added asks nothing yet, so the query does not have it.
  const [draft, setDraft] = useState<{ readonly field: string; readonly filter: FieldFilter } | null>(null);

  const inQuery = filteredFields(filters);
  const fields = draft && !inQuery.includes(draft.field) ? [...inQuery, draft.field] : inQuery;
  const filterOf = (field: string): FieldFilter | null =>
    draft?.field === field ? draft.filter : readFilter(filters, field);

  const change = (field: string, filter: FieldFilter) => {
    setDraft({ field, filter });
    onChange(writeFilter(filters, field, filter));
  };
  const remove = (field: string) => {
    setOpen(null);
    setDraft(null);
    onChange(writeFilter(filters, field, null));
  };
  const add = (field: string) => {
    const column = columnOf(kind, field);
    if (!column) return;
    setDraft({ field, filter: readFilter(filters, field) ?? emptyFilter(column.type) });
    setOpen(field);
  };

  const offered = columnsOf(kind)
    .map((column) => ({ field: column.field, label: fieldLabel(t, kind, column.field) }))
    .filter((one) => one.label.toLocaleLowerCase().includes(search.toLocaleLowerCase()));

  return (
    <div className="filters">
      {fields.map((field) => {
        const filter = filterOf(field);
        if (!filter) return null;
        const label = fieldLabel(t, kind, field);
        return (
          <Popover
            key={field}
            opened={open === field}
            onChange={(opened) => {
              if (opened) return;
              setOpen(null);
              setDraft(null);
            }}
            position="bottom-start"
            trapFocus
            returnFocus
            width={280}
          >
            <span className="chip">
              <Popover.Target>
                <button
                  type="button"
                  className="chip-text"
                  aria-expanded={open === field}
                  onClick={() => (open === field ? setOpen(null) : add(field))}
                >
                  <FilterText kind={kind} field={field} filter={filter} />
                </button>
              </Popover.Target>
              <CloseButton
                size={24}
                iconSize={14}
                aria-label={t('lists.removeFilterOf', { field: label })}
                onClick={() => remove(field)}
              />
            </span>
            <Popover.Dropdown aria-label={label}>
              <FilterEditor
                kind={kind}
                field={field}
                filter={filter}
                onChange={(next) => change(field, next)}
                onRemove={() => remove(field)}
              />
            </Popover.Dropdown>
          </Popover>
        );
      })}
      <Combobox
        store={menu}
        position="bottom-start"
        width={240}
        onOptionSubmit={(field) => {
          menu.closeDropdown();
          add(field);
        }}
      >
        <Combobox.Target targetType="button">
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconFilter size={15} aria-hidden />}
            {...(fields.length > 0 ? { 'aria-label': t('lists.addFilter') } : {})}
            onClick={() => menu.toggleDropdown()}
          >
            {t('lists.filter')}
          </Button>
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Search
            role="combobox"
            aria-expanded={menu.dropdownOpened}
            aria-label={t('lists.findField')}
            placeholder={t('lists.findField')}
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              menu.selectFirstOption();
            }}
          />
          <Combobox.Options className="menu-scroll" aria-label={t('lists.addFilter')}>
            {offered.map((one) => (
              <Combobox.Option key={one.field} value={one.field}>
                {one.label}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {fields.length > 1 && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            setDraft(null);
            onChange([]);
          }}
        >
          {t('lists.clearFilters')}
        </Button>
      )}
    </div>
  );
}
