/** English words: records. */
export const records = {
  'records.yes': 'Yes',
  'records.no': 'No',
  'fieldErrors.required': 'Must be given.',
  'fieldErrors.invalid': 'Not a valid value here.',
  'fieldErrors.tooSmall': 'Too small or too short.',
  'fieldErrors.tooLarge': 'Too large or too long.',
  'fieldErrors.unknownField': 'There is no such field.',
  'fieldErrors.notEditable': 'Relais keeps this itself; it cannot be entered.',
  'fieldErrors.unknownLink': 'That record does not exist, or is in the trash.',
  'fieldErrors.circularLink': 'It would come to stand above itself.',
  'fieldErrors.unknownStage': 'The pipeline has no such stage.',
  'fieldErrors.onlyOne': 'Only one of these can be given.',
  'fieldErrors.inUse': 'Other records still depend on it.',
} as const;
