/** What an appointment is about, beside it: when, where, who, what stands in its way, and what can be done with it. */
import { Button, CloseButton, Popover } from '@mantine/core';
import '#renderer/features/calendar/event-card.css';
import type { Occurrence } from '#contract/calendar.ts';
import { formatRoute, recordRoute } from '#renderer/app/router.ts';
import { attendeesInWords } from '#renderer/data/appointment-words.ts';
import type { Command } from '#renderer/data/commands.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { choiceLabel, describeRefusal, typeLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { markIcons, marksOf } from '#renderer/features/calendar/marks.ts';
import { timeWords } from '#renderer/features/calendar/occurrence-words.ts';
import { cityOf, inZone } from '#renderer/features/calendar/wall-time.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { CommandMenu } from '#renderer/ui/CommandMenu.tsx';
import { IconExternalLink, IconPencil } from '#renderer/ui/icons.ts';
import { RepDot } from '#renderer/ui/RepDot.tsx';

interface Props {
  readonly occurrence: Occurrence;
  readonly zone: string;
  readonly people: ReadonlyMap<string, string>;
  /** Where it stands: the drawn appointment, in pixels of the window. */
  readonly box: DOMRect;
  /** The card stays over it where there is room: what is beside it can be used meanwhile. */
  readonly within: Element;
  readonly edit: Command;
  readonly remove: Command;
  readonly groups: readonly (readonly Command[])[];
  readonly onClose: () => void;
}

export function EventCard({ occurrence, zone, people, box, within, edit, remove, groups, onClose }: Props) {
  const t = useT();
  const formats = useFormats();
  const { appointmentTypes } = useSettings();
  const { data, error } = useQuery('calendar.get', {
    id: occurrence.id,
    occurrence: occurrence.occurrence,
    zone,
  });
  const one = data?.occurrence ?? occurrence;
  const facts: [string, React.ReactNode][] = [];
  if (one.place !== null) facts.push([t('fields.appointments.place'), one.place]);
  if (one.organisationId !== null) {
    facts.push([
      t('fields.appointments.organisationId'),
      <a key="client" href={formatRoute(recordRoute('organisations', one.organisationId))}>
        {one.client}
      </a>,
    ]);
  }
  if (one.repIds.length > 0) {
    facts.push([
      t('calendar.team'),
      <span key="team" className="cal-card-people">
        {one.repIds.map((id) => (
          <span key={id}>
            <RepDot id={id} /> {people.get(id) ?? '…'}
          </span>
        ))}
      </span>,
    ]);
  }
  if (data) {
    const { values, labels } = data;
    const guests = values.attendees
      .map((attendee, index) => ({ attendee, label: labels[`attendees.${index}`] }))
      .filter(({ attendee }) => attendee.kind !== 'reps');
    if (guests.length > 0) {
      facts.push([
        t('fields.appointments.attendees'),
        attendeesInWords(
          t,
          guests.map(({ attendee }) => attendee),
          (_, index) => guests[index]?.label,
        ),
      ]);
    }
    if (values.resourceIds.length > 0) {
      facts.push([
        t('fields.appointments.resourceIds'),
        values.resourceIds.map((_, index) => labels[`resourceIds.${index}`] ?? '').join(', '),
      ]);
    }
    if (values.eventId !== null) {
      facts.push([
        t('fields.appointments.eventId'),
        <a key="event" href={formatRoute(recordRoute('events', values.eventId))}>
          {labels['eventId']}
        </a>,
      ]);
    }
    if (values.notes !== null) {
      facts.push([
        t('fields.appointments.notes'),
        values.notes.length > 200 ? `${values.notes.slice(0, 200)}…` : values.notes,
      ]);
    }
  }
  const elsewhere = one.zone !== null && one.zone !== zone;
  const shown = marksOf(one);

  return (
    <Popover
      opened
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      position="right-start"
      offset={6}
      trapFocus
      returnFocus={false}
      withinPortal
      clickOutsideEvents={['mousedown', 'touchstart']}
      middlewares={{ flip: { boundary: within }, shift: { boundary: within, padding: 8 } }}
    >
      <Popover.Target>
        <span
          aria-hidden
          className="cal-card-place"
          style={{ left: box.left, top: box.top, width: box.width, height: Math.max(1, box.height) }}
        />
      </Popover.Target>
      <Popover.Dropdown className="cal-card" aria-label={one.title} aria-labelledby={undefined}>
        <header className="cal-card-head">
          <div>
            <h2>{one.title}</h2>
            <p className="quiet">
              {typeLabel(t, appointmentTypes, one.type)} ·{' '}
              {choiceLabel(t, 'appointments', 'status', one.status)}
            </p>
          </div>
          <CloseButton aria-label={t('frame.close')} onClick={onClose} data-autofocus />
        </header>
        <p className="cal-card-when">{timeWords(t, formats, one)}</p>
        {elsewhere && one.zone !== null && (
          <p className="quiet small">
            {t('calendar.thereTime', {
              city: cityOf(one.zone),
              from: formats.time(inZone(one.start, zone, one.zone).slice(11)),
              to: formats.time(inZone(one.end, zone, one.zone).slice(11)),
            })}
          </p>
        )}
        {shown.length > 0 && (
          <ul className="cal-card-marks">
            {shown.map((mark) => {
              const Icon = markIcons[mark];
              return (
                <li key={mark} className={mark === 'conflict' ? 'risk' : 'quiet'}>
                  <Icon size={13} aria-hidden />
                  {mark === 'conflict'
                    ? one.conflicts.map((kind) => t(`calendar.conflict.${kind}`)).join(', ')
                    : t(`calendar.mark.${mark}`)}
                </li>
              );
            })}
          </ul>
        )}
        {error && <p className="late">{describeRefusal(t, error.refusal)}</p>}
        <dl className="cal-card-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <footer className="cal-card-foot">
          <Button leftSection={<IconPencil size={15} aria-hidden />} onClick={() => void edit.run()}>
            {t('calendar.edit')}
          </Button>
          <Button
            component="a"
            variant="default"
            href={formatRoute(recordRoute('appointments', one.id))}
            leftSection={<IconExternalLink size={15} aria-hidden />}
          >
            {t('calendar.page')}
          </Button>
          <span className="cal-card-more">
            <CommandButton command={remove} iconOnly />
            <CommandMenu label={t('commands.more')} groups={groups} />
          </span>
        </footer>
      </Popover.Dropdown>
    </Popover>
  );
}
