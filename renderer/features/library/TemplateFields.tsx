/** What is said of a template besides its file: its name, what it is for, in which language. */
import { Select, TextInput } from '@mantine/core';
import { type DocumentUse, documentUses } from '#contract/kinds/documents.ts';
import { languages } from '#contract/kinds/workspace.ts';
import { useT } from '#renderer/data/workspace.ts';

export interface TemplateFacts {
  readonly name: string;
  readonly use: DocumentUse;
  /** Null: for both. */
  readonly language: (typeof languages)[number] | null;
}

interface Props {
  readonly value: TemplateFacts;
  readonly onChange: (value: TemplateFacts) => void;
}

export function TemplateFields({ value, onChange }: Props) {
  const t = useT();
  return (
    <div className="library-dialog-fields">
      <TextInput
        label={t('library.name')}
        withAsterisk
        maxLength={200}
        data-autofocus
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <Select
        label={t('library.use')}
        allowDeselect={false}
        data={documentUses.map((one) => ({ value: one, label: t(`library.for.${one}`) }))}
        value={value.use}
        onChange={(next) =>
          onChange({ ...value, use: documentUses.find((one) => one === next) ?? value.use })
        }
      />
      <Select
        label={t('library.templates.language')}
        allowDeselect={false}
        data={[
          { value: '', label: t('library.templates.either') },
          ...languages.map((one) => ({ value: one, label: t(`library.language.${one}`) })),
        ]}
        value={value.language ?? ''}
        onChange={(next) => onChange({ ...value, language: languages.find((one) => one === next) ?? null })}
      />
    </div>
  );
}
