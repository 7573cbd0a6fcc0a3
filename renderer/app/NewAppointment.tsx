/** A new appointment has an editor of its own; whoever asked for a form hears of the record that came of it. */

import type { Row } from '#contract/records.ts';
import { AppointmentEditor } from '#renderer/app/appointment-editor.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { draftOf } from '#renderer/data/open-appointment.ts';
import type { Presets } from '#renderer/data/presets.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { showError } from '#renderer/ui/toasts.tsx';

interface Props {
  readonly presets: Presets;
  readonly onClose: () => void;
  readonly onCreated: (row: Row) => void;
}

export function NewAppointment({ presets, onClose, onCreated }: Props) {
  const t = useT();
  const tell = (error: unknown) =>
    showError(describeRefusal(t, error instanceof CallError ? error.refusal : { code: 'internal' }));
  return (
    <AppointmentEditor
      of={null}
      draft={draftOf(presets)}
      onClose={onClose}
      onSaved={({ id }) => void call('records.get', { kind: 'appointments', id }).then(onCreated, tell)}
    />
  );
}
