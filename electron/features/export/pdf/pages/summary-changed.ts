import type { SinceReview } from '../../../../../shared/domain/since.ts';
import { row } from '../layout/columns.ts';
import type { Node } from '../layout/node.ts';
import { marker } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { text } from '../layout/text.ts';
import type { KeptFacts } from './kept.ts';
import { fullOn, headed } from './parts.ts';

const mostMoves = 3;

/** The most telling line of every part of the story since the last review. */
const sinceLines = (facts: KeptFacts, since: SinceReview, most: number): Node => {
  const { words, say, day } = facts;
  const told = since.groups.flatMap(({ lines }) => lines.slice(0, 1)).slice(0, most);
  return headed(
    words('summary.changed.since', { day: day(since.from) }),
    told.length === 0
      ? text(say(since.title), { style: 'cell' })
      : stack(
          told.map((line) =>
            facts.keep(line, () =>
              row(
                [
                  { width: 8, node: marker(line.tone) },
                  {
                    node: text(say(line.says), {
                      style: 'cell',
                      clamp: 2,
                      full: fullOn(facts, 'since'),
                    }),
                  },
                ],
                5,
              ),
            ),
          ),
          3,
        ),
  );
};

/** What is different since the last review; without one, since the assessment before. */
export const changed = (facts: KeptFacts, most: number): Node => {
  const { words, percent, day, derived, since } = facts;
  if (since) return sinceLines(facts, since, most);
  const { health } = derived;
  const { change } = health;
  if (!change)
    return headed(words('summary.changed'), text(words('summary.changed.first'), { style: 'cell' }));
  const sentences: string[] = [];
  if (change.previous.percent !== null && health.percent !== null) {
    const before = percent(change.previous.percent, change.previous.digits);
    const now = percent(health.percent, health.digits);
    const key = before === now ? 'summary.changed.stayed' : 'summary.changed.health';
    sentences.push(words(key, { before, now, day: day(change.previousOn) }));
  }
  const notScored = words('health.notScored').toLowerCase();
  const moves = change.movedBy
    .slice(0, mostMoves)
    .map(({ label, from, to }) =>
      words('summary.changed.signal', { label, from: from ?? notScored, to: to ?? notScored }),
    );
  const more = change.movedBy.length - moves.length;
  if (more > 0) moves.push(words('summary.changed.more', { count: more }));
  if (moves.length > 0) sentences.push(`${moves.join('; ')}.`);
  return headed(words('summary.changed'), text(sentences.join(' '), { style: 'cell' }));
};
