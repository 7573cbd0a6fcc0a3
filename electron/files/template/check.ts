/** Checks a template: everything in it that could do harm, or that would not be filled, with its place. */
import type { DocumentUse } from '#contract/kinds/documents.ts';
import { type TemplateProblem, weightOf } from '#contract/template-problem.ts';
import type { Nearest } from '#electron/files/template/check-tags.ts';
import { misplacedTags } from '#electron/files/template/fill.ts';
import { inspectTemplate } from '#electron/files/template/inspect.ts';
import { openPackage } from '#electron/files/template/package.ts';
import { placeOf } from '#electron/files/template/tags.ts';

export interface CheckedTemplate {
  readonly problems: readonly TemplateProblem[];
  /** Names of the fields that it fills in. */
  readonly fields: readonly string[];
}

/**
 * @param use null: names are not looked at
 * @throws Refused unreadable: empty, notWord, passwordProtected, damaged, tooManyBytes, doctype
 */
export const checkTemplate = (
  bytes: Uint8Array,
  use: DocumentUse | null,
  nearest: Nearest,
): CheckedTemplate => {
  const file = openPackage(bytes);
  const { tags, problems } = inspectTemplate(file, use, nearest);
  const found = [...problems];
  const broken = new Set(
    problems.filter(({ code }) => weightOf(code) === 'error').map(({ place }) => place?.part),
  );
  // What docxtemplater finds besides, where what was found does not explain it.
  for (const { part, name } of misplacedTags(file)) {
    const of = file.textParts.find((one) => one.name === part);
    if (of && broken.has(of.part)) continue;
    const tag = tags.get(part)?.find((one) => one.name === name) ?? tags.get(part)?.[0];
    if (!tag) continue;
    found.push({
      code: 'badPlace',
      name: tag.written.slice(0, 200),
      nearest: null,
      other: null,
      place: placeOf(tag.paragraph, tag.at),
    });
  }
  const names = [...tags.values()].flat().map((tag) => tag.name);
  return { problems: found, fields: [...new Set(names)].filter((name) => name !== '').sort() };
};
