/** Letters to many: to whom, which letter, as what; who gets none and why; and making them. */
import { Alert, Button, Checkbox, Group, Modal, Radio, Select } from '@mantine/core';
import { mergeForms } from '#contract/merge.ts';
import { TemplateSelect } from '#renderer/data/TemplateSelect.tsx';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import '#renderer/features/merge/merge.css';
import { MergePlan } from '#renderer/features/merge/MergePlan.tsx';
import { type Selected, useMerge } from '#renderer/features/merge/use-merge.ts';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  /** Null: a saved view is chosen. */
  readonly selected: Selected | null;
  /** Null: the standard letter of the library. */
  readonly letterId: string | null;
  readonly onClose: () => void;
}

export function MergeDialog({ selected, letterId, onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const { language } = useWorkspace();
  const merge = useMerge(selected, letterId, onClose);
  const { plan, job } = merge;
  const letter = merge.letters.find(({ id }) => id === merge.letterId);
  const made = plan.data?.made ?? 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t('merge.title')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className="merge-form"
        onSubmit={(event) => {
          event.preventDefault();
          void merge.make();
        }}
      >
        <div className="merge-choices">
          <Select
            data-autofocus
            label={t('merge.to')}
            allowDeselect={false}
            data={merge.groups.map(({ value, label }) => ({ value, label }))}
            value={merge.group?.value ?? null}
            onChange={(value) => value !== null && merge.setGroup(value)}
          />
          <Select
            label={t('merge.letter')}
            allowDeselect={false}
            searchable
            data={[
              { value: '', label: t('merge.letter.standard') },
              ...merge.letters.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            value={merge.letterId ?? ''}
            onChange={(value) => merge.setLetter(value === null || value === '' ? null : value)}
          />
          <TemplateSelect
            use="letter"
            language={letter?.language ?? language}
            value={merge.templateId}
            onChange={merge.setTemplate}
          />
        </div>
        <Radio.Group
          label={t('merge.form')}
          description={merge.templateId === null ? undefined : t('merge.form.brandOnly')}
          value={merge.form}
          onChange={(value) => {
            const form = mergeForms.find((one) => one === value);
            if (form) merge.setForm(form);
          }}
        >
          <Group gap="lg" mt={6}>
            {mergeForms.map((form) => (
              <Radio
                key={form}
                value={form}
                label={t(`merge.form.${form}`)}
                disabled={merge.templateId !== null && (form === 'combined' || form === 'both')}
              />
            ))}
          </Group>
        </Radio.Group>
        {letter && (
          <Checkbox
            label={t('merge.otherLanguages')}
            checked={merge.otherLanguages}
            onChange={(event) => merge.setOtherLanguages(event.currentTarget.checked)}
          />
        )}
        {plan.error && (
          <Alert color="red" role="alert">
            {describeRefusal(t, plan.error.refusal)}
          </Alert>
        )}
        {plan.data && <MergePlan plan={plan.data} onSave={() => void merge.saveLeftOut()} />}
        {job.job !== null && (
          <JobProgress
            key={job.job}
            label={t(`jobs.${job.progress?.step ?? 'writing'}`)}
            done={job.progress?.done ?? 0}
            total={job.progress?.total ?? 0}
            cancelLabel={t('frame.cancel')}
            onCancel={job.cancel}
          />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          {/* Not disabled while they are made: it would lose the focus. */}
          <Button type="submit" disabled={made === 0} aria-busy={job.job !== null}>
            {t('merge.make', { count: made })}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
