import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';

import styles from './Popup.module.css';

type Props = { readonly text: string; readonly children: ReactElement };

/** Shows `text` beside its child on hover and keyboard focus. The child must take a ref and props. */
export const Tooltip = ({ text, children }: Props) => (
  <Base.Root>
    <Base.Trigger render={children} />
    <Base.Portal>
      <Base.Positioner sideOffset={6} className={styles['positioner']}>
        <Base.Popup className={styles['tooltip']}>{text}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
