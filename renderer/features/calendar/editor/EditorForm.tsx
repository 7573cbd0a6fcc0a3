/** The fields of an appointment: what matters at first, the rest folded; Ctrl+Enter saves from anywhere in it. */
import { Button, Kbd, Select, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { AppointmentDetails, OccurrenceRef } from '#contract/calendar.ts';
import { call } from '#renderer/data/call.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { type AppointmentDraft, openAppointment } from '#renderer/data/open-appointment.ts';
import { useRemoveAppointment } from '#renderer/data/use-remove-appointment.ts';
import { fieldLabel, typeLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { AttendeesField } from '#renderer/features/calendar/editor/AttendeesField.tsx';
import { ConflictList } from '#renderer/features/calendar/editor/ConflictList.tsx';
import { type FieldName, laidOver } from '#renderer/features/calendar/editor/form.ts';
import { MoreFields } from '#renderer/features/calendar/editor/MoreFields.tsx';
import { RecurrenceField } from '#renderer/features/calendar/editor/RecurrenceField.tsx';
import { RoomsField } from '#renderer/features/calendar/editor/RoomsField.tsx';
import { SlotFinderDialog } from '#renderer/features/calendar/editor/SlotFinderDialog.tsx';
import { useEditor } from '#renderer/features/calendar/editor/use-editor.ts';
import { WhenFields } from '#renderer/features/calendar/editor/WhenFields.tsx';
import { timeWords } from '#renderer/features/calendar/occurrence-words.ts';
import { IconChevronDown, IconChevronRight, IconTrash } from '#renderer/ui/icons.ts';
import { showWithAction } from '#renderer/ui/toasts.tsx';
import { useOnceChosen } from '#renderer/ui/use-once-chosen.ts';

interface Props {
  readonly of: OccurrenceRef | null;
  readonly details: AppointmentDetails | null;
  readonly draft: AppointmentDraft;
  /** What closing the dialog does. */
  readonly leave: RefObject<() => void>;
  /** Another dialog stands over this one. */
  readonly onNested: (nested: boolean) => void;
  readonly onClose: () => void;
  readonly onSaved: (saved: OccurrenceRef) => void;
}

/** Folded fields that say something are shown from the start. */
const folded: readonly FieldName[] = [
  'opportunityId',
  'eventId',
  'taskId',
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'notes',
];

type Linked = 'repId' | 'organisationId' | 'contactId' | 'opportunityId' | 'eventId' | 'taskId';
const linkedKinds = {
  repId: 'reps',
  organisationId: 'organisations',
  contactId: 'contacts',
  opportunityId: 'opportunities',
  eventId: 'events',
  taskId: 'tasks',
} as const;

export function EditorForm({ of, details, draft, leave, onNested, onClose, onSaved }: Props) {
  const t = useT();
  const formats = useFormats();
  const { appointmentTypes } = useSettings();
  const editor = useEditor({ of, details, draft, onClose, onSaved });
  const remove = useRemoveAppointment();
  const { values, set, errorOf, labels } = editor;
  const save = useOnceChosen(() => (editor.blocked ? undefined : editor.save()));
  const [more, setMore] = useState(() =>
    folded.some((field) => values[field] !== null && values[field] !== undefined),
  );
  const [finding, setFinding] = useState(false);
  const [round, setRound] = useState(0);
  const find = (open: boolean) => {
    setFinding(open);
    onNested(open);
  };
  // What was typed is not lost by a key too many.
  leave.current = () => {
    onClose();
    if (!editor.changed) return;
    const typed = { values: editor.changes, labels: editor.labels };
    showWithAction(t('editor.left'), t('editor.goOn'), () => openAppointment(of, typed, onSaved));
  };
  const label = (field: FieldName) => fieldLabel(t, 'appointments', field);

  const link = (field: Linked, onChange?: (id: string | null) => void) => (
    <LinkField
      // A contact brings its client along: the field of the client begins anew then, and only then, as that costs the focus.
      key={field === 'organisationId' ? `${field} ${round}` : field}
      to={linkedKinds[field]}
      value={values[field]}
      valueLabel={values[field] === null ? null : (labels[values[field]] ?? values[field])}
      label={label(field)}
      labelShown
      error={errorOf(field)}
      autoFocus={false}
      onChange={(id, name) => {
        if (id !== null) editor.name(id, name);
        set({ ...values, [field]: id }, field);
        onChange?.(id);
      }}
    />
  );

  const withClientOf = async (contactId: string | null) => {
    if (contactId === null || values.organisationId !== null) return;
    const row = await call('records.get', { kind: 'contacts', id: contactId }).catch(() => null);
    const client = row?.record['organisationId'];
    if (typeof client !== 'string') return;
    editor.name(client, row?.labels['organisationId'] ?? null);
    set({ ...values, contactId, organisationId: client }, 'contactId', 'organisationId');
    setRound((before) => before + 1);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    if (!event.ctrlKey && !event.metaKey) {
      // In a list of choices Enter is about the choice, also while it is not answered yet.
      const list = event.target instanceof HTMLElement && event.target.closest('[role="combobox"]');
      if (list) event.preventDefault();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    save();
  };

  const erase = async () => {
    if (of === null || details === null) return;
    const scope = await remove({
      ref: of,
      title: details.values.title,
      recurring: details.series !== null,
      when: timeWords(t, formats, details.occurrence),
    });
    if (scope !== null) onClose();
  };

  return (
    <form
      noValidate
      className="appt-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="appt-fields">
        <TextInput
          className="appt-title"
          label={label('title')}
          placeholder={t('editor.titleExample')}
          maxLength={500}
          data-autofocus
          autoComplete="off"
          size="sm"
          value={values.title}
          error={errorOf('title')}
          onChange={(event) => set({ ...values, title: event.currentTarget.value }, 'title')}
        />
        <div className="appt-grid">
          <Select
            label={label('type')}
            allowDeselect={false}
            data={[
              ...appointmentTypes.map(({ id }) => ({
                value: id,
                label: typeLabel(t, appointmentTypes, id),
              })),
              ...(appointmentTypes.some(({ id }) => id === values.type)
                ? []
                : [{ value: values.type, label: values.type }]),
            ]}
            value={values.type}
            error={errorOf('type')}
            onChange={(type) => type !== null && editor.setType(type)}
          />
          {link('repId')}
        </div>
        <WhenFields editor={editor} />
        <RecurrenceField editor={editor} series={details?.series ?? null} />
        <div className="appt-grid">
          {link('organisationId')}
          {link('contactId', (id) => void withClientOf(id))}
          <TextInput
            label={label('place')}
            maxLength={500}
            autoComplete="off"
            value={values.place ?? ''}
            error={errorOf('place')}
            onChange={(event) =>
              set(
                { ...values, place: event.currentTarget.value === '' ? null : event.currentTarget.value },
                'place',
              )
            }
          />
          <RoomsField editor={editor} except={of} />
        </div>
        <AttendeesField editor={editor} />
        <UnstyledButton
          className="appt-more"
          aria-expanded={more}
          onClick={() => setMore((before) => !before)}
        >
          {more ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />}
          {t('editor.more')}
        </UnstyledButton>
        {more && (
          <>
            <MoreFields editor={editor} />
            <div className="appt-grid">
              {link('opportunityId')}
              {link('eventId')}
              {link('taskId')}
            </div>
            <Textarea
              label={label('notes')}
              autosize
              minRows={2}
              maxRows={10}
              maxLength={20_000}
              value={values.notes ?? ''}
              error={errorOf('notes')}
              onChange={(event) =>
                set(
                  { ...values, notes: event.currentTarget.value === '' ? null : event.currentTarget.value },
                  'notes',
                )
              }
            />
          </>
        )}
      </div>
      <footer className="appt-foot">
        <ConflictList
          conflicts={editor.conflicts}
          more={editor.more}
          blocked={editor.blocked}
          known={editor.known}
          checking={editor.checking}
          onFindTime={() => find(true)}
        />
        {editor.refusal !== null && (
          <p className="late" role="alert">
            {editor.refusal}
          </p>
        )}
        <div className="appt-buttons">
          {of !== null && (
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconTrash size={15} aria-hidden />}
              onClick={() => void erase()}
            >
              {t('editor.remove')}
            </Button>
          )}
          <span className="appt-gap" />
          <Button variant="default" onClick={() => leave.current()}>
            {t('frame.cancel')}
          </Button>
          <Button
            type="submit"
            loading={editor.saving}
            disabled={editor.blocked}
            title={editor.blocked ? t('editor.blocked') : undefined}
            rightSection={
              <Kbd size="xs" aria-hidden className="appt-kbd">
                {t('editor.saveKeys')}
              </Kbd>
            }
          >
            {t('editor.save')}
          </Button>
        </div>
      </footer>
      {finding && (
        <SlotFinderDialog
          values={values}
          labels={labels}
          except={of}
          onClose={() => find(false)}
          onChoose={(chosen) => {
            find(false);
            for (const [id, name] of Object.entries(chosen.labels)) editor.name(id, name);
            set(laidOver(values, chosen.changes), 'startsOn', 'startTime', 'durationMinutes', 'resourceIds');
          }}
        />
      )}
    </form>
  );
}
