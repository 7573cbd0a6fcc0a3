/** The styles of a Word document, as far as a reader needs them: names, levels of headings, what stands out. */
import { attribute, scanXml } from '#electron/files/read/xml.ts';

export interface ReadStyle {
  /** In lower case: programs change ids, not names. */
  readonly name: string;
  readonly level: number | null;
  readonly strong: boolean;
  readonly emphasis: boolean;
}

/** A switch of run properties: on unless it says otherwise (ISO/IEC 29500-1, 17.17.4). */
export const isOn = (attributes: string): boolean =>
  !/^(?:0|false|off)$/.test(attribute(attributes, 'val') ?? '');

/** @returns styles by their ids @throws Refused unreadable: damaged, doctype */
export const readStyles = (xml: string): ReadonlyMap<string, ReadStyle> => {
  const styles = new Map<string, ReadStyle>();
  let style: { id: string; name: string; level: number | null; strong: boolean; emphasis: boolean } | null =
    null;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'style') {
        style = {
          id: attribute(attributes, 'styleId') ?? '',
          name: '',
          level: null,
          strong: false,
          emphasis: false,
        };
      } else if (style === null) return;
      else if (name === 'name' && style.name === '')
        style.name = (attribute(attributes, 'val') ?? '').toLowerCase();
      else if (name === 'outlineLvl') {
        const level = Number(attribute(attributes, 'val'));
        if (level >= 0 && level < 9) style.level = level + 1;
      } else if (name === 'b') style.strong = isOn(attributes);
      else if (name === 'i') style.emphasis = isOn(attributes);
    },
    close(name) {
      if (name !== 'style' || style === null) return;
      const level = style.level ?? (Number(/^heading (\d)$/.exec(style.name)?.[1] ?? 0) || null);
      styles.set(style.id, { name: style.name, level, strong: style.strong, emphasis: style.emphasis });
      style = null;
    },
    text: () => undefined,
  });
  return styles;
};
