/** Says across the window that changes are not kept at the moment, why, and what to do. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStorageTrouble } from '#renderer/data/storage.ts';
import { tryStorage } from '#renderer/data/storage-watch.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { announce } from '#renderer/ui/announce.ts';
import { IconAlertTriangle } from '#renderer/ui/icons.ts';

export function StorageBanner() {
  const t = useT();
  const { folder } = useWorkspace().state;
  const trouble = useStorageTrouble();
  const [trying, setTrying] = useState(false);
  if (trouble === null) return null;

  const tryAgain = async () => {
    if (trying) return;
    setTrying(true);
    const well = await tryStorage();
    setTrying(false);
    announce(t(well ? 'windows.savingAgain' : 'windows.stillNot'));
    // The button is gone with the banner: the keyboard goes on in the content.
    if (well) document.getElementById('content')?.focus();
  };

  return (
    <div className="storage-banner no-print" role="alert">
      <IconAlertTriangle size={18} stroke={1.6} className="late" aria-hidden />
      <p>
        <strong>{t(`windows.trouble.${trouble}`)}</strong> {t(`windows.remedy.${trouble}`, { folder })}
      </p>
      <Button variant="default" aria-busy={trying} onClick={() => void tryAgain()}>
        {t('frame.tryAgain')}
      </Button>
    </div>
  );
}
