import type { Locator } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { departureOf } from '../../shared/domain/departure.ts';
import { speaker } from '../../shared/text/say.ts';
import { fixtureDay } from '../support/app.ts';
import { figureFindings } from '../support/axe.ts';
import { hasFocus } from '../support/focus.ts';
import { openWindow } from '../support/open-window.ts';
import { settled } from '../support/settled.ts';
import { startPlanApp, type PlanApp } from './plan-app.ts';
import { centreOf, drag, dragFrom } from './pointer.ts';

let app: PlanApp;
beforeAll(async () => {
  app = await startPlanApp();
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

const views = ['Table', 'Map', 'Org chart', 'Coverage'] as const;
type View = (typeof views)[number];
const show = async (view: View) => {
  await app.go('stakeholders');
  await app.page.getByRole('button', { name: view, exact: true }).click();
};

/** Everything a test did is taken back by the keys a person would use. */
let before = '';
beforeEach(async () => {
  before = JSON.stringify({ ...(await app.plan()), changedOn: null });
});
const undoAll = async () => {
  for (let steps = 0; steps < 20; steps += 1) {
    if (JSON.stringify({ ...(await app.plan()), changedOn: null }) === before) return;
    await app.call('history.undo', {});
  }
  throw new Error('undo did not lead back');
};

const person = async (name: string) => {
  const found = (await app.plan()).stakeholders.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const bossOf = async (name: string) => {
  const { stakeholders } = await app.plan();
  const id = stakeholders.find((one) => one.name === name)?.reportsToId ?? null;
  return stakeholders.find((one) => one.id === id)?.name ?? null;
};
/** The lines a test drew. */
const drawn = async () => {
  const { relations: lines, stakeholders } = await app.plan();
  const nameOf = (id: string) => stakeholders.find((one) => one.id === id)?.name;
  return lines
    .filter(({ id }) => !before.includes(id))
    .map(({ fromId, toId, kind, label }) => [nameOf(fromId), kind, nameOf(toId), label]);
};
/** People and their bosses, all of them drawn on the org chart. */
const chartOf = async (...lines: readonly (readonly [name: string, boss: string | null])[]) => {
  for (const [name, boss] of lines) {
    const reportsToId = boss === null ? null : (await person(boss)).id;
    await app.call('record.create', {
      entity: 'stakeholder',
      values: { accountId: app.accountId, name, reportsToId },
    });
  }
  await show('Org chart');
  for (const [name] of lines) await on(chart(), name).waitFor();
};

const map = () => app.page.getByRole('group', { name: 'Stakeholders by influence and sentiment' });
const chart = () => app.page.getByRole('group', { name: 'Org chart', exact: true });
const on = (figure: Locator, name: string) =>
  figure.getByRole('button', { name: new RegExp(`^${name},`, 'u') });
const focusedLabel = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const status = () => app.page.getByRole('tabpanel').getByRole('status').allInnerTexts();

/** The disc or the card of somebody. */
const shapeOf = (figure: Locator, name: string, shape: 'circle' | 'rect') =>
  on(figure, name).locator(shape).first();

it('draws a line of influence by dragging from a handle, names it, and shows it on the map', async () => {
  await show('Map');
  const from = await centreOf(shapeOf(map(), 'Maria Torres', 'circle'));
  const to = await centreOf(shapeOf(map(), 'James Lin', 'circle'));
  await app.page.mouse.move(from.x, from.y);
  const handle = await centreOf(map().locator('[data-key^="handle "]'));
  await dragFrom(app.page, handle, to);
  const dialog = app.page.getByRole('dialog', { name: 'Maria Torres and James Lin' });
  await dialog.getByLabel('What it is about').fill('cost per seat');
  await dialog.getByRole('button', { name: 'Maria Torres influences James Lin' }).click();
  await expect.poll(drawn).toEqual([['Maria Torres', 'Influence', 'James Lin', 'cost per seat']]);
  const line = map().getByRole('button', { name: 'Maria Torres influences James Lin: cost per seat' });
  await line.first().waitFor();
  await undoAll();
});

it('draws a line of conflict with the keyboard alone, changes it and removes it', async () => {
  await show('Map');
  await on(map(), 'Priya Sharma').focus();
  await app.page.keyboard.press('l');
  await expect
    .poll(status)
    .toContain(
      'A line from Priya Sharma: go to the other person with the arrow keys and press Enter. Esc stops.',
    );
  await app.page.keyboard.press('Escape');
  await expect.poll(status).toContain('No line drawn');
  await app.page.keyboard.press('l');
  await app.page.keyboard.press('ArrowUp');
  await expect.poll(focusedLabel).not.toMatch(/^Priya Sharma,/u);
  const target = (await focusedLabel()).split(',')[0] ?? '';
  await app.page.keyboard.press('Enter');
  const dialog = app.page.getByRole('dialog', { name: `Priya Sharma and ${target}` });
  await hasFocus(dialog.getByLabel('What it is about'));
  await app.page.keyboard.type('API limits');
  // The last of the three choices.
  for (let tabs = 0; tabs < 3; tabs += 1) await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('Enter');
  await expect.poll(drawn).toEqual([['Priya Sharma', 'Conflict', target, 'API limits']]);
  await expect.poll(focusedLabel).toMatch(/^Priya Sharma,/u);

  const line = map().getByRole('button', { name: `Conflict between Priya Sharma and ${target}: API limits` });
  await line.first().press('Enter');
  await dialog.getByRole('button', { name: 'Remove the line' }).click();
  await expect.poll(drawn).toEqual([]);
  await app.call('history.undo', {});
  await line.first().press('Delete');
  await expect.poll(drawn).toEqual([]);
  await expect.poll(focusedLabel).toMatch(/^Priya Sharma,/u);
  await undoAll();
});

it('refuses a reporting line that would close a circle, with the reason', async () => {
  await chartOf(['Ada King', null], ['Bo Li', 'Ada King'], ['Cy Low', 'Bo Li']);
  await on(chart(), 'Ada King').press('Space');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('ArrowDown');
  await expect.poll(focusedLabel).toMatch(/^Cy Low,/u);
  await app.page.keyboard.press('Space');
  await app.page
    .getByRole('alert')
    .getByText(
      'Ada King cannot report to Cy Low: that would close a circle (Cy Low → Bo Li → Ada King → Cy Low).',
    )
    .waitFor();
  await expect.poll(() => bossOf('Ada King')).toBeNull();
  await undoAll();
});

it('adds somebody where the map is double-clicked, with that influence and sentiment', async () => {
  await show('Map');
  await map().locator('[data-key="cell Low Negative"]').dblclick();
  await hasFocus(app.page.getByRole('textbox', { name: 'Name (influence Low, Negative)' }));
  await app.page.keyboard.type('Nora Newcomer');
  await app.page.keyboard.press('Enter');
  await expect.poll(focusedLabel).toMatch(/^Nora Newcomer,/u);
  await expect.poll(() => person('Nora Newcomer')).toMatchObject({ influence: 'Low', sentiment: 'Negative' });
  await undoAll();
});

it('adds somebody from a cell with the keyboard, and takes an empty name back', async () => {
  await show('Map');
  await map().locator('[data-key="cell High Unknown"]').focus();
  await app.page.keyboard.press('ArrowDown');
  await expect.poll(focusedLabel).toBe('influence Medium, sentiment Unknown, nobody');
  const box = app.page.getByRole('textbox', { name: 'Name (influence Medium, Unknown)' });
  await app.page.keyboard.press('Enter');
  await hasFocus(box);
  await app.page.keyboard.press('Escape');
  await expect.poll(focusedLabel).toBe('influence Medium, sentiment Unknown, nobody');
  await app.page.keyboard.press('Enter');
  await hasFocus(box);
  await app.page.keyboard.type('Nora Newcomer');
  await app.page.keyboard.press('Enter');
  await expect.poll(focusedLabel).toMatch(/^Nora Newcomer,/u);
  await expect
    .poll(() => person('Nora Newcomer'))
    .toMatchObject({ influence: 'Medium', sentiment: 'Unknown' });
  // J and K go through the people; Tab leaves them.
  await app.page.keyboard.press('j');
  await expect.poll(focusedLabel).not.toMatch(/^Nora Newcomer,/u);
  await app.page.keyboard.press('k');
  await expect.poll(focusedLabel).toMatch(/^Nora Newcomer,/u);
  await undoAll();
});

it('sets who reports to whom by dragging, and takes somebody out of the line', async () => {
  await show('Org chart');
  await drag(shapeOf(chart(), 'Maria Torres', 'rect'), shapeOf(chart(), 'James Lin', 'rect'));
  await expect.poll(() => bossOf('Maria Torres')).toBe('James Lin');
  await expect.poll(focusedLabel).toMatch(/^Maria Torres,.*reports to James Lin/u);
  await app.page.keyboard.press('ArrowUp');
  await expect.poll(focusedLabel).toMatch(/^James Lin,/u);
  await on(chart(), 'Maria Torres').press('Delete');
  await expect.poll(() => bossOf('Maria Torres')).toBeNull();
  await undoAll();
});

it('picks somebody up with the keyboard, walks to the new boss and puts them down', async () => {
  await chartOf(['Ada King', null], ['Bo Li', 'Ada King'], ['Cy Low', 'Ada King']);
  await on(chart(), 'Bo Li').press('Space');
  await expect
    .poll(status)
    .toContain('Bo Li is picked up. Go to the new boss and press Space; Delete for nobody; Esc to stop.');
  await app.page.keyboard.press('ArrowRight');
  await expect.poll(focusedLabel).toMatch(/^Cy Low,/u);
  await app.page.keyboard.press('Space');
  await expect.poll(() => bossOf('Bo Li')).toBe('Cy Low');
  await expect.poll(focusedLabel).toMatch(/^Bo Li,/u);
  await expect.poll(status).toContain('Bo Li now reports to Cy Low');
  await undoAll();
});

it('adds a report, a peer and a boss in place, and a role that nobody fills', async () => {
  await show('Org chart');
  const first = await bossOf('James Lin');
  const box = app.page.getByRole('textbox', { name: /James Lin$/u });
  const add = async (key: string, name: string) => {
    await app.page.keyboard.press(key);
    await hasFocus(box);
    await app.page.keyboard.type(name);
    await app.page.keyboard.press('Enter');
    await expect.poll(focusedLabel).toMatch(new RegExp(`^${name},`, 'u'));
  };
  await on(chart(), 'James Lin').focus();
  await add('a', 'Rita Report');
  await app.page.keyboard.press('ArrowUp');
  await expect.poll(focusedLabel).toMatch(/^James Lin,/u);
  await add('b', 'Bill Boss');
  await on(chart(), 'James Lin').focus();
  await add('p', 'Paula Peer');
  await expect
    .poll(() => Promise.all(['Rita Report', 'James Lin', 'Paula Peer'].map(bossOf)))
    .toEqual(['James Lin', 'Bill Boss', 'Bill Boss']);
  await on(chart(), 'James Lin').press('a');
  await hasFocus(box);
  await app.page.keyboard.type('Head of Data');
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('Space');
  await app.page.keyboard.press('Enter');
  await expect.poll(focusedLabel).toMatch(/^Head of Data, Nobody yet, reports to James Lin/u);
  await expect.poll(() => person('Head of Data')).toMatchObject({ isPlaceholder: true });
  // A boss put between two people is one step of undo.
  await app.call('history.undo', {});
  await app.call('history.undo', {});
  await app.call('history.undo', {});
  await expect.poll(() => bossOf('James Lin')).toBe(first);
  await undoAll();
});

it('adds a report and folds a line with the pointer, and lets go of a card where it was', async () => {
  await chartOf(['Ada King', null], ['Bo Li', 'Ada King']);
  const toAda = async () => {
    const { x, y } = await centreOf(shapeOf(chart(), 'Ada King', 'rect'));
    await app.page.mouse.move(x, y);
  };
  await toAda();
  await chart().locator('[data-key^="add "]').click();
  await app.page.getByRole('textbox', { name: 'Who reports to Ada King' }).fill('Cy Low');
  await app.page.keyboard.press('Enter');
  await expect.poll(() => bossOf('Cy Low')).toBe('Ada King');
  await on(chart(), 'Cy Low').waitFor();
  const report = await centreOf(shapeOf(chart(), 'Bo Li', 'rect'));
  await dragFrom(app.page, report, { x: report.x + 30, y: report.y + 8 });
  await expect.poll(status).toContain('Put back');
  await expect.poll(() => bossOf('Bo Li')).toBe('Ada King');
  await toAda();
  await chart().locator('[data-key^="close "]').click();
  await on(chart(), 'Bo Li').waitFor({ state: 'detached' });
  await undoAll();
});

it('folds and unfolds lines, and says how many they hold', async () => {
  await chartOf(['Ada King', null], ['Bo Li', 'Ada King'], ['Cy Low', 'Bo Li']);
  await on(chart(), 'Ada King').press('-');
  await chart().getByText('+2').waitFor();
  await on(chart(), 'Bo Li').waitFor({ state: 'detached' });
  await app.page.keyboard.press('ArrowDown');
  await expect.poll(focusedLabel).toMatch(/^Bo Li,/u);
  await undoAll();
});

it('sets levels and targets of the coverage matrix with the keyboard, and ranks the gaps', async () => {
  await show('Coverage');
  const { id: lin } = await person('James Lin');
  const cell = (column: number) =>
    app.page.locator(`[role=grid] [data-record="${lin}"][data-column-index="${column}"]`);
  await cell(0).focus();
  const coverage = async () =>
    (await app.plan()).coverages
      .filter(({ stakeholderId }) => stakeholderId === lin)
      .map(({ level, target }) => [level, target]);
  const first = await coverage();
  await app.page.keyboard.press('1');
  await expect.poll(async () => (await coverage())[0]?.[0]).toBe(1);
  await app.page.keyboard.press('Shift+Digit4');
  await expect.poll(async () => (await coverage())[0]).toEqual([1, 4]);
  await cell(0).getByText('3 to go').waitFor();
  await app.page
    .getByRole('region', { name: 'Gaps, by influence' })
    .getByRole('button', { name: /James Lin/u })
    .first()
    .waitFor();
  await app.page.keyboard.press('ArrowRight');
  await hasFocus(cell(1));
  await app.page.keyboard.press('ArrowLeft');
  await hasFocus(cell(0));
  await app.page.keyboard.press('Delete');
  await expect.poll(async () => (await coverage())[0]).toEqual([null, null]);
  expect(first.length).toBeLessThanOrEqual((await coverage()).length);
  await undoAll();
});

it('adds a member of our team in place', async () => {
  await show('Coverage');
  await app.page.getByRole('textbox', { name: /^Add a member of our team/u }).fill('Nils New');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('columnheader', { name: /Nils New/u }).waitFor();
  await expect
    .poll(async () => (await app.plan()).teamMembers.some(({ name }) => name === 'Nils New'))
    .toBe(true);
  await undoAll();
});

it('names who has high influence while nobody of ours is in touch, and leads to them', async () => {
  const values = { accountId: app.accountId, name: 'Ada King', influence: 'High' };
  const { id } = await app.call('record.create', { entity: 'stakeholder', values });
  await show('Coverage');
  const list = app.page.getByRole('region', { name: 'High influence, and nobody of ours in touch' });
  await list.getByRole('button', { name: 'Ada King' }).press('Enter');
  await hasFocus(app.page.locator(`[role=gridcell][data-record="${id}"]`).first());
  await app.page.keyboard.press('2');
  await list.waitFor({ state: 'detached' });
  await undoAll();
});

it('offers the CSM of the account as the first of our team', async () => {
  const ids = (await app.plan()).teamMembers.map(({ id }) => id);
  await app.call('record.remove', { entity: 'teamMember', ids });
  await show('Coverage');
  await app.page.getByRole('button', { name: /Sarah Chen/u }).press('Enter');
  await hasFocus(app.page.getByRole('gridcell').first());
  expect((await app.plan()).teamMembers).toMatchObject([{ name: 'Sarah Chen', role: 'CSM', isDri: true }]);
  await undoAll();
});

it('drills a departure without changing anything, then marks it and opens the play in one step', async () => {
  await show('Table');
  const drilled = async () => {
    const { id } = await person('Maria Torres');
    await app.cell(id, 'name').press('Space');
    await app.page.getByRole('button', { name: 'What if Maria Torres leaves?' }).click();
    return app.page.getByRole('dialog', { name: 'What if Maria Torres leaves?' });
  };
  const firstStep = async () => {
    const departure = departureOf(await app.plan(), fixtureDay, (await person('Maria Torres')).id);
    const [step] = departure?.play ?? [];
    return step ? speaker({ numbers: 'en-US', days: 'en-US' })(step.title) : '';
  };
  await expect
    .poll(() => firstStep())
    .toMatch(/^Call .+ about Maria Torres leaving and agree on how we go on$/u);
  const drill = await drilled();
  await drill.getByText('3 opportunities').waitFor();
  await drill.getByText(await firstStep()).waitFor();
  await app.page.keyboard.press('Escape');
  await drill.waitFor({ state: 'detached' });
  await settled(app.page);
  expect(JSON.stringify({ ...(await app.plan()), changedOn: null })).toBe(before);

  await app.page.keyboard.press('Escape');
  await openWindow(app.page).waitFor({ state: 'detached' });
  const again = await drilled();
  const first = await firstStep();
  const actions = (await app.plan()).actions.length;
  await again.getByRole('checkbox', { name: /Thank Maria Torres/u }).uncheck();
  await again.getByRole('button', { name: /^Mark as left, add \d+ actions$/u }).click();
  await again.waitFor({ state: 'detached' });
  await expect.poll(async () => (await person('Maria Torres')).leftOn).toBe('2026-03-05');
  const added = (await app.plan()).actions.slice(actions);
  expect(added[0]).toMatchObject({
    title: first,
    dueOn: '2026-03-07',
    owner: 'Sarah Chen',
  });
  expect(added.some(({ title }) => title.startsWith('Thank'))).toBe(false);
  await app.call('history.undo', {});
  expect(JSON.stringify({ ...(await app.plan()), changedOn: null })).toBe(before);
});

it('notes a departure that is announced: until then they are there, and the checks say when it tells', async () => {
  await show('Table');
  const maria = await person('Maria Torres');
  await app.cell(maria.id, 'name').press('Space');
  await app.page.getByRole('button', { name: 'What if Maria Torres leaves?' }).click();
  const drill = app.page.getByRole('dialog', { name: 'What if Maria Torres leaves?' });
  await drill.getByText('Yes → fails on Apr 16, 2026').waitFor();
  await drill.getByLabel('Leaves or left on').fill('2026-04-01');
  await drill.getByRole('button', { name: /^Note that they leave, add \d+ actions$/u }).click();
  await drill.waitFor({ state: 'detached' });
  await app.cell(maria.id, 'name').getByText('Leaves on Apr 1, 2026').waitFor();
  const champion = app.page.getByRole('listitem').filter({ hasText: 'Champion is still in role' });
  await champion.getByText('Fails on Apr 1, 2026 if nothing happens').waitFor();
  await app.call('history.undo', {});
  expect(JSON.stringify({ ...(await app.plan()), changedOn: null })).toBe(before);
});

it('changes several people at once as one step of undo', async () => {
  await show('Table');
  for (const name of ['James Lin', 'Priya Sharma']) await app.cell((await person(name)).id, 'picked').click();
  const bar = app.page.getByRole('group', { name: '2 picked' });
  await bar.getByRole('button', { name: 'Sentiment' }).click();
  await app.page.getByRole('menuitem', { name: 'Mixed' }).click();
  await expect.poll(async () => (await person('James Lin')).sentiment).toBe('Mixed');
  await expect.poll(async () => (await person('Priya Sharma')).sentiment).toBe('Mixed');
  await app.call('history.undo', {});
  expect(JSON.stringify({ ...(await app.plan()), changedOn: null })).toBe(before);
});

it('changes the cadence of a role, and the check says so', async () => {
  await show('Table');
  await app.page.getByRole('button', { name: 'Contact cadence' }).click();
  await app.page.getByRole('textbox', { name: 'Economic Buyer' }).fill('30');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('heading', { name: 'Economic buyer contacted in the last 30 days' }).waitFor();
  await app.page.keyboard.press('Escape');
  await expect
    .poll(async () => (await app.derived()).checks.find(({ check }) => check === 'buyerContacted')?.state)
    .toBe('fail');
  await undoAll();
});

it.each(['light', 'dark'] as const)(
  'has no serious accessibility finding in any view, in %s',
  async (colorScheme) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const view of views) {
      await show(view);
      expect([view, ...(await figureFindings(app.page))]).toEqual([view]);
    }
  },
);

it('fits a small window in every view, empty and with many people', async () => {
  const name = 'Empty & Co';
  const { id } = await app.call('record.create', { entity: 'account', values: { name } });
  const fits = async () => {
    for (const view of views) {
      await app.page.getByRole('button', { name: view, exact: true }).click();
      await settled(app.page);
      const beyond = await app.page
        .getByRole('tabpanel')
        .evaluate((panel) => panel.scrollWidth - panel.clientWidth);
      expect([view, beyond]).toEqual([view, 0]);
    }
  };
  await app.page.setViewportSize({ width: 960, height: 600 });
  await app.page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/account/${id}/stakeholders`);
  await app.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await fits();
  const long = (index: number) => `${index} ${'Longname '.repeat(11)}`.trim();
  for (let index = 0; index < 12; index += 1) {
    const values = { accountId: id, name: long(index) };
    await app.call('record.create', { entity: 'stakeholder', values });
    await app.call('record.create', { entity: 'teamMember', values });
  }
  await app.page.getByRole('columnheader', { name: long(11) }).waitFor();
  await fits();
  await app.page.setViewportSize({ width: 1280, height: 800 });
});
