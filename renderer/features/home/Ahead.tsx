/** What comes next: the open tasks and planned appointments of the seven days after today. */
import { addDays } from '#contract/plain-date.ts';
import type { Row } from '#contract/records.ts';
import { RouteLink } from '#renderer/app/RouteLink.tsx';
import { recordRoute } from '#renderer/app/router.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import { kindIcons } from '#renderer/ui/kind-icons.ts';

/** More than a week's glance takes in is in the lists. */
const most = 10;

const kinds = {
  tasks: { date: 'dueOn', status: 'open' },
  appointments: { date: 'startsOn', status: 'planned' },
} as const;
type AheadKind = keyof typeof kinds;

const question = (kind: AheadKind, today: string) => {
  const { date, status } = kinds[kind];
  return {
    kind,
    query: {
      search: '',
      filters: [
        { field: 'status', operator: 'is' as const, values: [status] },
        { field: date, operator: 'atLeast' as const, values: [addDays(today, 1)] },
        { field: date, operator: 'atMost' as const, values: [addDays(today, 7)] },
      ],
      sort: [{ field: date, direction: 'ascending' as const }],
    },
    range: { offset: 0, limit: most },
    trashed: false,
  };
};

const text = (row: Row, field: string): string => {
  const value = row.record[field];
  return typeof value === 'string' ? value : '';
};

export function Ahead() {
  const t = useT();
  const formats = useFormats();
  const tasks = useQuery('records.list', question('tasks', formats.today));
  const appointments = useQuery('records.list', question('appointments', formats.today));
  if (!tasks.data || !appointments.data) return null;
  const of = (kind: AheadKind, rows: readonly Row[]) =>
    rows.map((row) => ({ kind, row, on: text(row, kinds[kind].date), time: text(row, 'startTime') }));
  const items = [...of('tasks', tasks.data.rows), ...of('appointments', appointments.data.rows)]
    .sort((a, b) => (`${a.on} ${a.time || '99'}` < `${b.on} ${b.time || '99'}` ? -1 : 1))
    .slice(0, most);
  return (
    <section className="brief-ahead" aria-labelledby="brief-ahead">
      <h2 id="brief-ahead">{t('home.ahead')}</h2>
      {items.length === 0 ? (
        <p className="quiet">{t('home.aheadNone')}</p>
      ) : (
        <ol>
          {items.map(({ kind, row, on, time }) => {
            const Icon = kindIcons[kind];
            const route = recordRoute(kind, row.id);
            return (
              <li key={`${kind} ${row.id}`}>
                <span className="brief-ahead-when" title={formats.dateLong(on)}>
                  {formats.relative(on)}
                </span>
                <Icon size={15} stroke={1.6} aria-hidden />
                <RouteLink className="brief-ahead-title" route={route}>
                  {text(row, 'title')}
                </RouteLink>
                <span className="quiet">
                  {[
                    kind === 'appointments' ? time || t('home.allDay') : '',
                    row.labels['organisationId'] ?? '',
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
