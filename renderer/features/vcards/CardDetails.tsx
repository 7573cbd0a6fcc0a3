/** What a card would change here, why it is not taken, and what of it is not kept. */
import type { CardItem } from '#contract/vcards.ts';
import { fieldLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { CardLosses } from '#renderer/features/vcards/CardLosses.tsx';

interface Props {
  readonly item: CardItem;
}

export function CardDetails({ item }: Props) {
  const t = useT();
  const { name, organisation, email, reason, by, state, changes, lost, newOrganisation } = item;
  return (
    <>
      <h3>{name === '' ? (organisation ?? t('vcards.unnamed')) : name}</h3>
      {email !== null && <p className="quiet">{email}</p>}
      {reason !== null && <p className="late">{t(`vcards.refused.${reason}`)}</p>}
      {state !== 'new' && by !== null && <p>{t(`vcards.knownBy.${by}`)}</p>}
      {newOrganisation && organisation !== null && reason === null && (
        <p>{t('vcards.newOrganisation', { name: organisation })}</p>
      )}
      {changes.length > 0 && reason === null && (
        <>
          <h4>{t(state === 'new' ? 'vcards.brings' : 'vcards.changes')}</h4>
          <dl className="card-import-changes">
            {changes.map(({ field, before, after }) => (
              <div key={field}>
                <dt>{fieldLabel(t, 'contacts', field)}</dt>
                <dd>
                  {before !== '' && (
                    <>
                      <del>{before}</del>{' '}
                    </>
                  )}
                  <span>{after}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {lost.length > 0 && (
        <>
          <h4>{t('vcards.lost')}</h4>
          <CardLosses lost={lost} />
        </>
      )}
    </>
  );
}
