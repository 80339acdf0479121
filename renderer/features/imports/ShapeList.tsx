import { Columns3 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ImportShape } from '../../../shared/import-shape.ts';
import { call } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { DraftField } from '../../ui/DraftField.tsx';
import * as format from '../../ui/format.ts';
import { refused, value } from '../../ui/parse.ts';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States.tsx';

import styles from './Imports.module.css';
import rowStyles from './Rows.module.css';

/** What is remembered of files that were imported before: its name can be changed, and it can be forgotten. */
export const ShapeList = () => {
  const { t } = useTranslation('imports');
  const [list, setList] = useState<readonly ImportShape[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const fetchList = useCallback(() => {
    call('imports.shapes', {}).then(setList, setError);
  }, []);
  useEffect(fetchList, [fetchList]);
  if (error !== null) return <ErrorState error={error} title={t('shapes.failed')} onRetry={fetchList} />;
  if (list === null) return <LoadingState />;
  if (list.length === 0)
    return (
      <EmptyState icon={<Columns3 aria-hidden />} title={t('shapes.none')} body={t('shapes.noneBody')} />
    );
  const forget = async ({ signature, kind }: ImportShape) => {
    try {
      await call('imports.forgetShape', { signature, kind });
    } catch (problem) {
      showProblem(problem);
    }
    fetchList();
  };
  return (
    <>
      <p className={styles['muted']}>{t('shapes.note')}</p>
      <table className={rowStyles['rows']} aria-label={t('shapes.title')}>
        <thead>
          <tr>
            <th scope="col">{t('shapes.name')}</th>
            <th scope="col">{t('list.kind')}</th>
            <th scope="col">{t('shapes.columns')}</th>
            <th scope="col">{t('shapes.used')}</th>
            <th scope="col" aria-label={t('shapes.forget')} />
          </tr>
        </thead>
        <tbody>
          {list.map((shape) => {
            const { signature, kind, name, columns, usedAt } = shape;
            const mapped = columns.filter(({ field }) => field !== null);
            const called = name === '' ? t('shapes.unnamed') : name;
            return (
              <tr key={`${signature} ${kind}`}>
                <td className={rowStyles['nameColumn']}>
                  <DraftField
                    label={t('shapes.rename', { name: called })}
                    hideLabel
                    value={name}
                    maxLength={200}
                    edit={(text) => text}
                    parse={(text) => (text.trim() === '' ? refused('required') : value(text.trim()))}
                    onSave={(next) => call('imports.renameShape', { signature, kind, name: next })}
                  />
                </td>
                <td>{t(`kinds.${kind}`)}</td>
                <td title={mapped.map(({ header }) => header).join(', ')}>
                  {t('shapes.columnCount', { mapped: mapped.length, all: columns.length })}
                </td>
                <td>{format.instant(usedAt)}</td>
                <td className={rowStyles['undoCell']}>
                  <Button
                    aria-label={t('shapes.forgetNamed', { name: called })}
                    onClick={() => void forget(shape)}
                  >
                    {t('shapes.forget')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
};
