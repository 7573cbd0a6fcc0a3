/** The agenda: items with their running times, changed where they stand, put in order by key, button or drag. */
import { ActionIcon, Select } from '@mantine/core';
import { useRef, useState } from 'react';
import { scopes } from '#contract/calendar.ts';
import type { AgendaItem } from '#contract/kinds/calendar.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { useT } from '#renderer/data/workspace.ts';
import { AddLine } from '#renderer/features/meetings/AddLine.tsx';
import { SavedText } from '#renderer/features/meetings/SavedText.tsx';
import { type Live, moved, type RunningItem } from '#renderer/features/meetings/times.ts';
import { isWhole, type MeetingEdits } from '#renderer/features/meetings/use-meeting.ts';
import { announce } from '#renderer/ui/announce.ts';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '#renderer/ui/icons.ts';

interface Props {
  readonly edits: MeetingEdits;
  readonly items: readonly RunningItem[];
  readonly live: Live | null;
  /** The time of day of an instant, in milliseconds. */
  readonly clock: (at: number) => string;
}

/** Minutes of a new item: as the one before. */
const usualMinutes = 10;
/** A day. */
const longest = 1_440;

const plain = ({ id, title, minutes, ownerId, notes }: AgendaItem): AgendaItem => ({
  id,
  title,
  minutes,
  ownerId,
  notes,
});

export function Agenda({ edits, items, live, clock }: Props) {
  const t = useT();
  const formats = useFormats();
  const { meeting, save, agendaScope, setAgendaScope } = edits;
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);

  const agenda = meeting.agenda.map(plain);
  const put = (next: AgendaItem[]) => save({ agenda: next });
  const change = (index: number, changes: Partial<AgendaItem>) =>
    void put(agenda.map((item, at) => (at === index ? { ...item, ...changes } : item)));

  const move = (from: number, to: number) => {
    const item = agenda[from];
    if (!item || to < 0 || to >= agenda.length) return;
    void put(moved(agenda, from, to));
    announce(t('meetings.movedTo', { title: item.title, place: to + 1, count: agenda.length }));
    // The focus goes with the item.
    requestAnimationFrame(() => {
      const row = list.current?.children[to];
      if (row && !row.contains(document.activeElement)) row.querySelector<HTMLElement>('button')?.focus();
    });
  };

  const remove = (index: number) => {
    void put(agenda.filter((_, at) => at !== index));
    requestAnimationFrame(() => {
      const next = list.current?.children[Math.min(index, agenda.length - 2)];
      (next ?? list.current?.parentElement)?.querySelector<HTMLElement>('input')?.focus();
    });
  };

  const planned = agenda.reduce((sum, { minutes }) => sum + minutes, 0);
  const { duration } = meeting;
  const rest = duration === null ? 0 : duration - planned;

  return (
    <section className="meeting-part" aria-labelledby="meeting-agenda">
      <div className="meeting-part-head">
        <h2 id="meeting-agenda">{t('meetings.agenda')}</h2>
        {agenda.length > 0 && (
          <p className="meeting-total numeric" data-over={rest < 0 || undefined}>
            {t('meetings.totalOf', { minutes: formats.number(planned) })}
            {rest > 0 && ` · ${t('meetings.free', { count: rest })}`}
            {rest < 0 && ` · ${t('meetings.over', { count: -rest })}`}
          </p>
        )}
        {meeting.recurring && !isWhole(meeting) && (
          <Select
            className="meeting-scope no-print"
            size="xs"
            label={t('meetings.agendaFor')}
            allowDeselect={false}
            data={scopes.map((scope) => ({ value: scope, label: t(`meetings.scope.${scope}`) }))}
            value={agendaScope}
            onChange={(next) => setAgendaScope(scopes.find((one) => one === next) ?? 'this')}
          />
        )}
      </div>
      {agenda.length === 0 && <p className="quiet">{t('meetings.noAgenda')}</p>}
      <ol className="agenda" ref={list}>
        {items.map(({ item, from }, index) => (
          <li
            key={item.id}
            className="agenda-item"
            data-current={live?.current === index || undefined}
            data-over={(over === index && dragged !== null && dragged !== index) || undefined}
            aria-current={live?.current === index ? 'step' : undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              move(dragged, index);
              setDragged(null);
              setOver(null);
            }}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
            }}
          >
            <span
              className="agenda-grip no-print"
              aria-hidden
              draggable
              onDragStart={(event) => {
                event.dataTransfer.setData('text/plain', item.title);
                event.dataTransfer.effectAllowed = 'move';
                setDragged(index);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
            >
              <IconGripVertical size={15} />
            </span>
            <span className="agenda-time numeric">{from === null ? `${index + 1}.` : clock(from)}</span>
            <SavedText
              className="agenda-title"
              label={t('meetings.itemTitle', { place: index + 1 })}
              value={item.title}
              required
              maxLength={500}
              onSave={(title) => change(index, { title })}
            />
            <SavedText
              className="agenda-minutes"
              label={t('meetings.itemMinutes', { title: item.title })}
              value={String(item.minutes)}
              required
              numeric
              maxLength={4}
              accepts={(text) => /^\d+$/.test(text) && Number(text) <= longest}
              onSave={(text) => change(index, { minutes: Number(text) })}
            />
            <span className="agenda-unit quiet" aria-hidden>
              {t('meetings.minuteUnit')}
            </span>
            <div className="agenda-owner">
              <LinkField
                key={`${item.ownerId}`}
                to="reps"
                value={item.ownerId}
                valueLabel={item.owner}
                label={t('meetings.itemOwner', { title: item.title })}
                labelShown={false}
                placeholder={t('meetings.owner')}
                error={null}
                autoFocus={false}
                onChange={(ownerId) => {
                  if (ownerId !== item.ownerId) change(index, { ownerId });
                }}
              />
            </div>
            <span className="agenda-acts no-print">
              <ActionIcon
                size="sm"
                aria-label={t('meetings.moveUp', { title: item.title })}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowUp size={14} aria-hidden />
              </ActionIcon>
              <ActionIcon
                size="sm"
                aria-label={t('meetings.moveDown', { title: item.title })}
                disabled={index === agenda.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size={14} aria-hidden />
              </ActionIcon>
              <ActionIcon
                size="sm"
                aria-label={t('meetings.removeItem', { title: item.title })}
                onClick={() => remove(index)}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </span>
            <div className="agenda-notes">
              <SavedText
                lines
                label={t('meetings.itemNotes', { title: item.title })}
                placeholder={t('meetings.notes')}
                value={item.notes ?? ''}
                maxLength={20_000}
                onSave={(notes) => change(index, { notes: notes === '' ? null : notes })}
              />
            </div>
          </li>
        ))}
      </ol>
      <AddLine
        label={t('meetings.newItem')}
        add={t('meetings.addItem')}
        maxLength={500}
        onAdd={(title) =>
          put([
            ...agenda,
            {
              id: crypto.randomUUID(),
              title,
              minutes: agenda.at(-1)?.minutes ?? usualMinutes,
              ownerId: null,
              notes: null,
            },
          ])
        }
      />
    </section>
  );
}
