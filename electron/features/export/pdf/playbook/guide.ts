import type { Section } from '../layout/flow.ts';
import { stack } from '../layout/stack.ts';
import { text } from '../layout/text.ts';
import { pageTitle } from '../pages/parts.ts';
import { type PlaybookFacts, recorded } from './facts.ts';

/** What to say and ask; paragraph by paragraph, so that a page may end between them. */
export const guideSection = (facts: PlaybookFacts): Section => {
  const { playbook, words } = facts;
  const paragraphs = (playbook.conversationGuide ?? '').split('\n').filter((line) => line.trim() !== '');
  return {
    anchor: 'guide',
    title: words('playbook.guide'),
    follows: true,
    nodes: [
      pageTitle(words('playbook.guide'), words('playbook.guide.subtitle')),
      paragraphs.length === 0
        ? recorded(facts, null)
        : stack(
            paragraphs.map((line) => text(line)),
            6,
          ),
    ],
  };
};
