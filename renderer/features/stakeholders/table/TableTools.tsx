import { useTranslation } from 'react-i18next';

import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Select } from '../../../ui/Select.tsx';
import type { Order } from './order.ts';

import field from '../../../ui/Field.module.css';
import styles from './Table.module.css';

type Props = {
  readonly count: number;
  readonly order: Order;
  readonly orders: readonly Order[];
  readonly sought: string;
  readonly onOrder: (order: Order) => void;
  readonly onSeek: (text: string) => void;
  readonly onPickAll?: () => void;
};

/** Looking for somebody in the table, its order, and picking everybody who is shown. */
export const TableTools = ({ count, order, orders, sought, onOrder, onSeek, onPickAll }: Props) => {
  const { t } = useTranslation('stakeholders');
  return (
    <>
      <input
        type="search"
        className={classNames(field['control'], styles['seek'])}
        aria-label={t('tools.seek')}
        placeholder={t('tools.seek')}
        value={sought}
        onChange={(event) => onSeek(event.target.value)}
      />
      <div className={styles['order']}>
        <Select<Order>
          label={t('tools.order')}
          value={order}
          placeholder=""
          choices={orders.map((one) => ({ value: one, label: t(`tools.by.${one}`) }))}
          onChange={(next) => onOrder(next ?? 'added')}
        />
      </div>
      {onPickAll ? (
        <Button look="quiet" onClick={onPickAll}>
          {t('bulk.all', { count })}
        </Button>
      ) : null}
    </>
  );
};
