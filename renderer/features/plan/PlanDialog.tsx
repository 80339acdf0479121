import { Dialog, type DialogProps } from '../../ui/Dialog.tsx';
import { Refusals } from './Refusals.tsx';

/** A window in which the plan is edited in place: a change that was not saved says so in it, not behind it. */
export const PlanDialog = (props: Omit<DialogProps, 'notice'>) => <Dialog {...props} notice={<Refusals />} />;
