/** Shows what stands over everything: at most one dialog of the shell, opened by its command. */

import { lazy, Suspense } from 'react';
import { NewAppointment } from '#renderer/app/NewAppointment.tsx';
import { openRecord } from '#renderer/app/open-record.ts';
import { Palette } from '#renderer/app/Palette.tsx';
import { recordSlots } from '#renderer/app/record-slots.tsx';
import { listRoute, navigate, recordRoute } from '#renderer/app/router.ts';
import { ShortcutsDialog } from '#renderer/app/ShortcutsDialog.tsx';
import { showOverlay, useOverlay } from '#renderer/data/overlays.ts';
import type { Presets } from '#renderer/data/presets.ts';
import { MissingFile } from '#renderer/features/documents/MissingFile.tsx';
import { NewDocument, type NewDocumentKind } from '#renderer/features/documents/NewDocument.tsx';
import { CreateDialog } from '#renderer/features/records/CreateDialog.tsx';
import { LostReasonDialog } from '#renderer/features/records/LostReasonDialog.tsx';

const CaptureDialog = lazy(async () => ({
  default: (await import('#renderer/features/capture/CaptureDialog.tsx')).CaptureDialog,
}));

const BeginDialog = lazy(async () => ({
  default: (await import('#renderer/features/proposals/BeginDialog.tsx')).BeginDialog,
}));
const AppointmentEditor = lazy(async () => ({
  default: (await import('#renderer/features/calendar/editor/AppointmentEditor.tsx')).AppointmentEditor,
}));
const FindTime = lazy(async () => ({
  default: (await import('#renderer/features/calendar/editor/FindTime.tsx')).FindTime,
}));
const CalendarImport = lazy(async () => ({
  default: (await import('#renderer/features/icalendar/CalendarImport.tsx')).CalendarImport,
}));
const CalendarExport = lazy(async () => ({
  default: (await import('#renderer/features/icalendar/CalendarExport.tsx')).CalendarExport,
}));
const Invitation = lazy(async () => ({
  default: (await import('#renderer/features/icalendar/Invitation.tsx')).Invitation,
}));
const CardImport = lazy(async () => ({
  default: (await import('#renderer/features/vcards/CardImport.tsx')).CardImport,
}));
const ReadBack = lazy(async () => ({
  default: (await import('#renderer/features/readback/ReadBack.tsx')).ReadBack,
}));
const BeginLetter = lazy(async () => ({
  default: (await import('#renderer/features/letters/BeginLetter.tsx')).BeginLetter,
}));
const MergeDialog = lazy(async () => ({
  default: (await import('#renderer/features/merge/MergeDialog.tsx')).MergeDialog,
}));
const close = () => showOverlay(null);

/** What a document can be made of, each begun in its own way. */
const beginDocument = (what: NewDocumentKind, presets: Presets): void => {
  if (what === 'meeting') {
    close();
    navigate(listRoute('appointments'));
    return;
  }
  showOverlay({
    type: 'create',
    kind: what === 'proposal' ? 'proposals' : 'letters',
    presets: what === 'proposal' ? presets : { ...presets, type: { value: what, label: null } },
    onCreated: () => undefined,
  });
};

export function Overlays() {
  const overlay = useOverlay();
  switch (overlay?.type) {
    case 'palette':
      return <Palette onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'appointment':
      return (
        <Suspense fallback={null}>
          <AppointmentEditor
            of={overlay.ref}
            draft={overlay.draft}
            onClose={close}
            onSaved={overlay.onSaved}
          />
        </Suspense>
      );
    case 'findTime':
      return (
        <Suspense fallback={null}>
          <FindTime of={overlay.ref} draft={overlay.draft} onClose={close} />
        </Suspense>
      );
    case 'create':
      if (overlay.kind === 'proposals') {
        return (
          <Suspense fallback={null}>
            <BeginDialog
              presets={overlay.presets}
              onClose={close}
              onBegun={(id) => {
                close();
                openRecord('proposals', id, 'page');
              }}
            />
          </Suspense>
        );
      }
      if (overlay.kind === 'letters') {
        return (
          <Suspense fallback={null}>
            <BeginLetter
              key={JSON.stringify(overlay.presets)}
              presets={overlay.presets}
              onClose={close}
              onBegun={(id) => {
                close();
                openRecord('letters', id, 'page');
              }}
            />
          </Suspense>
        );
      }
      if (overlay.kind === 'documents') {
        return <NewDocument onClose={close} onChoose={(what) => beginDocument(what, overlay.presets)} />;
      }
      return overlay.kind === 'appointments' ? (
        <NewAppointment presets={overlay.presets} onClose={close} onCreated={overlay.onCreated} />
      ) : (
        <CreateDialog
          kind={overlay.kind}
          similar={recordSlots.similar}
          presets={overlay.presets}
          onClose={close}
          onCreated={(row) => {
            close();
            overlay.onCreated(row);
          }}
        />
      );
    case 'capture':
      return (
        <Suspense fallback={null}>
          <CaptureDialog initialText={overlay.text} on={overlay.on} onClose={close} />
        </Suspense>
      );
    case 'calendarImport':
      return (
        <Suspense fallback={null}>
          <CalendarImport file={overlay.file} onClose={close} />
        </Suspense>
      );
    case 'calendarExport':
      return (
        <Suspense fallback={null}>
          <CalendarExport shown={overlay.shown} one={overlay.one} onClose={close} />
        </Suspense>
      );
    case 'invite':
      return (
        <Suspense fallback={null}>
          <Invitation of={overlay.ref} onClose={close} />
        </Suspense>
      );
    case 'cardImport':
      return (
        <Suspense fallback={null}>
          <CardImport file={overlay.file} onClose={close} />
        </Suspense>
      );
    case 'readBack':
      return (
        <Suspense fallback={null}>
          <ReadBack
            file={overlay.file}
            proposalId={overlay.proposalId}
            onClose={close}
            onTaken={(id) => {
              close();
              navigate(recordRoute('proposals', id));
            }}
          />
        </Suspense>
      );
    case 'documentFile':
      return <MissingFile id={overlay.id} why={overlay.why} onClose={close} />;
    case 'merge':
      return (
        <Suspense fallback={null}>
          <MergeDialog selected={overlay.selected} letterId={overlay.letterId} onClose={close} />
        </Suspense>
      );
    case 'lostReason':
      return (
        <LostReasonDialog
          what={overlay.what}
          stage={overlay.stage}
          onAnswer={(answer) => {
            close();
            overlay.onAnswer(answer);
          }}
        />
      );
    default:
      return null;
  }
}
