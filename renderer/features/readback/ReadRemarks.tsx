/** What is told of a copy besides its differences. */
import type { ReadRemark } from '#contract/readback.ts';
import type { Translate } from '#locale/translate.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly remarks: readonly ReadRemark[];
}

const inWords = (t: Translate, { code, where, before, after, by, count }: ReadRemark): string => {
  const params = {
    before: before ?? '',
    after: after ?? '',
    by: by ?? '',
    where: where ?? '',
    count: count ?? 0,
  };
  if (code !== 'elsewhere') return t(`readback.remark.${code}`, params);
  const text =
    before === null
      ? t('readback.remark.elsewhereAdded', params)
      : after === null
        ? t('readback.remark.elsewhereRemoved', params)
        : t('readback.remark.elsewhere', params);
  return where === null ? text : `${text} ${t('readback.remark.below', params)}`;
};

export function ReadRemarks({ remarks }: Props) {
  const t = useT();
  return (
    <ul className="rb-remarks">
      {[...new Set(remarks.map((one) => inWords(t, one)))].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
