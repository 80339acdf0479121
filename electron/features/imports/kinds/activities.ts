/** How systems call what they log in one list: what was a meeting, and what is only to be done. */
const met: Readonly<Record<string, readonly string[]>> = {
  Meeting: [
    'Event',
    'Meetings',
    'Besprechung',
    'Termin',
    'Treffen',
    'Réunion',
    'Rendez-vous',
    'Reunión',
    'Reunião',
    'Riunione',
    'Vergadering',
    'Afspraak',
    'Möte',
    'Spotkanie',
    'Lunch',
    'Demo',
    'Web Meeting',
    'In Person Meeting',
  ],
  Call: [
    'Phone Call',
    'Calls',
    'Phone',
    'Anruf',
    'Telefonat',
    'Appel',
    'Llamada',
    'Ligação',
    'Chiamata',
    'Telefoongesprek',
    'Samtal',
    'Rozmowa',
    'Conference Call',
    'Logged Call',
  ],
  Email: ['E-mail', 'Mail', 'Emails', 'List Email', 'Correo', 'Outgoing Email', 'Incoming Email'],
};
const toDo = [
  'To Do',
  'To-Do',
  'Todo',
  'Task',
  'Tasks',
  'Aufgabe',
  'Tâche',
  'Tarea',
  'Tarefa',
  'Attività',
  'Taak',
  'Uppgift',
  'Zadanie',
  'Deadline',
  'Reminder',
  'Follow-up',
  'Follow up',
  'Note',
  'Other',
];

export const activityTypes: readonly string[] = Object.keys(met);
export const activityWords = met;

const keyOf = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, ' ');
const known = new Set([...activityTypes, ...Object.values(met).flat(), ...toDo].map(keyOf));

/** Whether a word is one of those by which lists of activities tell their rows apart. */
export const isActivity = (word: string): boolean => known.has(keyOf(word));
