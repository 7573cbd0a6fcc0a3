/** What a merge asks and does: whom to write to, the plan, the files, and what is noted once they are saved. */
import { useState } from 'react';
import type { MergeForm, MergeQuestion } from '#contract/merge.ts';
import type { Selection } from '#contract/records.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useJob } from '#renderer/data/use-job.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { kindLabel } from '#renderer/data/words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { showDone } from '#renderer/ui/toasts.tsx';

type MergeKind = MergeQuestion['to']['kind'];

/** What is selected in a list. */
export interface Selected {
  readonly kind: MergeKind;
  readonly selection: Selection;
  readonly count: number;
}

interface Group {
  readonly value: string;
  readonly label: string;
  readonly to: MergeQuestion['to'];
}

const everybody = { search: '', filters: [], sort: [] };

/** Groups of people: those selected, the saved views, all. */
const useGroups = (selected: Selected | null): readonly Group[] => {
  const t = useT();
  const clients = useQuery('views.list', { list: 'organisations' }).data ?? [];
  const contacts = useQuery('views.list', { list: 'contacts' }).data ?? [];
  const of = (kind: MergeKind, views: typeof clients): Group[] => [
    ...views.map(({ id, name, query }) => ({
      value: id,
      label: t('merge.to.view', { kind: kindLabel(t, kind), view: name }),
      to: { kind, selection: { query, trashed: false, except: [] } },
    })),
    {
      value: kind,
      label: t(`merge.to.all.${kind}`),
      to: { kind, selection: { query: everybody, trashed: false, except: [] } },
    },
  ];
  return [
    ...(selected
      ? [
          {
            value: 'selected',
            label: t(`merge.to.selected.${selected.kind}`, { count: selected.count }),
            to: { kind: selected.kind, selection: selected.selection },
          },
        ]
      : []),
    ...of('organisations', clients),
    ...of('contacts', contacts),
  ];
};

export const useMerge = (selected: Selected | null, firstLetter: string | null, onClose: () => void) => {
  const t = useT();
  const { language } = useWorkspace();
  const { offerUndo } = useUndo();
  const groups = useGroups(selected);
  const [groupValue, setGroup] = useState(selected ? 'selected' : 'organisations');
  const [letterId, setLetter] = useState(firstLetter);
  const [templateId, setTemplate] = useState<string | null>(null);
  const [form, setForm] = useState<MergeForm>('each');
  const [otherLanguages, setOtherLanguages] = useState(false);
  const { run: runMerge } = useCommand('merge.run');
  const { run: runKeep } = useCommand('merge.keep');
  const { run: runLeftOut } = useCommand('merge.leftOut');
  const { run: saveFile } = useCommand('files.save');
  const { run: saveFolder } = useCommand('files.saveFolder');
  const job = useJob();
  const letters = useQuery('records.list', {
    kind: 'letters',
    query: { search: '', filters: [{ field: 'type', operator: 'is', values: ['letter'] }], sort: [] },
    range: { offset: 0, limit: 500 },
    trashed: false,
  });
  const group = groups.find(({ value }) => value === groupValue) ?? groups[0];
  const question: MergeQuestion | null = group
    ? { letterId, templateId, to: group.to, form, otherLanguages }
    : null;
  const plan = useQuery('merge.plan', question);

  const make = async () => {
    if (!question || job.job !== null) return;
    const made = await job.run((id) => runMerge({ question, job: id }));
    if (!made) return;
    const [only] = made.files;
    const kept =
      made.files.length === 1 && only
        ? await saveFile({ id: only.id })
        : await saveFolder({ ids: made.files.map(({ id }) => id), name: made.name });
    if (!kept?.saved) return;
    const noted = await runKeep({ batch: made.batch });
    if (!noted) return;
    offerUndo(t('merge.done', { count: noted.count, name: kept.name }), noted.entry);
    onClose();
  };

  const saveLeftOut = async () => {
    if (!question) return;
    const written = await runLeftOut({ question, language });
    const kept = written && (await saveFile({ id: written.file.id }));
    if (kept?.saved) showDone(t('lists.exported', { name: kept.name }));
  };

  return {
    groups,
    group,
    setGroup,
    letters: (letters.data?.rows ?? []).map(({ id, record }) => ({
      id,
      title: String(record['title']),
      language: record['language'] === 'fr' ? ('fr' as const) : ('en' as const),
    })),
    letterId,
    setLetter,
    templateId,
    setTemplate(id: string | null) {
      setTemplate(id);
      if (id !== null && (form === 'combined' || form === 'both')) setForm('each');
    },
    form,
    setForm,
    otherLanguages,
    setOtherLanguages,
    plan,
    job,
    make,
    saveLeftOut,
  };
};
