/** Follows the settings for light or dark, and gives the date inputs the window's language. */
import { useMantineColorScheme } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { type ReactNode, useEffect } from 'react';
import { useWorkspace } from '#renderer/data/workspace.ts';

interface Props {
  readonly children: ReactNode;
}

export function Appearance({ children }: Props) {
  const { state, language } = useWorkspace();
  const { setColorScheme } = useMantineColorScheme();
  const chosen = state.settings?.theme ?? 'system';

  useEffect(() => {
    setColorScheme(chosen === 'system' ? 'auto' : chosen);
  }, [chosen, setColorScheme]);

  return <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>{children}</DatesProvider>;
}
