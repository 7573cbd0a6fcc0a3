/** Who takes part: their answer, and whether they were there. */
import { Button, Checkbox } from '@mantine/core';
import type { Attendee } from '#contract/kinds/calendar.ts';
import type { Participant } from '#contract/meetings.ts';
import { call } from '#renderer/data/call.ts';
import { useT } from '#renderer/data/workspace.ts';
import type { MeetingEdits } from '#renderer/features/meetings/use-meeting.ts';
import { IconChecks } from '#renderer/ui/icons.ts';

interface Props {
  readonly edits: MeetingEdits;
}

/** The attendees as they are stored, read just before they are changed: the list may have changed elsewhere. */
const storedAttendees = async ({ ref }: MeetingEdits): Promise<readonly Attendee[]> => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (await call('calendar.get', { ...ref, zone })).values.attendees;
};

export function People({ edits }: Props) {
  const t = useT();
  const { people } = edits.meeting;
  if (people.length === 0) return null;

  const note = async (noted: readonly Participant[], present: boolean) => {
    const before = await storedAttendees(edits);
    const places = new Set(noted.map(({ place }) => place));
    const attendees = before.map((one, place) => (places.has(place) ? { ...one, present } : one));
    // Whom the appointment itself names is in the list once it is noted.
    for (const { place, kind, id, role, answer } of noted) {
      if (place === null) attendees.push({ kind, id, name: null, email: null, role, answer, present });
    }
    await edits.save({ attendees });
  };

  return (
    <section className="meeting-part" aria-labelledby="meeting-people">
      <div className="meeting-part-head">
        <h2 id="meeting-people">{t('meetings.people')}</h2>
        {people.some(({ present }) => present !== true) && (
          <Button
            className="no-print"
            size="compact-xs"
            variant="subtle"
            leftSection={<IconChecks size={14} aria-hidden />}
            onClick={() =>
              void note(
                people.filter(({ present }) => present !== true),
                true,
              )
            }
          >
            {t('meetings.allPresent')}
          </Button>
        )}
      </div>
      <ul className="meeting-people">
        {people.map((one) => (
          <li key={`${one.kind} ${one.id ?? one.place}`}>
            <Checkbox
              size="xs"
              label={one.name}
              aria-label={t('meetings.wasPresent', { name: one.name })}
              checked={one.present === true}
              onChange={(event) => void note([one], event.currentTarget.checked)}
            />
            <span className="quiet small">
              {[
                one.present === false ? t('meetings.absent') : null,
                one.company,
                one.role === 'required' ? null : t(`meetings.roles.${one.role}`),
                one.place === null ? null : t(`meetings.answers.${one.answer}`),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
