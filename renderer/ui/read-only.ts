import { createContext, use } from 'react';

/** True around fields that show what can only be looked at, such as a plan of a past day. */
export const ReadOnly = createContext(false);

/** Whether a field may not be edited: because of what it shows (`own`), or of what is around it. */
export const useReadOnly = (own = false): boolean => use(ReadOnly) || own;
