/** The state of the editor: its fields, what stands in the way of them, and saving. */
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type {
  AppointmentChanges,
  AppointmentDetails,
  Conflict,
  OccurrenceRef,
  Scope,
} from '#contract/calendar.ts';
import type { Input } from '#contract/channels.ts';
import { useFormats } from '#renderer/data/formats.ts';
import type { AppointmentDraft } from '#renderer/data/open-appointment.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useSaveAppointment } from '#renderer/data/use-save-appointment.ts';
import { describeFieldReason, describeRefusal } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import {
  changesOf,
  type FieldName,
  type Form,
  formOf,
  newForm,
  type Values,
  withType,
} from '#renderer/features/calendar/editor/form.ts';
import { aligned } from '#renderer/features/calendar/editor/recurrence-form.ts';
import { timeWords } from '#renderer/features/calendar/occurrence-words.ts';
import { machineZone, nowIn } from '#renderer/features/calendar/wall-time.ts';

/** Milliseconds after the last key before it is asked what stands in the way. */
const pause = 250;

export interface Editor {
  readonly values: Values;
  readonly labels: Readonly<Record<string, string>>;
  /** The zone of this machine. */
  readonly zone: string;
  readonly set: (values: Values, ...fields: readonly FieldName[]) => void;
  readonly setType: (type: string) => void;
  readonly name: (id: string, label: string | null) => void;
  readonly conflicts: readonly Conflict[];
  /** More than are listed. */
  readonly more: number;
  /** A rule of the settings blocks it as it is. */
  readonly blocked: boolean;
  /** It has been asked what is in the way, and answered, of an earlier state at least. */
  readonly known: boolean;
  readonly checking: boolean;
  readonly errorOf: (field: FieldName) => string | null;
  /** What was refused that no field shows. */
  readonly refusal: string | null;
  readonly saving: boolean;
  readonly save: () => Promise<void>;
  readonly changed: boolean;
  readonly changes: AppointmentChanges;
}

interface Given {
  readonly of: OccurrenceRef | null;
  readonly details: AppointmentDetails | null;
  readonly draft: AppointmentDraft;
  readonly onClose: () => void;
  readonly onSaved: (saved: OccurrenceRef) => void;
}

export const useEditor = ({ of: given, details, draft, onClose, onSaved }: Given): Editor => {
  const t = useT();
  const formats = useFormats();
  const { appointmentTypes } = useSettings();
  const zone = machineZone();
  const around = { types: appointmentTypes, zone, now: nowIn(zone) };
  const saveAppointment = useSaveAppointment();
  // What is edited is as it was when the editor was opened; a change made elsewhere meanwhile is not lost, as only what was changed here is saved.
  const [first] = useState(details);
  const [form, setForm] = useState<Form>(() =>
    first === null ? newForm(draft, around) : formOf(first, draft),
  );
  // Of a series the one that is shown, also where the series as a whole was asked for.
  const of = first === null ? given : { id: first.occurrence.id, occurrence: first.occurrence.occurrence };
  const [saving, setSaving] = useState(false);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [told, setTold] = useState<{ readonly of: string; readonly conflicts: readonly Conflict[] } | null>(
    null,
  );
  const { values } = form;
  const [begun] = useState(() => JSON.stringify(values));
  const changes = useMemo(() => {
    const changed = changesOf(values, first?.values ?? null);
    if (changed.recurrence == null) return changed;
    const start = values.startTime === null ? values.startsOn : `${values.startsOn}T${values.startTime}`;
    const inside = values.startTime === null ? null : (values.zone ?? zone);
    return { ...changed, recurrence: aligned(changed.recurrence, { start, zone: inside }) };
  }, [values, first, zone]);

  const ruleChanged = 'recurrence' in changes;
  const scope: Scope = first?.series && !ruleChanged ? 'this' : 'all';
  const { title, ...others } = changes;
  const question: Input<'calendar.check'> = {
    id: of?.id ?? null,
    occurrence: of?.occurrence ?? null,
    scope,
    // A new one is asked about before it has a name.
    changes: { ...others, ...(title?.trim() || of === null ? { title: title?.trim() || '-' } : {}) },
  };
  const key = JSON.stringify(question);
  const [asked] = useDebouncedValue(key, pause);
  const check = useQuery('calendar.check', JSON.parse(asked) as Input<'calendar.check'>);
  const answer = check.data;
  // What saving was told holds until something is changed.
  const blockedBySave = told?.of === key ? told.conflicts : null;

  const set = (next: Values, ...fields: readonly FieldName[]) => {
    setForm((before) => ({
      ...before,
      values: next,
      touched: new Set([...before.touched, ...fields]),
    }));
    setReasons({});
    setRefusal(null);
  };

  const save = async () => {
    if (saving) return;
    if (values.title.trim() === '') {
      setReasons({ title: 'required' });
      return;
    }
    if (of !== null && Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    setSaving(true);
    const occurrence = first?.occurrence ?? null;
    const answered = await saveAppointment({
      ref: of,
      changes: { ...changes, ...(changes.title === undefined ? {} : { title: changes.title.trim() }) },
      title: values.title.trim(),
      recurring: first?.series != null,
      when: occurrence && timeWords(t, formats, occurrence),
      // What repeats is of all of them, or of all from here on.
      scopes: ruleChanged ? ['following', 'all'] : ['this', 'following', 'all'],
      quiet: true,
    });
    setSaving(false);
    if (answered.state === 'saved') {
      onClose();
      onSaved(answered.ref);
    } else if (answered.state === 'blocked') setTold({ of: key, conflicts: answered.conflicts });
    else if (answered.state === 'refused') {
      const { fields = {} } = answered.refusal;
      setReasons(fields);
      setRefusal(describeRefusal(t, answered.refusal));
    }
  };

  return {
    values,
    labels: form.labels,
    zone,
    set,
    setType: (type) => set(withType(form, type, around), 'type'),
    name: (id, label) => {
      if (label === null) return;
      setForm((before) => ({ ...before, labels: { ...before.labels, [id]: label } }));
    },
    conflicts: blockedBySave ?? answer?.conflicts ?? [],
    more: blockedBySave ? 0 : Math.max(0, (answer?.total ?? 0) - (answer?.conflicts.length ?? 0)),
    blocked: blockedBySave !== null || (answer?.blocks === true && asked === key),
    known: answer !== undefined,
    checking: asked !== key || check.outdated,
    errorOf: (field) => {
      const reason =
        reasons[field] ?? Object.entries(reasons).find(([path]) => path.startsWith(`${field}.`))?.[1];
      return reason === undefined ? null : describeFieldReason(t, reason);
    },
    refusal,
    saving,
    save,
    changed: JSON.stringify(values) !== begun,
    changes,
  };
};
