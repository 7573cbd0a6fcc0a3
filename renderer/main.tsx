/** Starts the window: styles, what it remembers, the place it was left at, and the application. */
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '#renderer/app/theme.css';
import 'dayjs/locale/fr';
import { createRoot } from 'react-dom/client';
import { App } from '#renderer/app/App.tsx';
import { restoreAddress } from '#renderer/app/router.ts';
import { followScroll } from '#renderer/app/scroll-memory.ts';
import { follow } from '#renderer/data/query-cache.ts';
import { loadRemembered } from '#renderer/data/remembered.ts';

const root = document.getElementById('root');
if (root) {
  // Asked beside what is remembered: one wait instead of two before anything can be shown.
  follow('workspace.state', {}, () => undefined);
  void loadRemembered().then(() => {
    restoreAddress();
    followScroll();
    createRoot(root).render(<App />);
  });
}
