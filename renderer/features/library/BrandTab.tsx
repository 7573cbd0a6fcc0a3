/** How the documents of the company look and what each says of it, with a proposal in it beside. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { languages } from '#contract/kinds/workspace.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { BrandForm } from '#renderer/features/library/BrandForm.tsx';
import type { LibrarySlots } from '#renderer/features/library/slots.ts';

interface Props {
  readonly slots: LibrarySlots;
}

export function BrandTab({ slots }: Props) {
  const t = useT();
  const { language: own } = useWorkspace();
  const [language, setLanguage] = useState(own);
  const query = useQuery('brand.sample', { language });
  return (
    <div className="library-split" data-wide>
      <BrandForm />
      <div className="library-sample">
        <div className="library-preview-head">
          <h2>{t('library.brand.sample')}</h2>
          <SegmentedControl
            aria-label={t('library.previewLanguage')}
            data={languages.map((value) => ({ value, label: t(`library.language.${value}`) }))}
            value={language}
            onChange={(next) => setLanguage(next === 'fr' ? 'fr' : 'en')}
          />
        </div>
        <div className="library-paper">
          {query.data ? (
            slots.paper(query.data, t('library.brand.sample'))
          ) : (
            <Pending query={query} rows={8} />
          )}
        </div>
      </div>
    </div>
  );
}
