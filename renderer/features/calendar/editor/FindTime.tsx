/** Looks for a time for an appointment that is there, and moves it; for a new one, and then opens its editor. */
import type { OccurrenceRef } from '#contract/calendar.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { type AppointmentDraft, openAppointment } from '#renderer/data/open-appointment.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useSaveAppointment } from '#renderer/data/use-save-appointment.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { formOf, newForm } from '#renderer/features/calendar/editor/form.ts';
import { SlotFinderDialog } from '#renderer/features/calendar/editor/SlotFinderDialog.tsx';
import { timeWords } from '#renderer/features/calendar/occurrence-words.ts';
import { machineZone, nowIn } from '#renderer/features/calendar/wall-time.ts';

interface Props {
  readonly of: OccurrenceRef | null;
  readonly draft: AppointmentDraft;
  readonly onClose: () => void;
}

export function FindTime({ of, draft, onClose }: Props) {
  const t = useT();
  const formats = useFormats();
  const { appointmentTypes } = useSettings();
  const save = useSaveAppointment();
  const zone = machineZone();
  const { data } = useQuery('calendar.get', of === null ? null : { ...of, zone });
  if (of !== null && !data) return null;
  const { values, labels } = data
    ? formOf(data, draft)
    : newForm(draft, { types: appointmentTypes, zone, now: nowIn(zone) });
  return (
    <SlotFinderDialog
      values={values}
      labels={labels}
      except={of}
      onClose={onClose}
      onChoose={(chosen) => {
        onClose();
        if (of === null || !data) {
          openAppointment(null, {
            values: { ...draft.values, ...chosen.changes },
            labels: { ...draft.labels, ...chosen.labels },
          });
          return;
        }
        void save({
          ref: of,
          changes: chosen.changes,
          title: data.values.title,
          recurring: data.series !== null,
          when: timeWords(t, formats, data.occurrence),
          act: 'move',
        });
      }}
    />
  );
}
