/** The company's own Word documents as templates, those that ship as a beginning, and the fields they can hold. */
import { ActionIcon, Badge, Button, Menu, Table } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FileHandle } from '#contract/files.ts';
import type { TemplateItem } from '#contract/templates.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { useT } from '#renderer/data/workspace.ts';
import { FieldCatalogue } from '#renderer/features/library/FieldCatalogue.tsx';
import { TemplateDialog } from '#renderer/features/library/TemplateDialog.tsx';
import { TemplateSettings } from '#renderer/features/library/TemplateSettings.tsx';
import {
  IconDots,
  IconDownload,
  IconPencil,
  IconPlus,
  IconStar,
  IconTrash,
  IconUpload,
} from '#renderer/ui/icons.ts';
import { showDone } from '#renderer/ui/toasts.tsx';

type Open =
  | { readonly what: 'file'; readonly file: FileHandle; readonly item: TemplateItem | null }
  | { readonly what: 'settings'; readonly item: TemplateItem };

export function TemplatesTab() {
  const t = useT();
  const formats = useFormats();
  const query = useQuery('templates.list', { use: null });
  const { run: openFile } = useCommand('files.open');
  const { run: saveFile } = useCommand('files.save');
  const { run: get } = useCommand('templates.get');
  const { run: remove } = useCommand('templates.remove');
  const { run: setStandard } = useCommand('templates.setStandard');
  const { offerUndo } = useUndo();
  const [open, setOpen] = useState<Open | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  const nameOf = (item: TemplateItem) =>
    item.shipped && (item.use === 'proposal' || item.use === 'letter')
      ? t(`templates.shipped.${item.use}`)
      : item.name;

  const choose = async (item: TemplateItem | null) => {
    const file = await openFile({ accept: ['docx', 'dotx'] });
    if (file) setOpen({ what: 'file', file, item });
  };
  const download = async (item: TemplateItem) => {
    const made = await get({ id: item.id });
    const saved = made && (await saveFile({ id: made.file.id }));
    if (saved?.saved) showDone(t('lists.exported', { name: saved.name }));
  };
  const drop = async (item: TemplateItem) => {
    const done = await remove({ id: item.id });
    if (!done) return;
    addButton.current?.focus();
    offerUndo(t('lists.trashed', { what: item.name }), done.entry);
  };
  const standard = async (item: TemplateItem) => {
    const done = await setStandard({ id: item.id, standard: !item.standard });
    if (done)
      offerUndo(
        t(item.standard ? 'library.templates.isNotStandard' : 'library.templates.isStandard', {
          name: item.name,
        }),
        done.entry,
      );
  };

  const row = (item: TemplateItem) => {
    const name = nameOf(item);
    return (
      <Table.Tr key={item.id}>
        <Table.Th scope="row">
          {name} {item.standard && <Badge variant="light">{t('library.standard')}</Badge>}
          {item.shipped && <span className="small quiet">{t('library.templates.shipped')}</span>}
        </Table.Th>
        <Table.Td>{t(`library.for.${item.use}`)}</Table.Td>
        <Table.Td>
          {item.language === null ? t('library.templates.either') : t(`library.language.${item.language}`)}
        </Table.Td>
        <Table.Td>{item.shipped ? '—' : item.fileName}</Table.Td>
        <Table.Td className="numeric">{item.addedOn === null ? '—' : formats.date(item.addedOn)}</Table.Td>
        <Table.Td className="library-row-acts">
          <ActionIcon
            aria-label={t('library.templates.saveFile', { name })}
            onClick={() => void download(item)}
          >
            <IconDownload size={16} aria-hidden />
          </ActionIcon>
          {!item.shipped && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon aria-label={t('library.templates.menu', { name })}>
                  <IconDots size={16} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconStar size={15} />} onClick={() => void standard(item)}>
                  {t(item.standard ? 'library.templates.unsetStandard' : 'library.templates.setStandard')}
                </Menu.Item>
                <Menu.Item leftSection={<IconUpload size={15} />} onClick={() => void choose(item)}>
                  {t('library.templates.replaceFile')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconPencil size={15} />}
                  onClick={() => setOpen({ what: 'settings', item })}
                >
                  {t('library.templates.settings')}
                </Menu.Item>
                <Menu.Divider />
                <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => void drop(item)}>
                  {t('lists.toTrash')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </Table.Td>
      </Table.Tr>
    );
  };

  const items = query.data?.items;
  return (
    <div className="library-templates">
      <section aria-label={t('kinds.templates')}>
        <div className="library-intro">
          <p className="quiet">{t('library.templates.intro')}</p>
          <Button
            ref={addButton}
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => void choose(null)}
          >
            {t('library.templates.add')}
          </Button>
        </div>
        {items ? (
          <div className="library-scroll">
            <Table className="library-table" verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('library.name')}</Table.Th>
                  <Table.Th scope="col">{t('library.use')}</Table.Th>
                  <Table.Th scope="col">{t('library.templates.language')}</Table.Th>
                  <Table.Th scope="col">{t('fields.documents.fileName')}</Table.Th>
                  <Table.Th scope="col" className="numeric">
                    {t('library.templates.addedOn')}
                  </Table.Th>
                  <Table.Td />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>{items.map(row)}</Table.Tbody>
            </Table>
          </div>
        ) : (
          <Pending query={query} rows={5} />
        )}
      </section>
      <FieldCatalogue />
      {open?.what === 'file' && (
        <TemplateDialog
          key={open.file.id}
          file={open.file}
          item={open.item}
          onClose={() => setOpen(null)}
          onAgain={() => void choose(open.item)}
        />
      )}
      {open?.what === 'settings' && <TemplateSettings item={open.item} onClose={() => setOpen(null)} />}
    </div>
  );
}
