/** Templates in a worker thread: checked, filled, and those that ship made. The library is loaded when it is asked for. */
import type { DocumentUse } from '#contract/kinds/documents.ts';
import type { CheckedFile } from '#contract/templates.ts';
import { nearestName } from '#electron/features/nearest-name.ts';
import type { TaskTools } from '#electron/features/task.ts';
import type { FillRequest } from '#electron/files/template/fill.ts';
import type { ShippedRequest } from '#electron/files/template/shipped.ts';

export interface CheckTask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly use: DocumentUse;
}

/**
 * What is wrong with a file as template, and its bytes as they are to be kept.
 * @throws Refused unreadable: empty, notWord, passwordProtected, damaged, tooManyBytes, doctype
 */
export const checkTemplateTask = async ({
  bytes,
  use,
}: CheckTask): Promise<{ readonly checked: CheckedFile; readonly clean: Uint8Array<ArrayBuffer> }> => {
  const [{ checkTemplate }, { cleanTemplate }] = await Promise.all([
    import('#electron/files/template/check.ts'),
    import('#electron/files/template/clean.ts'),
  ]);
  const { problems, fields } = checkTemplate(bytes, use, nearestName);
  return { checked: { problems: [...problems], fields: [...fields] }, clean: cleanTemplate(bytes) };
};

export interface FillTask {
  readonly template: Uint8Array<ArrayBuffer>;
  /** One document each. */
  readonly documents: readonly FillRequest[];
}

/**
 * The documents in the order asked for. The template is read once.
 * @throws Refused unreadable: as the check, what makes it unsafe, brokenTemplate
 */
export const fillTemplateTask = async (
  { template, documents }: FillTask,
  { progress }: TaskTools,
): Promise<Uint8Array<ArrayBuffer>[]> => {
  const { openTemplate } = await import('#electron/files/template/fill.ts');
  const opened = openTemplate(template);
  return documents.map((document, at) => {
    progress('writing', at, documents.length);
    return opened.fill(document);
  });
};

/** One that ships, in the brand given. */
export const shippedTemplateTask = async (request: ShippedRequest): Promise<Uint8Array<ArrayBuffer>> => {
  const { shippedTemplate } = await import('#electron/files/template/shipped.ts');
  return shippedTemplate(request);
};
