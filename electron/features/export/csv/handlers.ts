import { CarryonError } from '../../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../../context.ts';

export const csvExportHandlers = (_context: CoreContext): Handlers<'export.csv'> => ({
  'export.csv': () => {
    throw new CarryonError('EXPORT_FAILED');
  },
});
