/** One thing in a timeline: what it was, when, by whom, and what it was worth. */
import type { TimelineItem } from '#contract/records.ts';
import { dateOfInstant } from '#locale/format.ts';
import { formatRoute, navigate, recordRoute } from '#renderer/app/router.ts';
import type { Command } from '#renderer/data/commands.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { openAppointment } from '#renderer/data/open-appointment.ts';
import { choiceLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { colourOf } from '#renderer/ui/colours.ts';
import { menuListeners } from '#renderer/ui/context-menu.ts';
import { dateText, stageTag } from '#renderer/ui/field-value.tsx';
import {
  IconCalendar,
  IconFileInvoice,
  IconFiles,
  IconListCheck,
  IconMail,
  IconMapPin,
  IconNote,
  IconPhone,
  IconReceipt,
  IconTrendingUp,
  IconUsers,
  type TablerIcon,
} from '#renderer/ui/icons.ts';

interface Props {
  readonly item: TimelineItem;
  /** What can be done with it. */
  readonly menu: readonly (readonly Command[])[];
}

const interactionIcons: Readonly<Record<string, TablerIcon>> = {
  call: IconPhone,
  email: IconMail,
  visit: IconMapPin,
  meeting: IconUsers,
  note: IconNote,
};

const kindIcons: Readonly<Record<TimelineItem['kind'], TablerIcon>> = {
  interactions: IconNote,
  tasks: IconListCheck,
  appointments: IconCalendar,
  opportunities: IconTrendingUp,
  orders: IconReceipt,
  proposals: IconFileInvoice,
  documents: IconFiles,
};

export function TimelineEntry({ item, menu }: Props) {
  const t = useT();
  const formats = useFormats();
  const lists = useSettings();
  const tools = { t, formats, lists };
  const Icon =
    (item.kind === 'interactions' ? interactionIcons[item.state] : undefined) ?? kindIcons[item.kind];
  const route = recordRoute(item.kind, item.id);
  const instant = item.at.includes('T');
  const date = instant ? dateOfInstant(item.at) : item.at;

  const state = () => {
    switch (item.kind) {
      case 'interactions':
        return choiceLabel(t, 'interactions', 'type', item.state);
      case 'tasks':
        return choiceLabel(t, 'tasks', 'status', item.state);
      case 'appointments':
        return choiceLabel(t, 'appointments', 'status', item.state);
      case 'opportunities':
        return stageTag(item.state, tools);
      case 'orders':
        return choiceLabel(t, 'orders', 'status', item.state);
      case 'proposals':
        return choiceLabel(t, 'proposals', 'state', item.state);
      case 'documents':
        return choiceLabel(t, 'documents', 'type', item.state);
    }
  };

  return (
    <li className="entry" {...menuListeners((at) => ({ at, label: item.title, commands: menu }))}>
      <span
        className="entry-icon"
        style={{ color: colourOf(item.kind === 'interactions' ? item.state : item.kind) }}
      >
        <Icon size={16} stroke={1.7} aria-hidden />
      </span>
      <div className="entry-body">
        <div className="entry-top">
          <a
            className="entry-title"
            href={formatRoute(route)}
            onClick={(event) => {
              event.preventDefault();
              // One of a series has no page of its own.
              if (item.occurrence === null) navigate(route);
              else openAppointment({ id: item.id, occurrence: item.occurrence });
            }}
          >
            {item.title}
          </a>
          {item.amount !== null && <span className="entry-amount">{formats.money(item.amount)}</span>}
          <span
            className="entry-date quiet"
            title={instant ? formats.dateTime(item.at) : formats.dateLong(item.at)}
          >
            {dateText(date, item.kind === 'tasks' && item.state === 'open', tools)}
          </span>
        </div>
        <div className="entry-line small quiet">
          {state()}
          {item.person !== null && item.person !== '' && <span> · {item.person}</span>}
        </div>
        {item.text !== null && item.text !== '' && <p className="entry-text">{item.text}</p>}
      </div>
    </li>
  );
}
