/** Short messages at the corner of the window, with a way back where there is one. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { translate } from '#locale/translate.ts';

/** Toasts are shown from outside of React too: the page says which language it is in. */
const look = () => ({
  withBorder: true,
  closeButtonProps: {
    'aria-label': translate(document.documentElement.lang === 'fr' ? 'fr' : 'en', 'frame.close'),
  },
});

export const showError = (message: string): void => {
  notifications.show({ message, color: 'red', autoClose: 8_000, ...look() });
};

export const showDone = (message: string): void => {
  notifications.show({ message, autoClose: 4_000, ...look() });
};

/** Another thing a toast offers beside its first. */
export interface Further {
  readonly label: string;
  readonly act: () => void;
}

/** What was done, with a button that does `act` (Undo): destructive commands do not ask, they can be taken back. */
export const showWithAction = (message: string, label: string, act: () => void, further?: Further): void => {
  // Only what was done last can be taken back: an older offer would be for something else.
  notifications.clean();
  const id = notifications.show({
    autoClose: 8_000,
    ...look(),
    message: (
      // Two buttons beside it would leave the words too little room.
      <Group justify={further ? 'flex-end' : 'space-between'} wrap={further ? 'wrap' : 'nowrap'} gap="sm">
        <Text size="sm" w={further && '100%'}>
          {message}
        </Text>
        {further && (
          <Button
            size="compact-sm"
            variant="subtle"
            flex="none"
            onClick={() => {
              notifications.hide(id);
              further.act();
            }}
          >
            {further.label}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            act();
          }}
        >
          {label}
        </Button>
      </Group>
    ),
  });
};
