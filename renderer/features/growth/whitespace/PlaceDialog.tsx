import { useTranslation } from 'react-i18next';

import type { WhitespacePlace } from '../../../../shared/domain/whitespace.ts';
import { whitespaceStatuses } from '../../../../shared/records/goal.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceField } from '../../../ui/ChoiceField.tsx';
import { MoneyField, NoteField, TextField } from '../../../ui/fields.tsx';
import { useReadOnly } from '../../../ui/read-only.ts';
import { PlanDialog } from '../../plan/PlanDialog.tsx';
import { planStore, useCurrency } from '../../plan/use-plan.ts';
import { changePlace, goToOpportunity, type PlaceName } from './places.ts';

import details from '../../plan/RecordDetails.module.css';
import styles from './Whitespace.module.css';

type Props = {
  readonly name: PlaceName;
  readonly place: WhitespacePlace;
  readonly onConvert: () => void;
  readonly onClose: () => void;
};

/** One place of the grid: status, value, competitor, notes, and the opportunity it is or can become. */
export const PlaceDialog = ({ name, place, onConvert, onClose }: Props) => {
  const { t } = useTranslation('whitespace');
  const currency = useCurrency();
  const readOnly = useReadOnly();
  const { cell, opportunity } = place;
  const save = <T,>(field: 'status' | 'value' | 'competitor' | 'notes', next: T, expected: T) =>
    cell
      ? planStore.save('whitespaceCell', cell.id, { [field]: next }, { [field]: expected })
      : planStore.change('whitespace.set', { ...name, changes: { [field]: next } });
  const label = t('place', { product: place.product, segment: place.segment });
  return (
    <PlanDialog
      open
      width="wide"
      title={label}
      onOpenChange={(open) => (open ? undefined : onClose())}
      actions={
        readOnly ? undefined : opportunity ? (
          <Button
            onClick={() => {
              onClose();
              goToOpportunity(place);
            }}
          >
            {t('goToOpportunity')}
          </Button>
        ) : (
          <Button onClick={onConvert}>{t('makeOpportunity')}</Button>
        )
      }
    >
      <div className={details['fields']}>
        <MoneyField
          label={t('value')}
          currency={currency}
          value={cell?.value ?? null}
          onSave={(next, expected) => save('value', next, expected)}
        />
        <TextField
          label={t('competitor')}
          hint={t('competitorHint')}
          maxLength={200}
          value={cell?.competitor ?? null}
          onSave={(next, expected) => save('competitor', next, expected)}
        />
        <ChoiceField
          label={t('status')}
          placeholder={t('notLooked')}
          value={cell?.status ?? null}
          choices={whitespaceStatuses.map((status) => ({ value: status, label: status }))}
          onSave={(next, expected) => save('status', next, expected)}
        />
        <div className={details['all']}>
          <NoteField
            label={t('notes')}
            maxLength={1000}
            value={cell?.notes ?? null}
            onSave={(next, expected) => save('notes', next, expected)}
          />
        </div>
        {opportunity ? (
          <div className={styles['linked']}>
            {t('isOpportunity', { name: opportunity.name, status: opportunity.status })}
            {opportunity.status === 'Won' && cell?.status !== 'Ours' && !readOnly ? (
              <Button onClick={() => changePlace(name, cell, { status: 'Ours' })}>{t('makeOurs')}</Button>
            ) : null}
          </div>
        ) : null}
      </div>
    </PlanDialog>
  );
};
