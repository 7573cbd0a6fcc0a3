/** What a person should look at before a document goes out. */
import { documentFields } from '#contract/document-fields.ts';
import type { DocumentRemark } from '#contract/documents.ts';
import { hasMessage } from '#locale/translate.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconAlertTriangle } from '#renderer/ui/icons.ts';

interface Props {
  readonly remarks: readonly DocumentRemark[];
}

const isField = (name: string): boolean => documentFields.proposal.some((field) => field.name === name);

export function Remarks({ remarks }: Props) {
  const t = useT();
  const words = ({ code, name, nearest }: DocumentRemark): string => {
    const key = `documents.remark.${code}`;
    const said = hasMessage(key) ? t(key, { name: name ?? '', nearest: nearest ?? '' }) : code;
    if (nearest === null) return said;
    const field = `documents.field.${nearest}`;
    const meant = isField(nearest) && hasMessage(field) ? `{${nearest}} (${t(field)})` : `{${nearest}}`;
    return `${said} ${t('proposalsPage.meant', { name: meant })}`;
  };
  if (remarks.length === 0) return null;
  return (
    <ul className="pp-remarks">
      {remarks.map((remark) => (
        <li key={`${remark.code} ${remark.where} ${remark.name}`}>
          <IconAlertTriangle size={14} aria-hidden />
          {words(remark)}
        </li>
      ))}
    </ul>
  );
}
