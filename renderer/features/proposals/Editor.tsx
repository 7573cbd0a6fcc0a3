/** The editor of a proposal: whom it is to, its prices, its sections; locked once it was sent, with the reason. */
import { Alert, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { DocumentRemark } from '#contract/documents.ts';
import type { ProposalState } from '#contract/proposals.ts';
import { quoteOf } from '#contract/quote.ts';
import { call } from '#renderer/data/call.ts';
import type { Command } from '#renderer/data/commands.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { Remarks } from '#renderer/data/sections/Remarks.tsx';
import { Sections } from '#renderer/data/sections/Sections.tsx';
import { useUndo } from '#renderer/data/use-undo.ts';
import { useT } from '#renderer/data/workspace.ts';
import { Basics } from '#renderer/features/proposals/Basics.tsx';
import { PriceGrid } from '#renderer/features/proposals/PriceGrid.tsx';
import { Totals } from '#renderer/features/proposals/Totals.tsx';
import type { ProposalEdits } from '#renderer/features/proposals/use-proposal.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { IconLock } from '#renderer/ui/icons.ts';

interface Props {
  readonly edits: ProposalEdits;
  readonly state: ProposalState;
  readonly remarks: readonly DocumentRemark[];
  /** Offered where it is locked: begins the next version, or opens it. */
  readonly next: Command | null;
}

const locks = { sent: true, expired: true, accepted: true, declined: true, replaced: true } as const;

export function Editor({ edits, state, remarks, next }: Props) {
  const t = useT();
  const formats = useFormats();
  const { offerUndo } = useUndo();
  const { proposal, change, flush } = edits;
  const { lines, discount, deposit } = proposal;
  const locked = state in locks;
  const quote = useMemo(() => quoteOf({ lines, discount, deposit }), [lines, discount, deposit]);
  const [notes, setNotes] = useState<string | null>(null);
  const leave = () => void flush();

  /** Taken out without asking, with the way back to exactly that. */
  const removed = async (what: string) => {
    if (!(await flush())) return;
    const { entries } = await call('history.list', { before: null, limit: 1 });
    offerUndo(t('proposalsPage.removed', { what }), entries[0]?.number ?? null);
  };

  const when = proposal.decidedOn ?? proposal.sentAt?.slice(0, 10) ?? null;
  return (
    <div className="pp-editor">
      {state !== 'draft' && (
        <Alert
          className="pp-locked no-print"
          color="gray"
          variant="light"
          icon={<IconLock size={16} aria-hidden />}
          p={8}
        >
          <div className="pp-locked-line">
            <span>
              {t(`proposalsPage.locked.${state}`, { date: when === null ? '' : formats.date(when) })}
              {proposal.declineReason !== null &&
                ` ${t('proposalsPage.because', { reason: proposal.declineReason })}`}
            </span>
            {next && <CommandButton command={next} variant="default" />}
          </div>
        </Alert>
      )}
      <Basics edits={edits} locked={locked} />
      <Remarks remarks={locked ? [] : remarks.filter(({ where }) => where === null)} />
      <section aria-labelledby="pp-prices">
        <div className="pp-part-head">
          <h2 id="pp-prices">{t('fields.proposals.lines')}</h2>
        </div>
        <PriceGrid
          lines={lines}
          quote={quote}
          currency={proposal.currency}
          locked={locked}
          onChange={(after) => change({ lines: after })}
          onLeave={leave}
          onRemoved={(what) => void removed(what)}
        />
        <Totals proposal={proposal} quote={quote} locked={locked} onChange={change} onLeave={leave} />
      </section>
      <Sections
        use="proposal"
        sections={proposal.sections}
        language={proposal.language}
        locked={locked}
        remarks={remarks}
        onChange={(after) => change({ sections: after })}
        onLeave={leave}
        onRemoved={(what) => void removed(what)}
      />
      <Textarea
        className="no-print"
        label={t('fields.proposals.notes')}
        description={t('proposalsPage.notPrinted')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={20_000}
        value={notes ?? proposal.notes ?? ''}
        onChange={({ currentTarget: { value } }) => {
          setNotes(value);
          change({ notes: value.trim() === '' ? null : value });
        }}
        onBlur={() => {
          setNotes(null);
          leave();
        }}
      />
    </div>
  );
}
