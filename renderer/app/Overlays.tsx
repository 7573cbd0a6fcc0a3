/** Shows what stands over everything: at most one dialog of the shell, opened by its command. */

import { Suspense } from 'react';
import { AppointmentEditor } from '#renderer/app/appointment-editor.ts';
import { later, prepareAll } from '#renderer/app/later.tsx';
import { NewAppointment } from '#renderer/app/NewAppointment.tsx';
import { openRecord } from '#renderer/app/open-record.ts';
import { Palette } from '#renderer/app/Palette.tsx';
import { recordSlots } from '#renderer/app/record-slots.tsx';
import { listRoute, navigate, recordRoute } from '#renderer/app/router.ts';
import { ShortcutsDialog } from '#renderer/app/ShortcutsDialog.tsx';
import { type Overlay, showOverlay, useOverlay } from '#renderer/data/overlays.ts';
import type { Presets } from '#renderer/data/presets.ts';
import { MissingFile } from '#renderer/features/documents/MissingFile.tsx';
import { NewDocument, type NewDocumentKind } from '#renderer/features/documents/NewDocument.tsx';
import { CreateDialog } from '#renderer/features/records/CreateDialog.tsx';
import { LostReasonDialog } from '#renderer/features/records/LostReasonDialog.tsx';

const CaptureDialog = later(
  async () => (await import('#renderer/features/capture/CaptureDialog.tsx')).CaptureDialog,
);

const BeginProposal = later(
  async () => (await import('#renderer/features/proposals/BeginProposal.tsx')).BeginProposal,
);
const FindTime = later(
  async () => (await import('#renderer/features/calendar/editor/FindTime.tsx')).FindTime,
);
const CalendarImport = later(
  async () => (await import('#renderer/features/icalendar/CalendarImport.tsx')).CalendarImport,
);
const CalendarExport = later(
  async () => (await import('#renderer/features/icalendar/CalendarExport.tsx')).CalendarExport,
);
const Invitation = later(
  async () => (await import('#renderer/features/icalendar/Invitation.tsx')).Invitation,
);
const CardImport = later(async () => (await import('#renderer/features/vcards/CardImport.tsx')).CardImport);
const ReadBack = later(async () => (await import('#renderer/features/readback/ReadBack.tsx')).ReadBack);
const BeginLetter = later(
  async () => (await import('#renderer/features/letters/BeginLetter.tsx')).BeginLetter,
);
const MergeDialog = later(async () => (await import('#renderer/features/merge/MergeDialog.tsx')).MergeDialog);
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

// Those that are opened by a key, while nobody waits for them.
prepareAll([AppointmentEditor, CaptureDialog, FindTime]);

interface Props {
  readonly overlay: Overlay | null;
}

function Shown({ overlay }: Props) {
  switch (overlay?.type) {
    case 'palette':
      return <Palette onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'appointment':
      return (
        <AppointmentEditor of={overlay.ref} draft={overlay.draft} onClose={close} onSaved={overlay.onSaved} />
      );
    case 'findTime':
      return <FindTime of={overlay.ref} draft={overlay.draft} onClose={close} />;
    case 'create':
      if (overlay.kind === 'proposals') {
        return (
          <BeginProposal
            presets={overlay.presets}
            onClose={close}
            onBegun={(id) => {
              close();
              openRecord('proposals', id, 'page');
            }}
          />
        );
      }
      if (overlay.kind === 'letters') {
        return (
          <BeginLetter
            key={JSON.stringify(overlay.presets)}
            presets={overlay.presets}
            onClose={close}
            onBegun={(id) => {
              close();
              openRecord('letters', id, 'page');
            }}
          />
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
      return <CaptureDialog initialText={overlay.text} on={overlay.on} onClose={close} />;
    case 'calendarImport':
      return <CalendarImport file={overlay.file} onClose={close} />;
    case 'calendarExport':
      return <CalendarExport shown={overlay.shown} one={overlay.one} onClose={close} />;
    case 'invite':
      return <Invitation of={overlay.ref} onClose={close} />;
    case 'cardImport':
      return <CardImport file={overlay.file} onClose={close} />;
    case 'readBack':
      return (
        <ReadBack
          file={overlay.file}
          proposalId={overlay.proposalId}
          onClose={close}
          onTaken={(id) => {
            close();
            navigate(recordRoute('proposals', id));
          }}
        />
      );
    case 'documentFile':
      return <MissingFile id={overlay.id} why={overlay.why} onClose={close} />;
    case 'merge':
      return <MergeDialog selected={overlay.selected} letterId={overlay.letterId} onClose={close} />;
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

export function Overlays() {
  const overlay = useOverlay();
  return (
    <Suspense fallback={null}>
      <Shown overlay={overlay} />
    </Suspense>
  );
}
