/** What is remembered of files that were imported before. */
export const importShapes = {
  title: 'Remembered files',
  note: 'The columns of files with these headers are filled in by themselves.',
  name: 'Name',
  rename: 'Name of {{name}}',
  unnamed: 'Without a name',
  columns: 'Columns',
  columnCount: '{{mapped, number}} of {{all, number}}',
  used: 'Last used',
  forget: 'Forget',
  forgetNamed: 'Forget {{name}}',
  none: 'Nothing remembered yet',
  noneBody:
    'When you choose what the columns of a file are, it is remembered for the next file with the same headers.',
  failed: 'Remembered files cannot be shown',
  applied: 'The columns are filled in as you chose for “{{name}}”.',
  appliedUnnamed: 'The columns are filled in as you chose for such a file before.',
  afresh: 'Recognise afresh',
} as const;
