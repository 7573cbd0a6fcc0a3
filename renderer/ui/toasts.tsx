/** Short messages at the corner of the window, with a way back where there is one. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

export const showError = (message: string): void => {
  notifications.show({ message, color: 'red', autoClose: 8_000, withBorder: true });
};

export const showDone = (message: string): void => {
  notifications.show({ message, autoClose: 4_000, withBorder: true });
};

/** What was done, with a button that does `act` (Undo): destructive commands do not ask, they can be taken back. */
export const showWithAction = (message: string, label: string, act: () => void): void => {
  // Only what was done last can be taken back: an older offer would be for something else.
  notifications.clean();
  const id = notifications.show({
    autoClose: 8_000,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
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
