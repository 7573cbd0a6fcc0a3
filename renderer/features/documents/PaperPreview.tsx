/** The live pages of a document beside what it is made of, as large as one wishes to see them. */
import { SegmentedControl } from '@mantine/core';
import { z } from 'zod';
import type { DocumentSource } from '#contract/documents.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { useRemembered } from '#renderer/data/remembered.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import { Paper, type PaperZoom } from '#renderer/features/documents/Paper.tsx';

interface Props {
  readonly source: DocumentSource;
}

const zooms = ['width', 'page', 'actual'] as const satisfies readonly PaperZoom[];
const Zoom = z.enum(zooms);

export function PaperPreview({ source }: Props) {
  const t = useT();
  const query = useQuery('documents.preview', { source });
  const [zoom, setZoom] = useRemembered<PaperZoom>('paper.zoom', Zoom, 'width');
  const { data } = query;
  return (
    <div className="paper-preview">
      <div className="paper-tools no-print">
        <h2>{t('paper.preview')}</h2>
        <SegmentedControl
          aria-label={t('paper.zoom')}
          data={zooms.map((one) => ({ value: one, label: t(`paper.zoom.${one}`) }))}
          value={zoom}
          onChange={(next) => setZoom(zooms.find((one) => one === next) ?? null)}
        />
      </div>
      <div className="paper-room">
        {data ? (
          <Paper
            document={data.document}
            logo={data.logo}
            zoom={zoom}
            label={t('paper.pages', { title: data.document.title })}
          />
        ) : (
          <Pending query={query} rows={10} />
        )}
      </div>
    </div>
  );
}
