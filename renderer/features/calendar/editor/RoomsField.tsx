/** Rooms and resources to book, each with whether it is free at that time. */
import { MultiSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { noFilter, type OccurrenceRef } from '#contract/calendar.ts';
import { addDays } from '#contract/plain-date.ts';
import { nameOf } from '#renderer/data/columns.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { fieldLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { meets, sameOccurrence } from '#renderer/features/calendar/editor/busy.ts';
import { timeOf } from '#renderer/features/calendar/editor/form.ts';
import type { Editor } from '#renderer/features/calendar/editor/use-editor.ts';

interface Props {
  readonly editor: Editor;
  /** What is edited does not stand in its own way. */
  readonly except: OccurrenceRef | null;
}

const most = 50;

export function RoomsField({ editor, except }: Props) {
  const { values, zone, set, labels, errorOf } = editor;
  const t = useT();
  const [opened, setOpened] = useState(false);
  const own = values.zone ?? zone;
  const { start, end } = timeOf(values, zone);
  const resources = useQuery(
    'records.list',
    opened
      ? {
          kind: 'resources',
          query: {
            search: '',
            filters: [{ field: 'status', operator: 'is', values: ['active'] }],
            sort: [{ field: 'name', direction: 'ascending' }],
          },
          range: { offset: 0, limit: 200 },
          trashed: false,
        }
      : null,
  );
  const rows = resources.data?.rows ?? [];
  const range = useQuery(
    'calendar.range',
    opened && rows.length > 0
      ? {
          from: start.slice(0, 10),
          to: addDays(end.slice(0, 10), 1),
          zone: own,
          filter: { ...noFilter, resourceIds: rows.map(({ id }) => id), withCancelled: false },
          conflicts: false,
        }
      : null,
  );
  const taken = useMemo(() => {
    const by = new Map<string, string>();
    for (const one of range.data?.occurrences ?? []) {
      if (one.status !== 'planned' && one.status !== 'held') continue;
      if (sameOccurrence(one, except) || !meets(one, { start, end })) continue;
      for (const id of one.resourceIds) by.set(id, one.title);
    }
    return by;
  }, [range.data, start, end, except]);

  const known = rows.map((row) => {
    const capacity = row.record['capacity'];
    return {
      value: row.id,
      label: nameOf('resources', row),
      capacity: typeof capacity === 'number' ? capacity : null,
    };
  });
  const chosen = values.resourceIds
    .filter((id) => !known.some(({ value }) => value === id))
    .map((id) => ({ value: id, label: labels[id] ?? id, capacity: null }));
  return (
    <MultiSelect
      label={fieldLabel(t, 'appointments', 'resourceIds')}
      searchable
      maxValues={most}
      placeholder={values.resourceIds.length === 0 ? t('editor.rooms') : ''}
      data={[...known, ...chosen]}
      value={[...values.resourceIds]}
      error={errorOf('resourceIds')}
      nothingFoundMessage={resources.loading ? t('frame.loading') : t('lists.nothingFound')}
      maxDropdownHeight={280}
      onDropdownOpen={() => setOpened(true)}
      renderOption={({ option }) => {
        const { capacity } = option as (typeof known)[number];
        const title = taken.get(option.value);
        return (
          <span className="link-option">
            <span>
              {option.label}
              {capacity !== null && (
                <span className="quiet small">{` · ${t('editor.capacity', { count: capacity })}`}</span>
              )}
            </span>
            {range.data && (
              <span className={`small ${title === undefined ? 'done' : 'late'}`}>
                {title === undefined ? t('editor.roomFree') : t('editor.roomTaken', { title })}
              </span>
            )}
          </span>
        );
      }}
      onChange={(ids) => {
        for (const id of ids) editor.name(id, known.find(({ value }) => value === id)?.label ?? null);
        set({ ...values, resourceIds: ids }, 'resourceIds');
      }}
    />
  );
}
