/** A meeting from its agenda to what became of it: prepared, written down while it runs, and handed out. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { Meeting } from '#contract/meetings.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { ActionList } from '#renderer/features/meetings/ActionList.tsx';
import { Actions } from '#renderer/features/meetings/Actions.tsx';
import { Agenda } from '#renderer/features/meetings/Agenda.tsx';
import { ConcernList } from '#renderer/features/meetings/ConcernList.tsx';
import { Concerns } from '#renderer/features/meetings/Concerns.tsx';
import { Decisions } from '#renderer/features/meetings/Decisions.tsx';
import { People } from '#renderer/features/meetings/People.tsx';
import { SavedText } from '#renderer/features/meetings/SavedText.tsx';
import { type Live, liveAt, type RunningItem, running } from '#renderer/features/meetings/times.ts';
import { isWhole, useMeeting } from '#renderer/features/meetings/use-meeting.ts';
import { useNow } from '#renderer/features/meetings/use-now.ts';
import { WordMenu } from '#renderer/features/meetings/WordMenu.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconCheck } from '#renderer/ui/icons.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';
import '#renderer/features/meetings/meetings.css';

interface Props {
  readonly of: OccurrenceRef;
  /** It is called otherwise from now on: it became one of another series. */
  readonly onMoved?: (ref: OccurrenceRef) => void;
}

const stays = () => undefined;

export function MeetingView({ of, onMoved = stays }: Props) {
  const t = useT();
  const { data, error, loading, retry } = useQuery('meetings.get', of);
  if (error) {
    return (
      <ErrorState
        message={describeRefusal(t, error.refusal)}
        retryLabel={t('frame.tryAgain')}
        retry={retry}
      />
    );
  }
  if (loading || !data) return <Waiting rows={8} label={t('frame.loading')} />;
  return <ShownMeeting key={`${of.id} ${of.occurrence}`} shown={data} onMoved={onMoved} />;
}

/** Milliseconds between two looks at the clock. */
const tick = 5_000;

/** HH:MM as clocks of the meeting's zone show it: the times of its heading. @param zone null: that of this machine */
const clockOf = (zone: string | null): ((at: number) => string) => {
  const format = new Intl.DateTimeFormat('en', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(zone === null ? {} : { timeZone: zone }),
  });
  return (at) => format.format(at);
};

function LiveLine({ live, items }: { readonly live: Live; readonly items: readonly RunningItem[] }) {
  const t = useT();
  const { current, left } = live;
  const item = current === null ? undefined : items[current]?.item;
  return (
    <p className="meeting-live" role="status">
      {item && current !== null
        ? t('meetings.liveItem', { place: current + 1, count: items.length, title: item.title, left })
        : t('meetings.liveEnd', { left })}
    </p>
  );
}

interface ShownProps {
  readonly shown: Meeting;
  readonly onMoved: (ref: OccurrenceRef) => void;
}

function ShownMeeting({ shown, onMoved }: ShownProps) {
  const t = useT();
  const formats = useFormats();
  const now = useNow(tick);
  const edits = useMeeting(shown, onMoved);
  const { meeting, ref, save } = edits;
  const items = running(meeting);
  const live = meeting.status === 'cancelled' ? null : liveAt(meeting, items, now);
  const clock = useMemo(() => clockOf(shown.zone), [shown.zone]);
  const { earlier } = meeting;
  const over = meeting.endsAt !== null && Date.parse(meeting.endsAt) <= now;
  const whole = isWhole(meeting);
  return (
    <div className="meeting">
      <div className="meeting-bar">
        {live && <LiveLine live={live} items={items} />}
        {whole && <p className="quiet">{t('meetings.wholeSeries')}</p>}
        <span className="meeting-bar-acts">
          {!whole && meeting.status === 'planned' && (live !== null || over) && (
            <Button
              className="no-print"
              variant="default"
              leftSection={<IconCheck size={15} aria-hidden />}
              onClick={() => void save({ status: 'held' })}
            >
              {t('meetings.markHeld')}
            </Button>
          )}
          <WordMenu of={ref} />
        </span>
      </div>
      {(earlier.actions.length > 0 || earlier.concerns.length > 0) && (
        <section className="meeting-part" aria-labelledby="meeting-earlier">
          <h2 id="meeting-earlier">{t('meetings.earlier')}</h2>
          <ActionList actions={earlier.actions} dated />
          <ConcernList concerns={earlier.concerns} dated />
        </section>
      )}
      <Agenda edits={edits} items={items} live={live} clock={(at) => formats.time(clock(at))} />
      <People edits={edits} />
      <section className="meeting-part" aria-labelledby="meeting-notes">
        <h2 id="meeting-notes">{t('meetings.minutes')}</h2>
        <SavedText
          lines
          label={t('meetings.minutes')}
          placeholder={t('meetings.minutesHint')}
          value={meeting.minutes ?? ''}
          maxLength={20_000}
          onSave={(text) => void save({ minutes: text === '' ? null : text })}
        />
      </section>
      <Decisions edits={edits} />
      <Actions edits={edits} />
      <Concerns edits={edits} />
    </div>
  );
}
