/** What representatives are worried about, written down where it was raised. */
import { useState } from 'react';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { useCommand } from '#renderer/data/use-command.ts';
import { useT } from '#renderer/data/workspace.ts';
import { AddLine } from '#renderer/features/meetings/AddLine.tsx';
import { ConcernList } from '#renderer/features/meetings/ConcernList.tsx';
import type { MeetingEdits } from '#renderer/features/meetings/use-meeting.ts';
import { announce } from '#renderer/ui/announce.ts';

interface Props {
  readonly edits: MeetingEdits;
}

export function Concerns({ edits }: Props) {
  const t = useT();
  const { run } = useCommand('meetings.add');
  const [who, setWho] = useState<{ id: string | null; label: string | null }>({ id: null, label: null });
  return (
    <section className="meeting-part" aria-labelledby="meeting-concerns">
      <h2 id="meeting-concerns">{t('meetings.concerns')}</h2>
      <ConcernList concerns={edits.meeting.concerns} dated={false} />
      <AddLine
        label={t('meetings.newConcern')}
        add={t('meetings.addConcern')}
        maxLength={500}
        onAdd={async (title) => {
          const added = await run({ ...edits.ref, what: { kind: 'concern', title, raisedById: who.id } });
          if (added) announce(t('meetings.concernAdded', { title }));
          return added !== null;
        }}
      >
        <div className="meeting-add-who">
          <LinkField
            to="reps"
            value={who.id}
            valueLabel={who.label}
            label={t('fields.concerns.raisedById')}
            labelShown={false}
            placeholder={t('fields.concerns.raisedById')}
            error={null}
            autoFocus={false}
            onChange={(id, label) => setWho({ id, label })}
          />
        </div>
      </AddLine>
    </section>
  );
}
