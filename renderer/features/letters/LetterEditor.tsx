/** The editor of a letter or contract: whom it is to, its sections, notes that are never printed. */
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DocumentRemark } from '#contract/documents.ts';
import type { Letter } from '#contract/kinds.ts';
import { call } from '#renderer/data/call.ts';
import { Remarks } from '#renderer/data/sections/Remarks.tsx';
import { Sections } from '#renderer/data/sections/Sections.tsx';
import type { Draft } from '#renderer/data/use-draft.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { useT } from '#renderer/data/workspace.ts';
import { Basics } from '#renderer/features/letters/Basics.tsx';

interface Props {
  readonly draft: Draft<Letter>;
  readonly remarks: readonly DocumentRemark[];
}

export function LetterEditor({ draft, remarks }: Props) {
  const t = useT();
  const { offerUndo } = useUndo();
  const { record, change, flush } = draft;
  const [notes, setNotes] = useState<string | null>(null);

  /** Taken out without asking, with the way back to exactly that. */
  const removed = async (what: string) => {
    if (!(await flush())) return;
    const { entries } = await call('history.list', { before: null, limit: 1 });
    offerUndo(t('proposalsPage.removed', { what }), entries[0]?.number ?? null);
  };

  return (
    <div className="pp-editor">
      <Basics draft={draft} />
      <Remarks remarks={remarks.filter(({ where }) => where === null)} />
      <Sections
        use={record.type}
        sections={record.sections}
        language={record.language}
        locked={false}
        remarks={remarks}
        onChange={(sections) => change({ sections })}
        onLeave={() => void flush()}
        onRemoved={(what) => void removed(what)}
      />
      <Textarea
        className="no-print"
        label={t('fields.letters.notes')}
        description={t('proposalsPage.notPrinted')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={20_000}
        value={notes ?? record.notes ?? ''}
        onChange={({ currentTarget: { value } }) => {
          setNotes(value);
          change({ notes: value.trim() === '' ? null : value });
        }}
        onBlur={() => {
          setNotes(null);
          void flush();
        }}
      />
    </div>
  );
}
