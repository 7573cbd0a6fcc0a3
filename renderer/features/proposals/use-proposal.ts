/** A proposal as it is shown and written. */
import { useMemo, useRef } from 'react';
import { kinds, type Proposal } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { type Draft, useDraft } from '#renderer/data/use-draft.ts';
import { kept } from '#renderer/features/proposals/lines.ts';

/** What can be written in the editor. */
export type ProposalChanges = Partial<
  Pick<
    Proposal,
    | 'title'
    | 'organisationId'
    | 'contactId'
    | 'opportunityId'
    | 'repId'
    | 'language'
    | 'currency'
    | 'issuedOn'
    | 'validUntil'
    | 'discount'
    | 'deposit'
    | 'lines'
    | 'sections'
    | 'templateId'
    | 'notes'
  >
>;

export interface ProposalEdits extends Pick<Draft<Proposal>, 'labels' | 'flush'> {
  readonly proposal: Proposal;
  /** Counts at once, and is saved after a pause. @param labels of links among the changes */
  readonly change: (changes: ProposalChanges, labels?: Readonly<Record<string, string>>) => void;
}

/** The record of a row; null where it is none the window understands. */
export const proposalOf = (row: Row): Proposal | null => {
  const parsed = kinds.proposals.schema.safeParse(row.record);
  return parsed.success ? parsed.data : null;
};

/** @param row the newest answer; the page of another proposal is another one of these */
export const useProposal = (row: Row, saved: Proposal): ProposalEdits => {
  const { record, ...others } = useDraft('proposals', row, saved);
  const shown = useRef(record);
  // Each answer is made anew: lines and sections that say the same are not drawn again.
  const proposal = useMemo(() => {
    const { lines, sections } = shown.current;
    return { ...record, lines: kept(lines, record.lines), sections: kept(sections, record.sections) };
  }, [record]);
  shown.current = proposal;
  return { proposal, ...others };
};
