/** A calendar file before it is taken: what it holds, what it would change, what is not kept; and taking what is chosen. */
import { useState } from 'react';
import '#renderer/features/icalendar/icalendar.css';
import type { FileHandle } from '#contract/files.ts';
import { type CalendarItem, itemStates } from '#contract/icalendar.ts';
import { call } from '#renderer/data/call.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { type ImportFilter, ImportPreview } from '#renderer/data/ImportPreview.tsx';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { useImportPreview } from '#renderer/data/use-import-preview.ts';
import { useT } from '#renderer/data/workspace.ts';
import { startText } from '#renderer/features/icalendar/change-text.ts';
import { ItemDetails } from '#renderer/features/icalendar/ItemDetails.tsx';
import { Losses } from '#renderer/features/icalendar/Losses.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconAlertTriangle, IconCalendar } from '#renderer/ui/icons.ts';

interface Props {
  /** Null asks for one. */
  readonly file: FileHandle | null;
  readonly onClose: () => void;
}

const told = { REQUEST: true, REPLY: true, CANCEL: true } as const;
const isTold = (method: string): method is keyof typeof told => Object.hasOwn(told, method);

const steps = {
  accept: ['ics' as const],
  read: (file: string, job: string) => call('icalendar.open', { file, job }),
  forget: (importId: string) => call('icalendar.close', { importId }),
  keyOf: ({ uid }: CalendarItem) => uid,
};

export function CalendarImport({ file, onClose }: Props) {
  const t = useT();
  const formats = useFormats();
  const work = useImportPreview(steps, file, onClose);
  const [rep, setRep] = useState<{ readonly id: string | null; readonly label: string | null }>({
    id: null,
    label: null,
  });
  const { opened, chosen, job } = work;
  const lost = opened?.lost ?? [];
  const bringsNew = opened?.items.some(({ state, uid }) => state === 'new' && chosen.has(uid)) ?? false;
  const titleOf = ({ title }: CalendarItem) => (title === '' ? t('icalendar.untitled') : title);
  const filters: readonly ImportFilter<CalendarItem>[] = [
    { id: 'all', text: t('icalendar.all'), lets: () => true },
    ...itemStates.map((state) => ({
      id: state,
      text: t(`icalendar.state.${state}`),
      lets: (item: CalendarItem) => item.state === state,
    })),
    {
      id: 'conflicts',
      text: t('icalendar.withConflicts'),
      lets: ({ conflicts }) => conflicts.length > 0,
    },
    {
      id: 'lost',
      text: t('icalendar.withLoss'),
      lets: (item) => item.state !== 'refused' && item.lost.length > 0,
    },
  ];
  return (
    <ImportPreview
      work={work}
      onClose={onClose}
      title={t('icalendar.import')}
      lead={opened && isTold(opened.method) && <p>{t(`icalendar.method.${opened.method}`)}</p>}
      empty={
        <>
          <EmptyState icon={IconCalendar} title={t('icalendar.empty')} text={t('icalendar.emptyText')} />
          {lost.length > 0 && <Losses lost={lost} />}
        </>
      }
      listLabel={t('icalendar.items')}
      filters={filters}
      row={(item) => (
        <>
          <span className="ical-when">{item.start === null ? '' : startText(formats, item.start)}</span>
          <span className="import-file-name">{titleOf(item)}</span>
          {item.conflicts.length > 0 && (
            <span className="risk ical-sign" role="img" aria-label={t('icalendar.withConflicts')}>
              <IconAlertTriangle size={15} stroke={1.6} aria-hidden />
            </span>
          )}
        </>
      )}
      stateText={({ state }) => t(`icalendar.state.${state}`)}
      detailsLabel={(item) => t('icalendar.details', { title: titleOf(item) })}
      details={(item) => <ItemDetails item={item} labels={opened?.labels ?? {}} />}
      rest={
        lost.length > 0 && (
          <details className="import-file-rest">
            <summary>{t('icalendar.lostFile')}</summary>
            <Losses lost={lost} />
          </details>
        )
      }
      decisions={
        bringsNew && (
          <LinkField
            to="reps"
            value={rep.id}
            valueLabel={rep.label}
            label={t('icalendar.whose')}
            labelShown
            placeholder={t('icalendar.nobody')}
            error={null}
            autoFocus={false}
            onChange={(id, label) => setRep({ id, label })}
          />
        )
      }
      applyText={t('icalendar.apply', { count: chosen.size })}
      nothing={t('icalendar.nothing')}
      onApply={() =>
        work.apply(
          (importId, only) =>
            job.run((running) => call('icalendar.apply', { importId, only, repId: rep.id, job: running })),
          ({ created, updated }) => t('icalendar.applied', { created, updated }),
        )
      }
    />
  );
}
