/** One fact of a record: read, followed where it links, and edited in place. */
import { ActionIcon } from '@mantine/core';
import { useRef, useState } from 'react';
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { RouteLink } from '#renderer/app/RouteLink.tsx';
import { recordRoute } from '#renderer/app/router.ts';
import { type Column, columnValue } from '#renderer/data/columns.ts';
import { InlineEditor } from '#renderer/data/InlineEditor.tsx';
import { fieldLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { fieldValue, type ValueTools } from '#renderer/ui/field-value.tsx';
import { IconPencil } from '#renderer/ui/icons.ts';

interface Props {
  readonly kind: ListedKind;
  readonly column: Column;
  readonly row: Row;
  readonly tools: ValueTools;
}

const isListed = (kind: string | null): kind is ListedKind =>
  kind !== null && (listedKinds as readonly string[]).includes(kind);

/** An address only where the value is one: others' data may hold anything. */
const addressOf = (column: Column, value: unknown): string | null => {
  if (typeof value !== 'string') return null;
  if (column.type === 'email' && /^[^\s@<>]+@[^\s@<>]+$/.test(value)) return `mailto:${value}`;
  if (column.type === 'url' && /^https:\/\/\S+$/i.test(value)) return value;
  return null;
};

export function Fact({ kind, column, row, tools }: Props) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const label = fieldLabel(t, kind, column.field);
  const value = columnValue(row, column);
  const text = fieldValue(kind, column, row, tools, true);
  const address = addressOf(column, value);
  const editable = column.definition !== null;

  const shown = () => {
    if (text === null) return <span className="quiet">—</span>;
    if (column.type === 'link' && isListed(column.to) && typeof value === 'string') {
      const route = recordRoute(column.to, value);
      return (
        <RouteLink className="link" route={route}>
          {text}
        </RouteLink>
      );
    }
    if (address !== null) {
      return (
        <a className="link" href={address} target="_blank" rel="noreferrer">
          {text}
        </a>
      );
    }
    return column.type === 'longText' ? <span className="fact-long">{String(value)}</span> : text;
  };

  return (
    <div className="fact" data-editing={editing || undefined}>
      <dt>{label}</dt>
      <dd>
        {editing ? (
          <InlineEditor
            kind={kind}
            column={column}
            row={row}
            onDone={() => {
              setEditing(false);
              setTimeout(() => button.current?.focus(), 0);
            }}
          />
        ) : (
          <>
            {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a shortcut for the mouse; the pencil beside it is the button */}
            <span
              className="fact-value"
              onClick={(event) => {
                if (editable && !(event.target as HTMLElement).closest('a')) setEditing(true);
              }}
            >
              {shown()}
            </span>
            {editable && (
              <ActionIcon
                ref={button}
                className="fact-edit"
                size="sm"
                aria-label={t('lists.editField', { field: label })}
                onClick={() => setEditing(true)}
              >
                <IconPencil size={13} />
              </ActionIcon>
            )}
          </>
        )}
      </dd>
    </div>
  );
}
