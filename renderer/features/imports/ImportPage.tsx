/** The section Import: file, columns, check, done. Nothing is written before the last step. */
import { Alert, Stepper } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import '#renderer/features/imports/imports.css';
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import { RunningJob } from '#renderer/data/RunningJob.tsx';
import { useT } from '#renderer/data/workspace.ts';
import { CheckStep } from '#renderer/features/imports/CheckStep.tsx';
import { ColumnsStep } from '#renderer/features/imports/ColumnsStep.tsx';
import { DoneStep } from '#renderer/features/imports/DoneStep.tsx';
import { FileStep } from '#renderer/features/imports/FileStep.tsx';
import { type Step, useImport } from '#renderer/features/imports/use-import.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';

const steps: readonly Step[] = ['file', 'columns', 'check', 'done'];

interface Props {
  readonly params: Readonly<Record<string, string>>;
  /** What else there is to say about the records an entry of the history brought. */
  readonly imported: (kind: ListedKind, entry: number) => ReactNode;
}

export function ImportPage({ params, imported }: Props) {
  const t = useT();
  const kind = listedKinds.find((one) => one === params['kind']) as ListedKind | undefined;
  const work = useImport(kind ?? null);
  const { step, opened, mapping, checked, applied, problem, job } = work;
  const top = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its top, however far the last was scrolled
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
    // The button of the last step is gone: the keyboard goes on at the top of this one.
    if (document.activeElement === document.body) top.current?.focus();
  }, [step]);
  return (
    <div ref={top} tabIndex={-1} className="import-page">
      <PageHeader title={t('frame.section.import')} />
      <div className="import">
        <Stepper
          active={steps.indexOf(step)}
          size="xs"
          aria-label={t('importing.steps')}
          allowNextStepsSelect={false}
          className="import-steps"
        >
          {steps.map((one) => (
            <Stepper.Step
              key={one}
              label={t(`importing.step.${one}`)}
              aria-current={one === step ? 'step' : undefined}
            />
          ))}
        </Stepper>
        {problem !== null && (
          <Alert color="red" role="alert" mb="md">
            {problem}
          </Alert>
        )}
        <RunningJob job={job} />
        {step === 'file' && <FileStep work={work} />}
        {step === 'columns' && opened && mapping && (
          <ColumnsStep work={work} opened={opened} mapping={mapping} />
        )}
        {step === 'check' && opened && mapping && checked && (
          <CheckStep work={work} checked={checked} mapping={mapping} />
        )}
        {step === 'done' && applied && mapping && (
          <DoneStep work={work} applied={applied} kind={mapping.kind} imported={imported} />
        )}
      </div>
    </div>
  );
}
