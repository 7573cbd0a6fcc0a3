/** Writes a planned import as one entry of the history, in slices that leave the thread free for the window. */
import type { Checked, Mapping } from '#contract/imports.ts';
import type { AnyRecord, RecordOf } from '#contract/kinds.ts';
import type { Context, Job } from '#electron/features/context.ts';
import { unpackLines, type Write } from '#electron/features/imports/pack.ts';
import { signatureOf } from '#electron/features/imports/signature.ts';
import { Pace } from '#electron/features/pace.ts';
import { Refused } from '#electron/refused.ts';
import type { Draft } from '#electron/store/store.ts';

export interface Planned {
  readonly mapping: Mapping;
  /** The file's name, for the history. */
  readonly name: string;
  readonly checked: Checked;
  readonly writes: readonly Uint8Array[];
  readonly job: Job;
}

/** How the columns were taken, for the next file with the same headings: newest confirmed mapping per kind and headings. */
const rememberMapping = (draft: Draft, { store, newId }: Context, mapping: Mapping, now: string) => {
  const signature = signatureOf(
    mapping.kind,
    mapping.columns.toSorted((a, b) => a.column - b.column).map((column) => column.heading),
  );
  const known = [...store.all('importProfiles').values()].find((profile) => profile.signature === signature);
  const profile: RecordOf<'importProfiles'> = {
    id: known?.id ?? newId(),
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
    deletedAt: null,
    signature,
    mapping: { ...mapping },
  };
  draft.put('importProfiles', profile);
};

/**
 * @param isCurrent are the records still those that the plan compared with? Asked once no other change can come between
 * @returns the entry's number, null when there is nothing to write, 'outdated' when the plan is to be made again
 * @throws Refused cancelled, storageFailed
 */
export const applyPlan = async (
  context: Context,
  { mapping, name, checked, writes, job }: Planned,
  isCurrent: () => boolean,
): Promise<number | null | 'outdated'> => {
  if (writes.length === 0) return null;
  const now = context.now();
  const count = checked.created + checked.updated;
  let outdated = false;
  const entry = await context.store.change(
    { code: 'imported', params: { kind: mapping.kind, count, file: name } },
    async (draft) => {
      outdated = !isCurrent();
      if (outdated) return;
      const pace = new Pace();
      let done = 0;
      for (const line of unpackLines(writes)) {
        const [kind, id, isNew, values] = line as Write;
        const base = isNew ? { id, createdAt: now, deletedAt: null } : draft.get(kind, id);
        if (base) draft.put(kind, { ...base, ...values, updatedAt: now } as AnyRecord as never);
        done += 1;
        if (done % 20 === 0) {
          job.progress('saving', done, count);
          if (pace.due) await pace.rest();
          if (job.signal.aborted) throw new Refused('cancelled');
        }
      }
      rememberMapping(draft, context, mapping, now);
    },
  );
  return outdated ? 'outdated' : (entry?.number ?? null);
};
