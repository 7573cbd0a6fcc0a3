/** Who comes: representatives, contacts and people known by their address, each with a role and an answer. */
import { ActionIcon, Select } from '@mantine/core';
import { useState } from 'react';
import { type Attendee, attendeeAnswers, attendeeRoles } from '#contract/kinds/calendar.ts';
import { attendeeName } from '#renderer/data/appointment-words.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { nameOf } from '#renderer/data/columns.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { describeRefusal, fieldLabel, kindLabel, kindLabelOne } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import type { Editor } from '#renderer/features/calendar/editor/use-editor.ts';
import { announce } from '#renderer/ui/announce.ts';
import { IconX } from '#renderer/ui/icons.ts';
import { RepDot } from '#renderer/ui/RepDot.tsx';
import { showError } from '#renderer/ui/toasts.tsx';
import { useEnterAhead } from '#renderer/ui/use-enter-ahead.ts';

interface Props {
  readonly editor: Editor;
}

const address = /^(?:(.+?)\s*<)?([^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)>?$/;
const most = 500;

const invited = (
  kind: Attendee['kind'],
  id: string | null,
  name: string | null,
  email: string | null,
): Attendee => ({
  kind,
  id,
  name,
  email,
  role: 'required',
  answer: 'none',
});

export function AttendeesField({ editor }: Props) {
  const { values, set, labels, errorOf } = editor;
  const t = useT();
  const [text, setText] = useState('');
  const [opened, setOpened] = useState(false);
  const ask = (kind: 'reps' | 'contacts' | 'teams', limit: number) =>
    opened ? { kind, text: text.slice(0, 200), limit } : null;
  const reps = useQuery('records.lookup', ask('reps', 8));
  const contacts = useQuery('records.lookup', ask('contacts', 8));
  const teams = useQuery('records.lookup', ask('teams', 4));

  const answered = [reps, contacts, teams].every(({ loading, outdated }) => !loading && !outdated);
  const there = new Set(values.attendees.flatMap(({ id }) => id ?? []));
  const option = (kind: 'reps' | 'contacts', found: typeof reps.data) =>
    (found ?? [])
      .filter(({ id }) => !there.has(id) && id !== values.repId)
      .map(({ id, label, hint }) => ({ value: `${kind} ${id}`, label, hint }));
  const typed = address.exec(text.trim());
  const groups = [
    ...(typed
      ? [
          {
            group: t('attendees.byAddress'),
            items: [{ value: `other ${text.trim()}`, label: text.trim(), hint: '' }],
          },
        ]
      : []),
    { group: kindLabel(t, 'reps'), items: option('reps', reps.data) },
    { group: kindLabel(t, 'contacts'), items: option('contacts', contacts.data) },
    {
      group: kindLabel(t, 'teams'),
      items: (teams.data ?? []).map(({ id, label }) => ({
        value: `teams ${id}`,
        label: t('attendees.everyoneOf', { team: label }),
        hint: '',
      })),
    },
  ].filter(({ items }) => items.length > 0);

  const change = (attendees: Attendee[]) =>
    set({ ...values, attendees: attendees.slice(0, most) }, 'attendees');

  const addTeam = async (id: string) => {
    try {
      const { rows } = await call('records.list', {
        kind: 'reps',
        query: {
          search: '',
          filters: [
            { field: 'teamId', operator: 'is', values: [id] },
            { field: 'status', operator: 'is', values: ['active'] },
          ],
          sort: [{ field: 'name', direction: 'ascending' }],
        },
        range: { offset: 0, limit: 200 },
        trashed: false,
      });
      const fresh = rows.filter((row) => !there.has(row.id) && row.id !== values.repId);
      for (const row of fresh) editor.name(row.id, nameOf('reps', row));
      change([...values.attendees, ...fresh.map((row) => invited('reps', row.id, null, null))]);
      announce(t('attendees.added', { count: fresh.length }));
    } catch (error) {
      showError(describeRefusal(t, error instanceof CallError ? error.refusal : { code: 'internal' }));
    }
  };

  const add = (value: string, label: string) => {
    const [kind = '', ...rest] = value.split(' ');
    const id = rest.join(' ');
    setText('');
    if (kind === 'teams') void addTeam(id);
    else if (kind === 'other') {
      const [, name, email = id] = address.exec(id) ?? [];
      change([...values.attendees, invited('other', null, name ?? null, email)]);
    } else {
      editor.name(id, label);
      change([...values.attendees, invited(kind as 'reps' | 'contacts', id, null, null)]);
    }
  };

  const ahead = useEnterAhead({
    text,
    answered,
    take: () => {
      const best = groups[0]?.items[0];
      if (best) add(best.value, best.label);
    },
  });

  const edit = (at: number, part: Partial<Attendee>) =>
    change(values.attendees.map((one, index) => (index === at ? { ...one, ...part } : one)));

  return (
    <div className="appt-attendees">
      <Select
        label={fieldLabel(t, 'appointments', 'attendees')}
        placeholder={t('attendees.add')}
        searchable
        selectFirstOptionOnChange={text !== '' && answered}
        data={groups}
        value={null}
        searchValue={text}
        onSearchChange={setText}
        onKeyDown={ahead}
        onDropdownOpen={() => setOpened(true)}
        filter={({ options }) => options}
        nothingFoundMessage={reps.loading ? t('frame.loading') : t('attendees.nobody')}
        maxDropdownHeight={280}
        // The list grows while it is being answered: above there is room for all of it.
        comboboxProps={{ position: 'top', transitionProps: { duration: 0 } }}
        error={errorOf('attendees')}
        renderOption={({ option: one }) => {
          const { hint } = one as { readonly hint?: string };
          return (
            <span className="link-option">
              <span>{one.label}</span>
              {hint && <span className="quiet small">{hint}</span>}
            </span>
          );
        }}
        onChange={(value, one) => value !== null && add(value, one?.label ?? value)}
      />
      {values.attendees.length > 0 && (
        <ul className="appt-people" aria-label={fieldLabel(t, 'appointments', 'attendees')}>
          {values.attendees.map((one, index) => {
            const name = attendeeName(one, one.id === null ? undefined : labels[one.id]);
            return (
              <li key={one.id ?? `${one.email} ${one.name}`}>
                <span className="appt-person">
                  {one.kind === 'reps' && one.id !== null && <RepDot id={one.id} />}
                  <span className="appt-person-name">{name}</span>
                  <span className="quiet small">
                    {one.kind === 'other' ? (one.name === null ? '' : one.email) : kindLabelOne(t, one.kind)}
                  </span>
                </span>
                <Select
                  aria-label={t('attendees.roleOf', { name })}
                  allowDeselect={false}
                  data={attendeeRoles.map((role) => ({ value: role, label: t(`meetings.roles.${role}`) }))}
                  value={one.role}
                  onChange={(role) => role !== null && edit(index, { role })}
                />
                <Select
                  aria-label={t('attendees.answerOf', { name })}
                  allowDeselect={false}
                  data={attendeeAnswers.map((answer) => ({
                    value: answer,
                    label: t(`meetings.answers.${answer}`),
                  }))}
                  value={one.answer}
                  onChange={(answer) => answer !== null && edit(index, { answer })}
                />
                <ActionIcon
                  aria-label={t('attendees.remove', { name })}
                  onClick={() => change(values.attendees.filter((_, at) => at !== index))}
                >
                  <IconX size={15} />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
