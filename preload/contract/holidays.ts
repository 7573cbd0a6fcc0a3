/** Public holidays: the sets there are, the names of their days, and the days of a year. */
import { z } from 'zod';
import { query } from '#contract/channel.ts';
import { PlainDate } from '#contract/fields.ts';

/** Every set by its code: a country (ISO 3166-1) or a part of one (ISO 3166-2). Its name is `holidays.set.<code>`. */
export const holidaySets = [
  ...(['FR', 'FR-57', 'FR-971', 'FR-972', 'FR-973', 'FR-974', 'FR-976'] as const),
  'BE',
  ...(['CH', 'CH-AG', 'CH-AI', 'CH-AR', 'CH-BE', 'CH-BL', 'CH-BS', 'CH-FR', 'CH-GE', 'CH-GL'] as const),
  ...(['CH-GR', 'CH-JU', 'CH-LU', 'CH-NE', 'CH-NW', 'CH-OW', 'CH-SG', 'CH-SH', 'CH-SO'] as const),
  ...(['CH-SZ', 'CH-TG', 'CH-TI', 'CH-UR', 'CH-VD', 'CH-VS', 'CH-ZG', 'CH-ZH'] as const),
  ...(['CA', 'CA-AB', 'CA-BC', 'CA-MB', 'CA-NB', 'CA-NL', 'CA-NS', 'CA-NT', 'CA-NU', 'CA-ON'] as const),
  ...(['CA-PE', 'CA-QC', 'CA-SK', 'CA-YT'] as const),
  ...(['GB-EAW', 'GB-SCT', 'GB-NIR'] as const),
  'US',
  ...(['DE', 'DE-BB', 'DE-BE', 'DE-BW', 'DE-BY', 'DE-HB', 'DE-HE', 'DE-HH', 'DE-MV', 'DE-NI'] as const),
  ...(['DE-NW', 'DE-RP', 'DE-SH', 'DE-SL', 'DE-SN', 'DE-ST', 'DE-TH'] as const),
  ...(['LU', 'NL', 'ES', 'IT', 'AT'] as const),
] as const;
export type HolidaySet = (typeof holidaySets)[number];

/** What the days are called: `holidays.name.<name>`. */
export const holidayNames = [
  ...([
    'newYear',
    'secondJanuary',
    'berchtold',
    'epiphany',
    'stJoseph',
    'goodFriday',
    'easterSunday',
  ] as const),
  ...(['easterMonday', 'labourDay', 'ascension', 'whitSunday', 'whitMonday', 'corpusChristi'] as const),
  ...(['assumption', 'allSaints', 'immaculateConception', 'christmas', 'secondChristmas'] as const),
  ...(['stStephen', 'boxingDay', 'nationalDay', 'republicDay', 'liberationDay', 'constitutionDay'] as const),
  ...(['victory1945', 'armistice', 'abolition', 'europeDay', 'kingsDay', 'stFrancis'] as const),
  ...(['womensDay', 'unityDay', 'childrensDay', 'reformation', 'repentance', 'uprising1953'] as const),
  ...(['fahrt', 'peterPaul', 'plebiscite', 'bruderKlaus', 'jeuneGenevois', 'jeuneFederal'] as const),
  ...(['restoration', 'stPatrick', 'earlyMay', 'springBank', 'summerBank', 'boyne', 'stAndrew'] as const),
  ...(['royalWedding', 'jubilee', 'stateFuneral', 'coronation', 'worldCup'] as const),
  ...(['familyDay', 'louisRiel', 'heritageDay', 'islanderDay', 'victoriaDay', 'patriotsDay'] as const),
  ...(['indigenousPeoples', 'quebecDay', 'canadaDay', 'nunavutDay', 'civicHoliday', 'bcDay'] as const),
  ...(['nbDay', 'saskatchewanDay', 'discoveryDay', 'truthReconciliation', 'thanksgiving'] as const),
  ...(['remembranceDay', 'memorialDay', 'martinLutherKing', 'presidentsDay', 'juneteenth'] as const),
  ...(['independenceDay', 'columbusDay', 'veteransDay'] as const),
] as const;
export type HolidayName = (typeof holidayNames)[number];

/** A public holiday. */
export const Holiday = z.strictObject({
  on: PlainDate,
  name: z.enum(holidayNames),
  /** Kept in place of the day itself, which falls on a day of rest. */
  observed: z.boolean(),
});
export type Holiday = z.infer<typeof Holiday>;

export const holidays = {
  /** The days of a set in a year, in order. */
  'holidays.year': query({
    input: z.strictObject({ set: z.enum(holidaySets), year: z.number().int().min(1583).max(9998) }),
    output: z.array(Holiday),
    reads: [],
  }),
};
