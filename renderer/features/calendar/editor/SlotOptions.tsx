/** What is asked of a time: who must and who can come, rooms, how long, which days, which hours. */
import { ActionIcon, Checkbox, MultiSelect, NumberInput, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { addDays } from '#contract/plain-date.ts';
import { formatDate } from '#locale/format.ts';
import { durationWords, parseDuration } from '#renderer/data/appointment-words.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { kindLabel } from '#renderer/data/words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { SyncedInput } from '#renderer/features/calendar/editor/SyncedInput.tsx';
import { mostDays, type SlotForm } from '#renderer/features/calendar/editor/slot-form.ts';
import { useNamed } from '#renderer/features/calendar/use-people.ts';
import { IconX } from '#renderer/ui/icons.ts';
import { parseDate, parseTime } from '#renderer/ui/parse.ts';
import { RepDot } from '#renderer/ui/RepDot.tsx';
import { useEnterAhead } from '#renderer/ui/use-enter-ahead.ts';

interface Props {
  readonly form: SlotForm;
  readonly zone: string;
  /** The client of the appointment, whose hours can be kept to. */
  readonly client: string | null;
  readonly nameOf: (id: string) => string;
  readonly onChange: (form: SlotForm) => void;
  readonly onName: (id: string, name: string) => void;
}

const same = (text: string) => text;
const longest = 1_440;

export function SlotOptions({ form, client, nameOf, onChange, onName }: Props) {
  const t = useT();
  const formats = useFormats();
  const { language } = useWorkspace();
  const labels = useCalendarLabels();
  const [text, setText] = useState('');
  const reps = useQuery('records.lookup', { kind: 'reps', text: text.slice(0, 200), limit: 10 });
  const contacts = useQuery(
    'records.lookup',
    text === '' ? null : { kind: 'contacts', text: text.slice(0, 200), limit: 8 },
  );
  const rooms = useNamed('resources');
  const answered = [reps, contacts].every(({ loading, outdated }) => !loading && !outdated);
  const there = new Set(form.people.map(({ id }) => id));
  const offered = (['reps', 'contacts'] as const)
    .map((kind) => ({
      group: kindLabel(t, kind),
      items: ((kind === 'reps' ? reps : contacts).data ?? [])
        .filter(({ id }) => !there.has(id))
        .map(({ id, label }) => ({ value: `${kind} ${id}`, label })),
    }))
    .filter(({ items }) => items.length > 0);
  const change = (part: Partial<SlotForm>) => onChange({ ...form, ...part });

  const add = (value: string | undefined, label: string | undefined) => {
    const [kind, id] = value?.split(' ') ?? [];
    if (id === undefined || (kind !== 'reps' && kind !== 'contacts')) return;
    onName(id, label ?? id);
    setText('');
    change({ people: [...form.people, { kind, id, required: true }] });
  };
  const ahead = useEnterAhead({
    text,
    answered,
    take: () => {
      const best = offered[0]?.items[0];
      add(best?.value, best?.label);
    },
  });

  const day = (field: 'from' | 'to') => (
    <DateInput
      label={t(`finder.${field}`)}
      value={form[field]}
      {...(field === 'to' ? { minDate: form.from, maxDate: addDays(form.from, mostDays - 1) } : {})}
      ariaLabels={labels}
      locale={language}
      valueFormat={(date) => formatDate(date.slice(0, 10), language)}
      dateParser={(typed) => parseDate(typed, formats.today) ?? null}
      onChange={(date) => {
        if (date === null) return;
        const next = date.slice(0, 10);
        if (field === 'to') change({ to: next });
        else {
          const last = addDays(next, mostDays - 1);
          const to = form.to < next ? addDays(next, 6) : form.to > last ? last : form.to;
          change({ from: next, to });
        }
      }}
    />
  );
  const clock = (field: 'earliest' | 'latest') => (
    <SyncedInput
      label={t(`finder.${field}`)}
      value={form[field]}
      format={same}
      parse={parseTime}
      clearable={field === 'latest'}
      unreadable={t('lists.timeExample')}
      onChange={(time) => {
        if (field === 'latest') change({ latest: time });
        else if (time !== null) change({ earliest: time });
      }}
    />
  );
  const span = (field: 'durationMinutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes', label: string) => (
    <SyncedInput
      label={label}
      value={form[field]}
      format={(minutes) => durationWords(t, minutes)}
      parse={(typed) => {
        const minutes = parseDuration(typed);
        const least = field === 'durationMinutes' ? 1 : 0;
        return typeof minutes === 'number' && (minutes > longest || minutes < least) ? undefined : minutes;
      }}
      step={(minutes, direction) =>
        Math.min(longest, Math.max(field === 'durationMinutes' ? 15 : 0, minutes + direction * 15))
      }
      unreadable={t('editor.durationExample')}
      onChange={(minutes) => minutes !== null && change({ [field]: minutes })}
    />
  );

  return (
    <section className="finder-options" aria-label={t('finder.options')}>
      <Select
        label={t('finder.people')}
        placeholder={t('attendees.add')}
        searchable
        selectFirstOptionOnChange={text !== '' && answered}
        data={offered}
        value={null}
        searchValue={text}
        onSearchChange={setText}
        filter={({ options }) => options}
        nothingFoundMessage={t('lists.nothingFound')}
        maxDropdownHeight={240}
        onKeyDown={ahead}
        onChange={(value, one) => add(value ?? undefined, one?.label)}
      />
      {form.people.length > 0 && (
        <ul className="finder-people" aria-label={t('finder.people')}>
          {form.people.map((one) => (
            <li key={one.id}>
              <Checkbox
                checked={one.required}
                label={
                  <span className="appt-person">
                    {one.kind === 'reps' && <RepDot id={one.id} />}
                    {nameOf(one.id)}
                  </span>
                }
                aria-label={t('finder.needed', { name: nameOf(one.id) })}
                onChange={(event) => {
                  const required = event.currentTarget.checked;
                  change({
                    people: form.people.map((other) =>
                      other.id === one.id ? { ...other, required } : other,
                    ),
                  });
                }}
              />
              <ActionIcon
                size="sm"
                aria-label={t('attendees.remove', { name: nameOf(one.id) })}
                onClick={() => change({ people: form.people.filter(({ id }) => id !== one.id) })}
              >
                <IconX size={13} />
              </ActionIcon>
            </li>
          ))}
          <li className="small quiet">{t('finder.neededHint')}</li>
        </ul>
      )}
      <MultiSelect
        label={t('finder.resources')}
        searchable
        placeholder={form.resourceIds.length === 0 ? t('editor.rooms') : ''}
        data={rooms
          .filter(({ id, active }) => active || form.resourceIds.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={[...form.resourceIds]}
        nothingFoundMessage={t('lists.nothingFound')}
        onChange={(ids) => {
          for (const { id, name } of rooms) if (ids.includes(id)) onName(id, name);
          change({ resourceIds: ids });
        }}
      />
      <div className="finder-pair finder-room">
        <Checkbox
          label={t('finder.anyRoom')}
          checked={form.room !== null}
          onChange={(event) =>
            change({ room: event.currentTarget.checked ? { capacity: form.people.length || null } : null })
          }
        />
        {form.room !== null && (
          <NumberInput
            aria-label={t('finder.capacity')}
            placeholder={t('finder.anySize')}
            min={1}
            max={100_000}
            allowDecimal={false}
            value={form.room.capacity ?? ''}
            onChange={(value) => {
              const capacity = Math.round(Number(value));
              change({ room: { capacity: capacity >= 1 ? capacity : null } });
            }}
          />
        )}
      </div>
      <div className="finder-pair">
        {day('from')}
        {day('to')}
      </div>
      <div className="finder-pair">
        {clock('earliest')}
        {clock('latest')}
      </div>
      {span('durationMinutes', t('editor.duration'))}
      <div className="finder-pair">
        {span('bufferBeforeMinutes', t('editor.bufferBefore'))}
        {span('bufferAfterMinutes', t('editor.bufferAfter'))}
      </div>
      {client !== null && (
        <Checkbox
          label={t('finder.clientHours')}
          checked={form.organisationId !== null}
          onChange={(event) => change({ organisationId: event.currentTarget.checked ? client : null })}
        />
      )}
    </section>
  );
}
