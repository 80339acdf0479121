import { CarryonError } from '../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../context.ts';

type Channels =
  | 'imports.read'
  | 'imports.prepare'
  | 'imports.rows'
  | 'imports.commit'
  | 'imports.discard'
  | 'imports.saveRejects'
  | 'imports.list'
  | 'imports.undo';

const notYet = () => {
  throw new CarryonError('IMPORT_FAILED');
};

export const importHandlers = (_context: CoreContext): Handlers<Channels> => ({
  'imports.read': notYet,
  'imports.prepare': notYet,
  'imports.rows': notYet,
  'imports.commit': notYet,
  'imports.discard': notYet,
  'imports.saveRejects': notYet,
  'imports.list': () => [],
  'imports.undo': notYet,
});
