/** The editor of an appointment, loaded ahead: it is opened from everywhere. */
import { later } from '#renderer/app/later.tsx';

export const AppointmentEditor = later(
  async () => (await import('#renderer/features/calendar/editor/AppointmentEditor.tsx')).AppointmentEditor,
);
