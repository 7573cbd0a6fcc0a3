/** Two versions of a proposal side by side: what the later one has otherwise, changed words marked. */
import { Select } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { Output } from '#contract/channels.ts';
import type { Difference } from '#contract/proposals.ts';
import type { MessageKey } from '#locale/translate.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { useQuery } from '#renderer/data/use-query.ts';
import { fieldLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { type Piece, wordDiff } from '#renderer/features/proposals/word-diff.ts';

interface Props {
  /** Oldest first. */
  readonly versions: Output<'proposals.get'>['versions'];
  /** The one whose page it is. */
  readonly id: string;
}

const texts: ReadonlySet<string> = new Set(['title', 'description', 'text', 'heading', 'body']);

/** What a part of a line or of a section is called. */
const partNames: Readonly<Partial<Record<string, MessageKey>>> = {
  description: 'proposalsPage.description',
  quantity: 'lines.quantity',
  unit: 'proposalsPage.unit',
  unitPrice: 'lines.unitPrice',
  discount: 'lines.discount',
  taxRate: 'proposalsPage.taxRate',
  option: 'proposalsPage.option',
  text: 'proposalsPage.heading',
  heading: 'proposalsPage.heading',
  body: 'proposalsPage.type.text',
};

const partOf = { field: 'basics', line: 'prices', section: 'text' } as const;

function Side({ pieces, of }: { readonly pieces: readonly Piece[]; readonly of: 'removed' | 'added' }) {
  const Mark = of === 'removed' ? 'del' : 'ins';
  return pieces
    .filter(({ change }) => change === 'same' || change === of)
    .map(({ text, change }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
      <Fragment key={at}>{change === 'same' ? text : <Mark>{text}</Mark>}</Fragment>
    ));
}

function Row({
  difference: { of, change, subject, label, field, before, after },
}: {
  readonly difference: Difference;
}) {
  const t = useT();
  // Within a text the words that differ; a price or a date is another one as a whole.
  const pieces: readonly Piece[] =
    field !== null && texts.has(field)
      ? wordDiff(before ?? '', after ?? '')
      : [
          { text: before ?? '', change: 'removed' },
          { text: after ?? '', change: 'added' },
        ];
  const fieldName = (() => {
    if (field === null) return of === 'field' ? fieldLabel(t, 'proposals', subject) : null;
    if (of === 'field') return fieldLabel(t, 'proposals', field);
    const words = partNames[field];
    return words === undefined ? field : t(words);
  })();
  return (
    <tr>
      <th scope="row">
        {of !== 'field' && <div className="pp-diff-subject">{label.split('\n')[0]}</div>}
        <div className="small quiet">
          {[fieldName, change === 'changed' ? null : t(`proposalsPage.change.${change}`)]
            .filter((part) => part !== null)
            .join(' · ')}
        </div>
      </th>
      <td>{before === null ? <span className="quiet">—</span> : <Side pieces={pieces} of="removed" />}</td>
      <td>{after === null ? <span className="quiet">—</span> : <Side pieces={pieces} of="added" />}</td>
    </tr>
  );
}

export function Versions({ versions, id }: Props) {
  const t = useT();
  const own = versions.findIndex((one) => one.id === id);
  const [from, setFrom] = useState(versions[Math.max(0, own > 0 ? own - 1 : 0)]?.id ?? id);
  const [to, setTo] = useState(versions[own > 0 ? own : versions.length - 1]?.id ?? id);
  const query = useQuery('proposals.compare', from === to ? null : { from, to });
  const choice = (label: string, value: string, set: (id: string) => void) => (
    <Select
      label={label}
      allowDeselect={false}
      data={versions.map((one) => ({
        value: one.id,
        label: `${t('proposalsPage.version', { version: one.version })} · ${t(`choices.proposals.state.${one.state}`)}`,
      }))}
      value={value}
      onChange={(next) => next !== null && set(next)}
    />
  );
  const differences = query.data?.differences ?? [];
  const name = (version: string) => {
    const one = versions.find((each) => each.id === version);
    return one ? t('proposalsPage.version', { version: one.version }) : '';
  };
  return (
    <section className="pp-versions" aria-label={t('proposalsPage.versions')}>
      <div className="pp-versions-chosen">
        {choice(t('proposalsPage.before'), from, setFrom)}
        {choice(t('proposalsPage.after'), to, setTo)}
      </div>
      {from === to ? (
        <p className="quiet">{t('proposalsPage.sameVersion')}</p>
      ) : query.data === undefined ? (
        <Pending query={query} rows={6} />
      ) : differences.length === 0 ? (
        <p className="quiet">{t('proposalsPage.noDifference')}</p>
      ) : (
        (['field', 'line', 'section'] as const).map((of) => {
          const shown = differences.filter((one) => one.of === of);
          if (shown.length === 0) return null;
          const title = t(`proposalsPage.part.${partOf[of]}`);
          return (
            <Fragment key={of}>
              <h2>{title}</h2>
              <table className="pp-diff" aria-label={title}>
                <thead>
                  <tr>
                    <td />
                    <th scope="col">{name(from)}</th>
                    <th scope="col">{name(to)}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((one) => (
                    <Row key={one.id} difference={one} />
                  ))}
                </tbody>
              </table>
            </Fragment>
          );
        })
      )}
    </section>
  );
}
