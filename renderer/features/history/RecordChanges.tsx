/** What an entry changed, record by record: each field before and after. */
import { Table } from '@mantine/core';
import type { RecordChange } from '#contract/history.ts';
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import { formatRoute, recordRoute } from '#renderer/app/router.ts';
import { kindLabelOne } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { ChangedValue } from '#renderer/features/history/ChangedValue.tsx';
import { fieldName } from '#renderer/features/history/field-name.ts';

interface Props {
  readonly changes: readonly RecordChange[];
}

const isListed = (kind: string): kind is ListedKind => (listedKinds as readonly string[]).includes(kind);

export function RecordChanges({ changes }: Props) {
  const t = useT();
  return (
    <ul className="history-changes">
      {changes.map(({ kind, id, name, change, fields, labels }) => (
        <li key={`${kind} ${id}`}>
          <div className="history-record">
            <span className="history-change" data-change={change}>
              {t(`history.change.${change}`)}
            </span>
            <span className="quiet">{kindLabelOne(t, kind)}</span>
            {isListed(kind) && change !== 'removed' ? (
              <a className="link" href={formatRoute(recordRoute(kind, id))}>
                {name || t('history.unnamed')}
              </a>
            ) : (
              <strong>{name || t('history.unnamed')}</strong>
            )}
          </div>
          {fields.length > 0 && (
            <Table className="history-fields" verticalSpacing={3} aria-label={name}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('history.fieldHeading')}</Table.Th>
                  {change !== 'created' && <Table.Th>{t('history.before')}</Table.Th>}
                  {change !== 'removed' && <Table.Th>{t('history.after')}</Table.Th>}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {fields.map(({ field, before, after }) => (
                  <Table.Tr key={field}>
                    <Table.Th scope="row">{fieldName(t, kind, field)}</Table.Th>
                    {change !== 'created' && (
                      <Table.Td>
                        <ChangedValue kind={kind} field={field} value={before} labels={labels} />
                      </Table.Td>
                    )}
                    {change !== 'removed' && (
                      <Table.Td>
                        <ChangedValue kind={kind} field={field} value={after} labels={labels} />
                      </Table.Td>
                    )}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </li>
      ))}
    </ul>
  );
}
