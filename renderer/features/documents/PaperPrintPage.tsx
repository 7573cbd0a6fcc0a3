/** A document alone in the window, page by page: what is printed, and what the desktop makes a PDF of. #/print?source=… */
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { DocumentSource } from '#contract/documents.ts';
import { localeOf } from '#locale/format.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import { Paper } from '#renderer/features/documents/Paper.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconChevronLeft, IconPrinter } from '#renderer/ui/icons.ts';

interface Props {
  readonly params: Readonly<Record<string, string>>;
}

const sourceOf = (text: string | undefined): DocumentSource | null => {
  try {
    const source = DocumentSource.safeParse(JSON.parse(text ?? ''));
    return source.success ? source.data : null;
  } catch {
    return null;
  }
};

export function PaperPrintPage({ params }: Props) {
  const t = useT();
  const source = sourceOf(params['source']);
  const query = useQuery('documents.preview', source === null ? null : { source });
  const [ready, setReady] = useState(false);
  const { data } = query;
  const now = params['now'] === '1';
  const asked = useRef(false);

  // The paper's own language and name, for those who print it to a file.
  useEffect(() => {
    if (!data) return;
    const { lang } = document.documentElement;
    const { title } = document;
    document.documentElement.lang = localeOf(data.document.language);
    document.title = data.document.title;
    return () => {
      document.documentElement.lang = lang;
      document.title = title;
    };
  }, [data]);

  // Whoever prints this window waits for the mark.
  useEffect(() => {
    if (!ready) return;
    document.documentElement.setAttribute('data-paper', 'ready');
    if (now && !asked.current) {
      asked.current = true;
      window.print();
    }
    return () => document.documentElement.removeAttribute('data-paper');
  }, [ready, now]);

  return (
    <main className="paper-print">
      <h1 className="sr-only no-print">{data?.document.title ?? t('paper.print')}</h1>
      <div className="paper-print-bar no-print">
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={15} aria-hidden />}
          onClick={() => window.history.back()}
        >
          {t('frame.back')}
        </Button>
        <Button
          leftSection={<IconPrinter size={15} aria-hidden />}
          disabled={!ready}
          onClick={() => window.print()}
        >
          {t('paper.print')}
        </Button>
      </div>
      {data ? (
        <Paper
          document={data.document}
          logo={data.logo}
          zoom="actual"
          label={t('paper.pages', { title: data.document.title })}
          onReady={setReady}
        />
      ) : source === null ? (
        <ErrorState
          message={t('windows.unknownLink')}
          retryLabel={t('frame.back')}
          retry={() => window.history.back()}
        />
      ) : (
        <Pending query={query} rows={10} />
      )}
    </main>
  );
}
