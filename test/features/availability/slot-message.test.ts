/** The message that proposes times to a client, in their language, and its file. */
import { describe, expect, test } from 'vitest';
import { formatDateLong } from '#locale/format.ts';
import { ask } from '#test/ask.ts';
import { world } from '#test/features/availability/bookable.ts';
import { paris } from '#test/features/availability/planted.ts';

describe('the message', () => {
  const wanted = {
    slots: ['2026-11-24T15:00:00.000Z', '2026-11-25T01:00:00.000Z'],
    zone: paris,
    durationMinutes: 60,
    organisationId: 'konex',
    contactId: 'marie',
    title: 'Démonstration',
    place: 'Lyon',
    language: null,
  };

  test('in the client’s language, with both clocks where they differ', async () => {
    const { context } = await world();
    const { language, subject, text } = await ask(context, 'calendar.slotMessage', wanted);
    expect([language, subject]).toEqual(['fr', 'Proposition de créneaux\u00a0: Démonstration']);
    expect(text).toBe(
      [
        'Bonjour Madame Curie,',
        '',
        'Je vous propose les créneaux suivants pour «\u00a0Démonstration\u00a0» (60 minutes)\u00a0:',
        '',
        '- mardi 24 novembre 2026, 10:00–11:00 (16:00–17:00 chez nous)',
        '- mardi 24 novembre 2026, 20:00–21:00 (mercredi 25 novembre 2026, 02:00–03:00 chez nous)',
        '',
        'Votre fuseau horaire\u00a0: heure normale de l’Est nord-américain\u00a0; le nôtre\u00a0: heure normale d’Europe centrale.',
        'Lieu\u00a0: Lyon.',
        '',
        'Lequel vous conviendrait le mieux\u00a0? Si aucun ne convient, dites-moi quand vous êtes disponible.',
        '',
        'Bien cordialement,',
        'Acme',
        '',
      ].join('\n'),
    );
  });

  test('one time, nobody known, in English', async () => {
    const { context } = await world();
    const { subject, text } = await ask(context, 'calendar.slotMessage', {
      ...wanted,
      slots: ['2026-11-24T15:00:00.000Z'],
      organisationId: null,
      contactId: null,
      title: '',
      place: null,
    });
    expect(subject).toBe('Suggested times for a meeting');
    expect(text).toBe(
      [
        'Hello,',
        '',
        'I would like to suggest the following time for our meeting (60 minutes):',
        '',
        `- ${formatDateLong('2026-11-24', 'en')}, 16:00–17:00`,
        '',
        'Time zone: Central European Standard Time.',
        '',
        'Would this suit you? If not, please tell me when you are free.',
        '',
        'Kind regards,',
        'Acme',
        '',
      ].join('\n'),
    );
  });

  test('its file holds the times, tentatively', async () => {
    const { context, written } = await world();
    const { file } = await ask(context, 'calendar.slotMessage', wanted);
    const text = new TextDecoder().decode(written.get(file.id)?.bytes);
    expect(file.name).toMatch(/\.ics$/);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    for (const line of [
      'DTSTART:20261124T150000Z',
      'DTEND:20261124T160000Z',
      'DTSTART:20261125T010000Z',
      'STATUS:TENTATIVE',
      'SUMMARY:Proposition : Démonstration',
      'LOCATION:Lyon',
    ])
      expect(text.replaceAll('\u00a0', ' ')).toContain(line);
  });
});
