/** A message that is not sent: a file that mail programs open as a draft with its attachment (RFC 5322). */
import MailComposer from 'nodemailer/lib/mail-composer';

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface Draft {
  /** Null: as the mail program says. */
  readonly from: Mailbox | null;
  /** Null: nobody is known. */
  readonly to: Mailbox | null;
  readonly subject: string;
  readonly text: string;
  /** When it was written, ISO 8601 in UTC. */
  readonly at: string;
  readonly attachment: {
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array;
  };
}

/** Words in the place of what an address cannot hold; undefined where it is none. */
const addressOf = (mailbox: Mailbox | null): Mailbox | undefined =>
  mailbox !== null && /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/.test(mailbox.address)
    ? mailbox
    : undefined;

const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ').trim();

/** @returns the bytes of an `.eml`; `X-Unsent: 1` is what Outlook tells a draft by */
export const writeDraft = async ({ from, to, subject, text, at, attachment }: Draft): Promise<Uint8Array> => {
  const message = new MailComposer({
    from: addressOf(from),
    to: addressOf(to),
    subject: oneLine(subject),
    text,
    date: new Date(at),
    headers: { 'X-Unsent': '1' },
    newline: '\r\n',
    attachments: [
      { filename: attachment.name, content: Buffer.from(attachment.bytes), contentType: attachment.type },
    ],
    // All that goes in is given above.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Uint8Array(await message.compile().build());
};
