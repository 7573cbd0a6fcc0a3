/** What was decided, numbered as the minutes number it. */
import { ActionIcon } from '@mantine/core';
import { useT } from '#renderer/data/workspace.ts';
import { AddLine } from '#renderer/features/meetings/AddLine.tsx';
import { SavedText } from '#renderer/features/meetings/SavedText.tsx';
import type { MeetingEdits } from '#renderer/features/meetings/use-meeting.ts';
import { IconX } from '#renderer/ui/icons.ts';

interface Props {
  readonly edits: MeetingEdits;
}

export function Decisions({ edits }: Props) {
  const t = useT();
  const { decisions } = edits.meeting;
  const put = (next: string[]) => edits.save({ decisions: next });
  return (
    <section className="meeting-part" aria-labelledby="meeting-decisions">
      <h2 id="meeting-decisions">{t('meetings.decisions')}</h2>
      <ol className="decisions">
        {decisions.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: decisions have no name but their number
          <li key={`${index} ${decisions.length}`}>
            <span className="numeric quiet" aria-hidden>
              {index + 1}.
            </span>
            <SavedText
              label={t('meetings.decision', { place: index + 1 })}
              value={text}
              required
              lines
              maxLength={2_000}
              onSave={(next) => void put(decisions.map((one, at) => (at === index ? next : one)))}
            />
            <ActionIcon
              className="no-print"
              size="sm"
              aria-label={t('meetings.removeDecision', { place: index + 1 })}
              onClick={() => void put(decisions.filter((_, at) => at !== index))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <AddLine
        label={t('meetings.newDecision')}
        add={t('meetings.addDecision')}
        maxLength={2_000}
        onAdd={(text) => put([...decisions, text])}
      />
    </section>
  );
}
