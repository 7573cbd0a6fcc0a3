/** Is the navigation reduced to its icons? Chosen once, remembered; a narrow window decides by itself. */
import { useMediaQuery } from '@mantine/hooks';
import { z } from 'zod';
import { useRemembered } from '#renderer/data/remembered.ts';

const Collapsed = z.boolean();

export const useNavigationState = () => {
  // At 200 % zoom, or in a small window, the words make room for the content.
  const narrow = useMediaQuery('(max-width: 860px)') ?? false;
  const [chosen, setChosen] = useRemembered('navigation.collapsed', Collapsed, false);
  return { collapsed: chosen || narrow, fixed: narrow, toggle: () => setChosen(!chosen) };
};
