/** The page that shows the plan that a PDF carries. */
export const openedPlan = {
  title: 'A plan from its PDF',
  empty: {
    title: 'Open a plan from its PDF',
    body: 'Internal plans and hand-offs carry their plan. Drop one here, or anywhere on the window, to look at it as it was and compare it with today.',
    choose: 'Choose a PDF',
  },
  another: 'Open another PDF',
  failed: 'This PDF was not opened',
  edition: { internal: 'Internal plan', handOff: 'Hand-off', customer: 'Customer review', onePager: 'Brief' },
  about: '{{edition}} of {{day}}',
  preparedBy: 'prepared by {{name}}',
  changedOn: 'last changed {{day}}',
  app: 'printed by Carryon {{version}}',
  notice: {
    title: 'To be looked at only',
    body: 'This is the plan as {{file}} holds it, unchanged since it was printed (fingerprint {{fingerprint}}).',
    blocked:
      'Nothing was changed: this is the plan that the PDF holds. Go to the plan as it is to change it.',
    today: 'Go to the plan as it is',
  },
  tabs: 'Pages of the plan',
  compare: 'Compared with today',
  compared: 'From the PDF of {{from}} to the plan of {{to}}',
  gone: {
    title: 'This account is not in your book',
    body: 'It was deleted, or it never was in it. The plan can be looked at all the same; undo brings a deleted account back.',
  },
} as const;
