/** Makes an appointment, or changes one: of a series, the one that is meant. */
import { Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import type { OccurrenceRef } from '#contract/calendar.ts';
import { useScopeQuestion } from '#renderer/data/ask-scope.ts';
import type { AppointmentDraft } from '#renderer/data/open-appointment.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { EditorForm } from '#renderer/features/calendar/editor/EditorForm.tsx';
import { machineZone } from '#renderer/features/calendar/wall-time.ts';
import '#renderer/features/calendar/editor/editor.css';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  /** Null: a new one. */
  readonly of: OccurrenceRef | null;
  readonly draft: AppointmentDraft;
  readonly onClose: () => void;
  readonly onSaved: (saved: OccurrenceRef) => void;
}

export function AppointmentEditor({ of, draft, onClose, onSaved }: Props) {
  useReturnFocus();
  const t = useT();
  // Escape closes the dialog on top alone.
  const asked = useScopeQuestion() !== null;
  const [nested, setNested] = useState(false);
  const leave = useRef(onClose);
  const { data, error, retry } = useQuery(
    'calendar.get',
    of === null ? null : { ...of, zone: machineZone() },
  );
  return (
    <Modal
      opened
      onClose={() => leave.current()}
      closeOnEscape={!asked && !nested}
      closeOnClickOutside={!asked && !nested}
      size={820}
      yOffset="3dvh"
      classNames={{ body: 'appt-body', content: 'appt-content' }}
      title={t(of === null ? 'lists.new.appointments' : 'editor.title')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {error ? (
        <ErrorState
          message={describeRefusal(t, error.refusal)}
          retryLabel={t('frame.tryAgain')}
          retry={retry}
        />
      ) : of !== null && !data ? (
        <Waiting rows={8} label={t('frame.loading')} />
      ) : (
        <EditorForm
          of={of}
          details={data ?? null}
          draft={draft}
          leave={leave}
          onNested={setNested}
          onClose={onClose}
          onSaved={onSaved}
        />
      )}
    </Modal>
  );
}
