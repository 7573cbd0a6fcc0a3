/** The demo company: made up, the same on every machine, dated relative to today, in either language. */
import { makeActivity } from '#electron/features/workspace/demo/activity.ts';
import { makeBrand } from '#electron/features/workspace/demo/brand.ts';
import { makeAppointments } from '#electron/features/workspace/demo/calendar.ts';
import { makeMarket } from '#electron/features/workspace/demo/market.ts';
import { makePapers } from '#electron/features/workspace/demo/papers.ts';
import { makeProposals } from '#electron/features/workspace/demo/proposals.ts';
import { seededRandom } from '#electron/features/workspace/demo/random.ts';
import { makeProducts, makeTeam } from '#electron/features/workspace/demo/team.ts';
import { makeTeamCalendar } from '#electron/features/workspace/demo/team-calendar.ts';
import { makeTargets, makeTrade } from '#electron/features/workspace/demo/trade.ts';
import { sectionRecords } from '#electron/features/workspace/shipped-sections.ts';
import type { Draft } from '#electron/store/store.ts';

/**
 * Puts the whole company into the draft: about 4,500 records, two years up to `today` (plain date).
 * Words of clients are in the client's language, those of the company in `language`.
 */
export const createDemo = async (
  draft: Draft,
  world: { readonly today: string; readonly newId: () => string; readonly language: 'en' | 'fr' },
): Promise<void> => {
  const whole = { ...world, draft, random: seededRandom(20_260_101) };
  const { sellers } = makeTeam(whole);
  const articles = makeProducts(whole);
  const accounts = makeMarket(whole, sellers);
  const { soldBy, deals } = await makeTrade(whole, accounts, articles);
  makeTargets(whole, sellers, soldBy);
  const inTouch = await makeActivity(whole, accounts);
  makeAppointments(whole, inTouch);
  makeTeamCalendar(whole, sellers, inTouch);
  makeBrand(whole);
  const library = sectionRecords(whole.language, whole.newId, `${whole.today}T08:00:00.000Z`);
  for (const one of library) draft.put('sections', one);
  const proposals = makeProposals(whole, articles, deals, library);
  makePapers(whole, accounts, proposals, library);
};
