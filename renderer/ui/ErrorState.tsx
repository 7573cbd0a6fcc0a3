/** What went wrong, in the user's words, and a way to try again. */
import { Button } from '@mantine/core';
import '#renderer/ui/states.css';
import { IconAlertTriangle } from '#renderer/ui/icons.ts';

interface Props {
  readonly title?: string;
  readonly message: string;
  readonly retryLabel?: string;
  readonly retry?: () => void;
}

export function ErrorState({ title, message, retryLabel, retry }: Props) {
  return (
    <div className="state" role="alert">
      <IconAlertTriangle className="state-icon late" size={28} stroke={1.5} aria-hidden />
      {title !== undefined && <h2 className="state-title">{title}</h2>}
      <p className="state-text">{message}</p>
      {retry && (
        <Button variant="default" onClick={retry}>
          {retryLabel}
        </Button>
      )}
    </div>
  );
}
