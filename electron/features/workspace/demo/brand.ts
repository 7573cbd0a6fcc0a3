/** The demo company's brand: its logo and colours, and what its documents say of it. */
import { companyFacts } from '#electron/features/workspace/demo/document-words.ts';
import { logo } from '#electron/features/workspace/demo/logo.ts';
import { inWords, put, type World } from '#electron/features/workspace/demo/world.ts';

/** Where the workspace has settings, the brand and the usual deposit become theirs. */
export const makeBrand = (world: World): void => {
  const { draft, today } = world;
  const { id: logoId } = put(world, 'attachments', today, {
    name: 'verdier.png',
    type: 'image/png',
    size: logo.size,
    hash: logo.hash,
    bytes: logo.bytes,
  });
  const settings = draft.get('settings', 'settings');
  if (settings === undefined) return;
  const { primary, accent, address, country, phone, email, website, vatNumber, legalLine, bank } =
    companyFacts;
  draft.put('settings', {
    ...settings,
    brand: {
      ...settings.brand,
      logoId,
      primary,
      accent,
      address: [...address, inWords(world, country)],
      phone,
      email,
      website,
      vatNumber,
      legalLine,
      bank,
    },
    proposalDefaults: { ...settings.proposalDefaults, deposit: 3_000 },
  });
};
