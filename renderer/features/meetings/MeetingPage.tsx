/** The page of one meeting, of a series too: #/meeting?id=…&start=… */
import type { OccurrenceRef } from '#contract/calendar.ts';
import { Start } from '#contract/kinds/calendar.ts';
import { formatZone } from '#locale/format.ts';
import { RouteLink } from '#renderer/app/RouteLink.tsx';
import { meetingRoute, navigate, recordRoute } from '#renderer/app/router.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { MeetingView } from '#renderer/features/meetings/MeetingView.tsx';
import '#renderer/features/meetings/meetings.css';

/** The same meeting under its new name, without a step back to the old one. */
const follow = (ref: OccurrenceRef) => navigate(meetingRoute(ref), { replace: true });

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface Props {
  readonly params: Readonly<Record<string, string>>;
}

export function MeetingPage({ params }: Props) {
  const t = useT();
  const formats = useFormats();
  const { language } = useWorkspace();
  const start = Start.safeParse(params['start']);
  const of: OccurrenceRef = { id: params['id'] ?? '', occurrence: start.success ? start.data : null };
  // The same question as the view's: asked once.
  const { data } = useQuery('meetings.get', of.id === '' ? null : of);
  const [day, time] = data?.start.split('T') ?? [];
  // Times are those of its own zone: said where that is another one.
  const zone =
    data?.zone != null && data.startsAt !== null && data.zone !== here
      ? formatZone(data.zone, data.startsAt, language)
      : null;
  const record = data && recordRoute('appointments', data.id);
  return (
    <div className="meeting-page">
      <header className="record-head">
        <h1>{data?.title ?? t('meetings.meeting')}</h1>
        {data && day !== undefined && record && (
          <p className="meeting-when">
            <span>{formats.dateLong(day)}</span>
            {time !== undefined && (
              <span className="numeric">
                {formats.time(time)} – {formats.time(data.end.slice(11))}
              </span>
            )}
            {zone !== null && <span>{zone}</span>}
            {[data.place, data.client].map((part) => part !== null && <span key={part}>{part}</span>)}
            <RouteLink className="link no-print" route={record}>
              {t('meetings.openRecord')}
            </RouteLink>
          </p>
        )}
      </header>
      <MeetingView of={of} onMoved={follow} />
    </div>
  );
}
