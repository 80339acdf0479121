import { CarryonError, type ErrorCode } from '../../shared/errors.ts';
import { createCore, type Core, type CoreOptions } from '../core.ts';
import { reportFault } from './fault.ts';

/** Opens the plans, or says why they cannot be opened: for a shell that shows a page either way. */
export const openCore = (options: Omit<CoreOptions, 'onFault'>): Core | ErrorCode => {
  try {
    return createCore({ ...options, onFault: reportFault });
  } catch (error) {
    if (error instanceof CarryonError) return error.code;
    reportFault('start', error);
    return 'INTERNAL';
  }
};
