/** Who and what calendar files of tests speak of. */
import { record } from '#test/builders.ts';

export const anna = record('reps', { id: 'anna', name: 'Anna Roy', email: 'anna@relais.example' });
export const bruno = record('contacts', {
  id: 'bruno',
  lastName: 'Brun',
  email: 'bruno@acme.example',
  language: 'fr',
});
export const room = record('resources', { id: 'blue', name: 'Salle bleue', type: 'room' });
