/** The logo of the brand: chosen from a file, shown, taken away. */
import { Button } from '@mantine/core';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly logoId: string | null;
  readonly onChange: (logoId: string | null) => Promise<void>;
}

export function LogoField({ logoId, onChange }: Props) {
  const t = useT();
  const { data } = useQuery('attachments.image', logoId === null ? null : { id: logoId });
  const { run: openFile } = useCommand('files.open');
  const { run: add, running } = useCommand('attachments.add');

  const choose = async () => {
    const file = await openFile({ accept: ['png', 'jpg', 'jpeg'] });
    const kept = file && (await add({ file: file.id }));
    if (kept) await onChange(kept.id);
  };

  return (
    <section className="library-logo" aria-label={t('library.brand.logo')}>
      <div className="library-logo-shown">
        {data ? (
          <img src={data.address} alt={t('library.brand.logoOf', { name: data.name })} />
        ) : (
          <span className="small quiet">{t('library.brand.noLogo')}</span>
        )}
      </div>
      <div className="library-logo-acts">
        <Button variant="default" loading={running} onClick={() => void choose()}>
          {t(logoId === null ? 'library.brand.chooseLogo' : 'library.brand.otherLogo')}
        </Button>
        {logoId !== null && (
          <Button variant="subtle" color="gray" onClick={() => void onChange(null)}>
            {t('library.brand.removeLogo')}
          </Button>
        )}
        <p className="small quiet">{t('library.brand.logoHelp')}</p>
      </div>
    </section>
  );
}
