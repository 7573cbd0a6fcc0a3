/** One import from the file to its result: what is open, what was decided, and the step it is at. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#contract/channels.ts';
import type { Checked, LinkDecision, Mapping, Opened, ReadOptions } from '#contract/imports.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { importCalendar } from '#renderer/data/calendar-files.ts';
import { call } from '#renderer/data/call.ts';
import { importCards } from '#renderer/data/card-files.ts';
import { useAttempt } from '#renderer/data/use-attempt.ts';
import { useJob } from '#renderer/data/use-job.ts';

export type Step = 'file' | 'columns' | 'check' | 'done';
export type Applied = Output<'imports.apply'>;

const accept = ['csv', 'tsv', 'txt', 'xlsx', 'xls', 'xlsb', 'xlsm', 'ods', 'json', 'ics', 'vcf'] as const;

export interface Import {
  readonly step: Step;
  readonly opened: Opened | null;
  readonly mapping: Mapping | null;
  readonly checked: Checked | null;
  readonly applied: Applied | null;
  /** What went wrong last, in the user's words. */
  readonly problem: string | null;
  readonly job: ReturnType<typeof useJob>;
  readonly pick: () => void;
  /** Reads the same file again, as other records or in another way. */
  readonly reread: (kind: ListedKind | null, options: ReadOptions | null) => void;
  readonly map: (mapping: Mapping) => void;
  readonly check: () => void;
  readonly decide: (decisions: readonly LinkDecision[]) => void;
  readonly decideOthers: (field: string, action: 'create' | 'leaveEmpty' | 'refuse' | null) => void;
  readonly apply: () => void;
  readonly back: () => void;
  readonly startOver: () => void;
}

export const useImport = (kind: ListedKind | null): Import => {
  const job = useJob();
  const [step, setStep] = useState<Step>('file');
  const [file, setFile] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [applied, setApplied] = useState<Applied | null>(null);
  const { problem, attempt, forget } = useAttempt();
  const importId = useRef<string | null>(null);

  const close = useCallback(() => {
    // The table is only kept for this wizard; that it is gone already is no trouble.
    if (importId.current !== null)
      call('imports.close', { importId: importId.current }).catch(() => undefined);
    importId.current = null;
  }, []);
  useEffect(() => close, [close]);

  const open = (handle: string, as: ListedKind | null, options: ReadOptions | null) =>
    attempt(async () => {
      const read = await job.run((id) => call('imports.open', { file: handle, kind: as, options, job: id }));
      if (importId.current !== read.importId) close();
      importId.current = read.importId;
      setOpened(read);
      setMapping(read.mapping);
      setChecked(null);
      setStep('columns');
    });

  const runCheck = (next: Mapping) =>
    attempt(async () => {
      const id = importId.current;
      if (id === null) return;
      setChecked(
        await job.run((running) => call('imports.check', { importId: id, mapping: next, job: running })),
      );
      setStep('check');
    });

  const startOver = () => {
    close();
    setStep('file');
    setOpened(null);
    setMapping(null);
    setChecked(null);
    setApplied(null);
    forget();
  };

  return {
    step,
    opened,
    mapping,
    checked,
    applied,
    problem,
    job,
    pick: () =>
      attempt(async () => {
        const handle = await call('files.open', { accept: [...accept] });
        if (!handle) return;
        // Calendars and address cards say themselves what their columns would be.
        if (/\.ics$/i.test(handle.name)) return importCalendar(handle);
        if (/\.(vcf|vcard)$/i.test(handle.name)) return importCards(handle);
        setFile(handle.id);
        await open(handle.id, kind, null);
      }),
    reread: (as, options) => {
      if (file !== null) open(file, as, options);
    },
    map: setMapping,
    check: () => {
      if (mapping) runCheck(mapping);
    },
    decide: (decisions) => {
      if (!mapping) return;
      const same = (one: LinkDecision) =>
        decisions.some((decision) => decision.field === one.field && decision.value === one.value);
      const next = {
        ...mapping,
        decisions: [...mapping.decisions.filter((one) => !same(one)), ...decisions],
      };
      setMapping(next);
      runCheck(next);
    },
    decideOthers: (field, action) => {
      if (!mapping) return;
      const { [field]: _before, ...others } = mapping.otherwise ?? {};
      const next = { ...mapping, otherwise: action === null ? others : { ...others, [field]: action } };
      setMapping(next);
      runCheck(next);
    },
    apply: () =>
      attempt(async () => {
        const id = importId.current;
        if (id === null || !mapping) return;
        setApplied(
          await job.run((running) => call('imports.apply', { importId: id, mapping, job: running })),
        );
        setStep('done');
        close();
      }),
    back: () => setStep('columns'),
    startOver,
  };
};
