import type { FlowStep } from '../../../shared/domain/playbook-flow.ts';
import type { Entity } from '../../../shared/entity.ts';
import { codecFor, type Codec } from '../../ui/codec.ts';
import { parseInteger, refused, value } from '../../ui/parse.ts';

/** The codec of a field of a playbook's records: none of them holds an amount. */
export const codecOf = (entity: Entity, field: string): Codec | null => {
  const declared = entity.fields[field];
  return declared ? codecFor(declared, { currency: 'USD', words: { yes: '', no: '' } }) : null;
};

/** How a step is named where it is chosen: its number makes it one of a kind. */
export const nameOfStep = ({ number, step }: FlowStep): string => `${number} ${step.title}`;

/** Chooses one of the steps, by its number or its name; the stored value is its id. */
export const stepCodec = (steps: readonly FlowStep[]): Codec => {
  const names = steps.map(nameOfStep);
  const show = (stored: unknown): string => {
    const found = steps.find(({ step }) => step.id === stored);
    return found ? nameOfStep(found) : '';
  };
  return {
    kind: 'choice',
    choices: names,
    required: false,
    long: false,
    display: show,
    edit: show,
    parse: (text) => {
      const wanted = text.trim().toLowerCase();
      if (wanted === '') return value(null);
      const at = steps.findIndex(
        (one, index) => String(one.number) === wanted || names[index]?.toLowerCase() === wanted,
      );
      const found = steps[at];
      return found ? value(found.step.id) : refused('notAChoice');
    },
  };
};

/** The place of a step among `count`: typed to move it. */
export const placeCodec = (count: number): Codec => ({
  kind: 'integer',
  choices: null,
  required: true,
  long: false,
  display: String,
  edit: String,
  parse: (text) => parseInteger(text, 1, count),
});
