/** A document whose file cannot be opened from here: pointed to where it is, or made again. */
import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { DocumentFormat, DocumentSource } from '#contract/documents.ts';
import { documentFormats } from '#contract/documents.ts';
import type { MadeDocument } from '#contract/kinds.ts';
import { kinds } from '#contract/kinds.ts';
import { call } from '#renderer/data/call.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { useCommand } from '#renderer/data/use-command.ts';
import { useJob } from '#renderer/data/use-job.ts';
import { useMakeFile } from '#renderer/data/use-make-document.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { useT } from '#renderer/data/workspace.ts';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { showError } from '#renderer/ui/toasts.tsx';
import '#renderer/data/sections/document-page.css';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly id: string;
  /** `gone`: it is not where it was; `browser`: this window opens no files. */
  readonly why: 'gone' | 'browser';
  readonly onClose: () => void;
}

/** What it was made of; null where that is not known, as of a report. */
const sourceOf = (made: MadeDocument): DocumentSource | null => {
  const { type, proposalId, letterId, appointmentId, language } = made;
  if (type === 'proposal' && proposalId !== null) return { of: 'proposals', id: proposalId };
  if ((type === 'letter' || type === 'contract') && letterId !== null) return { of: 'letters', id: letterId };
  if ((type === 'agenda' || type === 'minutes') && appointmentId !== null)
    return { of: 'meeting', id: appointmentId, occurrence: null, what: type, language };
  return null;
};

const formatOf = (format: string): DocumentFormat | null =>
  documentFormats.find((one) => one === format) ?? null;

export function MissingFile({ id, why, onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const query = useQuery('records.get', { kind: 'documents', id });
  const locate = useCommand('documents.locate');
  const { offerUndo } = useUndo();
  const job = useJob();
  const makeFile = useMakeFile(job);
  /** Another file than the one that was made, which the user may mean all the same. */
  const [other, setOther] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const parsed =
    query.data && kinds.documents.schema.safeParse({ path: null, hash: null, ...query.data.record });
  const made = parsed?.success ? parsed.data : null;
  const source = made && sourceOf(made);
  const format = made && formatOf(made.format);

  const found = (entry: number | null, name: string) => {
    onClose();
    offerUndo(t('documents.file.found', { name }), entry);
  };
  const point = async () => {
    const extension = made?.format ?? 'docx';
    const file = await call('files.open', { accept: [extension] }).catch(() => {
      showError(t('errors.unavailable'));
      return null;
    });
    const answer = file && (await locate.run({ id, file: file.id, anyway: false }));
    if (!file || !answer) return;
    if (answer.found === 'same') found(answer.entry, file.name);
    else setOther(file);
  };
  const takeOther = async () => {
    const answer = other && (await locate.run({ id, file: other.id, anyway: true }));
    if (other && answer) found(answer.entry, other.name);
  };
  const again = async () => {
    if (!source || !format || !made) return;
    if (await makeFile({ source, format, templateId: made.templateId })) onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(why === 'gone' ? 'documents.file.goneTitle' : 'documents.file.browserTitle')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {made ? (
        <div className="documents-dialog">
          <p>
            {other
              ? t('documents.file.other', { name: other.name })
              : t(`documents.file.${why}`, { name: made.fileName ?? made.title })}
          </p>
          {!other && source === null && <p className="quiet">{t('documents.file.noSource')}</p>}
          {job.job !== null && (
            <JobProgress
              label={t(`jobs.${job.progress?.step ?? 'writing'}`)}
              done={job.progress?.done ?? 0}
              total={job.progress?.total ?? 0}
              cancelLabel={t('frame.cancel')}
              onCancel={job.cancel}
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={other ? () => setOther(null) : onClose}>
              {t('frame.cancel')}
            </Button>
            {other && (
              <Button onClick={() => void takeOther()} data-autofocus>
                {t('documents.file.takeOther')}
              </Button>
            )}
            {!other && why === 'gone' && (
              <Button variant={source && format ? 'default' : 'filled'} onClick={() => void point()}>
                {t('documents.file.point')}
              </Button>
            )}
            {!other && source && format && (
              <Button loading={job.job !== null} onClick={() => void again()} data-autofocus>
                {t('documents.file.again')}
              </Button>
            )}
          </Group>
        </div>
      ) : (
        <Pending query={query} rows={3} />
      )}
    </Modal>
  );
}
