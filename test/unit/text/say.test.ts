import { describe, expect, it } from 'vitest';

import { message } from '../../../shared/domain/message.ts';
import { figures } from '../../../shared/text/en/figures.ts';
import { messages } from '../../../shared/text/en/messages.ts';
import { formatDay, formatList, formatPercent, formatQuarter } from '../../../shared/text/format.ts';
import { speaker } from '../../../shared/text/say.ts';
import { translator } from '../../../shared/text/translate.ts';

describe('speaker', () => {
  it('writes values as the reader does', () => {
    const title = message('summary.decisions.both', {
      count: 2,
      number: { spelled: 2 },
      protects: { money: 25_000_000, currency: 'USD' },
      opens: { money: 18_800_000, currency: 'USD' },
    });
    expect(speaker()(title)).toBe('two decisions protect $250K and open $188K');
    const german = speaker({ numbers: 'de-DE', days: 'de-DE' });
    expect(german(message('find.renewalPassed', { on: { day: '2026-03-05' } }))).toContain('5. März 2026');
  });

  it('leaves what people typed as it is', () => {
    const typed = 'A & B <i>{{count}}</i> $t(number.1)';
    expect(speaker()(message('ask.sponsor', { name: typed }))).toBe(`Send ${typed} a value summary`);
  });

  it('chooses singular and plural', () => {
    const say = speaker();
    const overdue = (count: number) => say(message('find.actionsOverdue', { count }));
    expect([overdue(1), overdue(2)]).toEqual(['1 action is overdue.', '2 actions are overdue.']);
  });
});

describe('translator', () => {
  it('answers at once, in English where a language has no words, with the key where there is none', () => {
    expect(translator('xx')('number.3')).toBe('three');
    expect(translator()('no.such.key')).toBe('no.such.key');
  });

  it('has singular and plural of every counted sentence, and no key twice', () => {
    const keys = [...Object.keys(messages), ...Object.keys(figures)];
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) {
      if (key.endsWith('_one')) expect(keys).toContain(key.replace(/_one$/u, '_other'));
      if (key.endsWith('_other')) expect(keys).toContain(key.replace(/_other$/u, '_one'));
    }
  });
});

describe('formats', () => {
  it('write days without a time zone, percentages with the digits they need', () => {
    expect(formatDay('2026-06-15')).toBe('15 Jun 2026');
    expect(formatDay('2026-01-01')).toBe('1 Jan 2026');
    expect(formatPercent(70.4, 1)).toBe('70.4%');
    expect(formatQuarter('2026-Q2')).toBe('Q2 2026');
    expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
