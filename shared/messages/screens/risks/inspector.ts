// What the inspector says of risks, treatments and other paths.

/** The sections of the forms. */
export const riskForms = {
  risk: 'Risk',
  inNumbers: 'In numbers',
  threatens: 'Threatens',
  treatment: 'Treatment',
  otherPath: 'Other path',
  whatStops: 'What stops',
  measuredState: 'Measured state',
  checkpoint: 'Checkpoint',
  then: 'Then',
  reading: 'Reading',
};
