/** The section Help: the user guide with its contents, its search, and pages that lead into the sections they are about. */
import { Button, CloseButton, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import '#renderer/features/help/help.css';
import { formatRoute, navigate, type Route } from '#renderer/app/router.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { wordsOf } from '#renderer/features/help/find.ts';
import { GuideBlocks, headingId } from '#renderer/features/help/GuideBlocks.tsx';
import { type GuidePageName, isPageName, pageNames } from '#renderer/features/help/guide.ts';
import { HelpContents } from '#renderer/features/help/HelpContents.tsx';
import { HelpResults } from '#renderer/features/help/HelpResults.tsx';
import { useGuide } from '#renderer/features/help/use-guide.ts';
import { IconChevronLeft, IconChevronRight, IconSearch } from '#renderer/ui/icons.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly params: Readonly<Record<string, string>>;
}

const helpRoute = (params: Readonly<Record<string, string>>): Route => ({ page: 'help', params });

export function HelpPage({ params }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const guide = useGuide(language);
  const article = useRef<HTMLElement>(null);
  const text = params['text'] ?? '';
  const { at } = params;
  const searching = text !== '' && params['page'] === undefined;
  const name: GuidePageName | null = searching
    ? null
    : isPageName(params['page'])
      ? params['page']
      : 'first-hour';
  const page = name === null ? undefined : guide?.pages[name];
  const shown = page !== undefined;

  // Another page is read from its beginning, or from the heading asked for; the keyboard goes on from there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another page is shown, not when one is searched
  useEffect(() => {
    if (!shown) return;
    const asked = at === undefined ? null : document.getElementById(headingId(at));
    if (asked) {
      asked.scrollIntoView({ block: 'start' });
      asked.focus({ preventScroll: true });
    } else {
      article.current?.scrollIntoView({ block: 'start' });
      if (params['page'] !== undefined) article.current?.focus({ preventScroll: true });
    }
  }, [name, at, shown]);

  const search = (next: string) =>
    navigate(helpRoute(next === '' ? {} : { text: next }), { replace: searching });

  if (!guide) return <Waiting rows={12} label={t('frame.loading')} />;

  const place = name === null ? -1 : pageNames.indexOf(name);
  const beside = (offset: -1 | 1) => {
    const other = pageNames[place + offset];
    if (place < 0 || other === undefined) return <span />;
    const title = guide.pages[other]?.title ?? other;
    return (
      <Button
        variant="subtle"
        component="a"
        href={formatRoute(helpRoute({ page: other }))}
        leftSection={offset < 0 && <IconChevronLeft size={15} aria-hidden />}
        rightSection={offset > 0 && <IconChevronRight size={15} aria-hidden />}
        onClick={(event) => {
          event.preventDefault();
          navigate(helpRoute({ page: other }));
        }}
      >
        {title}
      </Button>
    );
  };

  return (
    <div className="help" data-reading={params['page'] !== undefined || undefined}>
      <PageHeader title={t('frame.section.help')}>
        <TextInput
          className="help-search"
          type="search"
          aria-label={t('help.search')}
          placeholder={t('help.search')}
          value={text}
          onChange={(event) => search(event.currentTarget.value.slice(0, 200))}
          leftSection={<IconSearch size={15} aria-hidden />}
          rightSection={
            text !== '' && (
              <CloseButton
                size="sm"
                aria-label={t('frame.clearSearch')}
                onClick={() =>
                  navigate(helpRoute(params['page'] === undefined ? {} : { page: params['page'] }))
                }
              />
            )
          }
        />
      </PageHeader>
      <div className="help-columns">
        <HelpContents guide={guide} current={name} />
        <div className="help-body">
          <Button
            className="help-to-contents no-print"
            variant="subtle"
            leftSection={<IconChevronLeft size={15} aria-hidden />}
            onClick={() => navigate(helpRoute({}))}
          >
            {t('help.contents')}
          </Button>
          {searching && <HelpResults guide={guide} text={text} />}
          {page && (
            <article ref={article} className="guide" tabIndex={-1} aria-label={page.title}>
              <h1>{page.title}</h1>
              <GuideBlocks blocks={page.blocks} pictures={guide.pictures} words={wordsOf(text)} />
              <footer className="guide-beside no-print">
                {beside(-1)}
                {beside(1)}
              </footer>
            </article>
          )}
        </div>
      </div>
    </div>
  );
}
