/** Looks for a time that suits: who and what is needed at the left, busy times and the candidate above, proposals below. */
import { Button, Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Slot } from '#contract/availability.ts';
import type { AppointmentChanges, OccurrenceRef } from '#contract/calendar.ts';
import type { Input } from '#contract/channels.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useLinkLabels } from '#renderer/data/use-link-labels.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { AssistantGrid } from '#renderer/features/calendar/editor/AssistantGrid.tsx';
import type { Values } from '#renderer/features/calendar/editor/form.ts';
import { NothingFits } from '#renderer/features/calendar/editor/NothingFits.tsx';
import { ProposeDialog } from '#renderer/features/calendar/editor/ProposeDialog.tsx';
import { SlotList } from '#renderer/features/calendar/editor/SlotList.tsx';
import { SlotOptions } from '#renderer/features/calendar/editor/SlotOptions.tsx';
import {
  changesOfSlot,
  type Participant,
  questionOf,
  relieved,
  slotFormOf,
} from '#renderer/features/calendar/editor/slot-form.ts';
import { machineZone } from '#renderer/features/calendar/wall-time.ts';
import '#renderer/features/calendar/editor/editor.css';
import '#renderer/features/calendar/editor/finder.css';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

export interface ChosenTime {
  readonly changes: AppointmentChanges;
  readonly labels: Readonly<Record<string, string>>;
}

interface Props {
  readonly values: Values;
  readonly labels: Readonly<Record<string, string>>;
  /** Where it lies now is free. */
  readonly except: OccurrenceRef | null;
  readonly onClose: () => void;
  readonly onChoose: (chosen: ChosenTime) => void;
}

/** Milliseconds after the last change before times are looked for. */
const pause = 200;

export function SlotFinderDialog({ values, labels, except, onClose, onChoose }: Props) {
  useReturnFocus();
  const t = useT();
  const { today } = useFormats();
  const { calendar } = useSettings();
  const zone = values.zone ?? machineZone();
  const [form, setForm] = useState(() => slotFormOf(values, today, calendar));
  const [names, setNames] = useState(labels);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [proposing, setProposing] = useState(false);
  const [candidate, setCandidate] = useState<{ readonly startsOn: string; readonly startTime: string }>(
    () => ({ startsOn: form.from, startTime: values.startTime ?? calendar.from }),
  );

  const question = questionOf(form, zone, values.place, except);
  const [asked] = useDebouncedValue(JSON.stringify(question), pause);
  const { data, error, outdated } = useQuery(
    'calendar.slots',
    JSON.parse(asked) as Input<'calendar.slots'> | null,
  );
  const slots = question === null ? [] : (data?.slots ?? []);
  const rooms = [...new Set(slots.flatMap(({ resourceIds }) => resourceIds))];
  const roomNames = useLinkLabels('resources', rooms);
  const nameOf = (id: string) => names[id] ?? roomNames.get(id) ?? '';

  const participants: readonly Participant[] = useMemo(
    () => [
      ...form.people,
      ...form.resourceIds.map((id) => ({ kind: 'resources' as const, id, required: true })),
    ],
    [form.people, form.resourceIds],
  );
  const chosenSlots = slots.filter(({ startsAt }) => picked.has(startsAt));

  const choose = (slot: Slot) =>
    onChoose({
      changes: changesOfSlot(slot, form),
      labels: Object.fromEntries(slot.resourceIds.map((id) => [id, nameOf(id)])),
    });

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={!proposing}
      closeOnClickOutside={!proposing}
      size={1080}
      yOffset="3dvh"
      title={t('finder.title')}
      classNames={{ body: 'finder-body', content: 'appt-content' }}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <div className="finder">
        <SlotOptions
          form={form}
          zone={zone}
          client={values.organisationId}
          nameOf={nameOf}
          onChange={setForm}
          onName={(id, name) => setNames((before) => ({ ...before, [id]: name }))}
        />
        <div className="finder-main">
          <AssistantGrid
            participants={participants}
            nameOf={nameOf}
            zone={zone}
            except={except}
            candidate={candidate}
            durationMinutes={form.durationMinutes}
            slots={slots}
            onCandidate={setCandidate}
            onTake={() =>
              onChoose({
                changes: changesOfSlot({ ...candidate, zone, resourceIds: [...form.resourceIds] }, form),
                labels: names,
              })
            }
          />
          {error ? (
            <p className="late" role="alert">
              {describeRefusal(t, error.refusal)}
            </p>
          ) : question === null ? (
            <p className="quiet finder-hint">{t('finder.incomplete')}</p>
          ) : !data ? (
            <Waiting rows={4} label={t('finder.searching')} />
          ) : data.slots.length === 0 ? (
            <NothingFits
              hindrances={data.hindrances}
              tried={data.tried}
              form={form}
              onRelieve={(hindrance, relief) => setForm((before) => relieved(before, hindrance, relief))}
            />
          ) : (
            <SlotList
              slots={data.slots}
              free={data.free}
              zone={zone}
              outdated={outdated || asked !== JSON.stringify(question)}
              durationMinutes={form.durationMinutes}
              nameOf={nameOf}
              picked={picked}
              onPick={(at, on) =>
                setPicked((before) => {
                  const next = new Set(before);
                  if (on) next.add(at);
                  else next.delete(at);
                  return next;
                })
              }
              onShow={(slot) => setCandidate({ startsOn: slot.startsOn, startTime: slot.startTime })}
              onChoose={choose}
            />
          )}
        </div>
      </div>
      <footer className="finder-foot">
        <span className="quiet small">
          {chosenSlots.length > 0 ? t('finder.picked', { count: chosenSlots.length }) : t('finder.pickHint')}
        </span>
        <span className="appt-gap" />
        <Button variant="default" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button variant="light" disabled={chosenSlots.length === 0} onClick={() => setProposing(true)}>
          {t('finder.propose')}
        </Button>
      </footer>
      {proposing && (
        <ProposeDialog
          slots={chosenSlots}
          values={values}
          zone={zone}
          durationMinutes={form.durationMinutes}
          onClose={() => setProposing(false)}
        />
      )}
    </Modal>
  );
}
