/** Knows whether the disk takes changes, from what the store was refused and from trying, and tells when that changes. */
import type { Answer, StorageReason, StorageState } from '#contract/channel.ts';
import { storageReasons } from '#contract/channel.ts';
import { Refused } from '#electron/refused.ts';

/** In milliseconds: while the disk refuses it is tried again this often, so that its coming back is noticed. */
const retryEvery = 5_000;
/** In milliseconds after a change: its folder may have been removed under an open file, which goes on taking writes. */
const lookAfter = 300;

export interface StorageWatch {
  state(): StorageState;
  /** A channel was answered: a change that the disk refused, or anything else. */
  heard(channel: unknown, answer: Answer<unknown>): void;
  /** A change came about. */
  changed(): void;
  /** Tries the disk now. @throws Refused storageFailed */
  check(): Promise<void>;
  close(): void;
}

export interface StorageWatchOptions {
  /** Tries to write. @throws Refused storageFailed */
  probe(): Promise<void>;
  /** Only looks whether the workspace is there. @throws Refused storageFailed */
  look(): Promise<void>;
  tell(state: StorageState): void;
}

const reasonOf = (params: Readonly<Record<string, unknown>> | undefined): StorageReason =>
  storageReasons.find((one) => one === params?.['reason']) ?? 'failed';

const refusedBy = (error: unknown): StorageReason =>
  error instanceof Refused ? reasonOf(error.refusal.params) : 'failed';

export const watchStorage = ({ probe, look, tell }: StorageWatchOptions): StorageWatch => {
  let refused: StorageReason | null = null;
  let retry: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  let closed = false;

  const become = (reason: StorageReason | null) => {
    clearTimeout(retry);
    if (reason !== null && !closed)
      retry = setTimeout(() => void check().catch(() => undefined), retryEvery).unref();
    if (reason === refused) return;
    refused = reason;
    if (!closed) tell({ refused });
  };
  const after = async (attempt: () => Promise<void>): Promise<void> => {
    try {
      await attempt();
      become(null);
    } catch (error) {
      become(refusedBy(error));
      throw error;
    }
  };
  const check = () => after(probe);

  return {
    state: () => ({ refused }),
    heard(channel, answer) {
      // A file that could not be put where a person wanted it says nothing of the workspace's own disk.
      if (answer.ok || answer.error.code !== 'storageFailed' || channel === 'files.save') return;
      become(reasonOf(answer.error.params));
    },
    changed() {
      clearTimeout(looking);
      looking = setTimeout(() => {
        after(refused === null ? look : probe).catch(() => undefined);
      }, lookAfter).unref();
    },
    check,
    close() {
      closed = true;
      clearTimeout(retry);
      clearTimeout(looking);
    },
  };
};
