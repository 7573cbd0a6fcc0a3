/** A number in the price table, typed in either notation. */
import { useT } from '#renderer/data/workspace.ts';
import { useParsedText } from '#renderer/features/proposals/use-parsed-text.ts';
import type { Parsed } from '#renderer/ui/parse.ts';

interface Props<T extends number | null> {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly show: (value: T) => string;
  readonly parse: (text: string) => Parsed<T>;
  readonly whenEmpty: T;
  readonly onChange: (value: T) => void;
  readonly quiet?: boolean;
}

export function NumberCell<T extends number | null>(props: Props<T>) {
  const t = useT();
  const { bad, input } = useParsedText(props);
  return (
    <input
      {...input}
      className="pp-cell numeric"
      data-cell={props.name}
      data-quiet={props.quiet || undefined}
      aria-label={props.label}
      aria-invalid={bad || undefined}
      title={bad ? t('lists.unreadable') : undefined}
      inputMode="decimal"
      autoComplete="off"
    />
  );
}
