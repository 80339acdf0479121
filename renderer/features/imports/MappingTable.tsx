import { useTranslation } from 'react-i18next';

import type { ImportPreview, MappingProposal } from '../../../shared/imports.ts';
import { Select } from '../../ui/Select.tsx';
import { StatusPill, type StatusTone } from '../../ui/StatusPill.tsx';
import { mapColumn, useImport } from './import-store.ts';
import { confidenceOf } from './mapping.ts';

import styles from './Imports.module.css';

const tones: Record<MappingProposal['confidence'] | 'chosen', StatusTone> = {
  sure: 'good',
  chosen: 'good',
  check: 'watch',
  none: 'neutral',
};

/** Which column of the file fills which field, how sure that is, and what the column holds. */
export const MappingTable = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports');
  const mapping = useImport((state) => state.mapping);
  const choices = preview.fields.map(({ field, label, required }) => ({
    value: field,
    label: required ? `${label} *` : label,
  }));
  const leftOut = preview.proposals.filter(({ header }) => (mapping[header] ?? null) === null).length;
  return (
    <>
      <table className={styles['mapping']}>
        <thead>
          <tr>
            <th scope="col">{t('mapping.header')}</th>
            <th scope="col">{t('mapping.samples')}</th>
            <th scope="col">{t('mapping.field')}</th>
            <th scope="col" aria-label={t('mapping.check')} />
          </tr>
        </thead>
        <tbody>
          {preview.proposals.map((proposal) => {
            const { header, samples } = proposal;
            const confidence = confidenceOf(proposal, mapping);
            return (
              <tr key={header}>
                <th scope="row" title={header}>
                  {header}
                </th>
                <td className={styles['samples']} title={samples.join(' · ')}>
                  {samples.join(' · ')}
                </td>
                <td className={styles['field']}>
                  <Select
                    label={`${t('mapping.field')}: ${header}`}
                    value={mapping[header] ?? null}
                    choices={choices}
                    placeholder={t('mapping.leaveOut')}
                    emptyLabel={t('mapping.leaveOut')}
                    onChange={(field) => mapColumn(header, field)}
                  />
                </td>
                <td>
                  <StatusPill quiet tone={tones[confidence]} word={t(`mapping.${confidence}`)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {leftOut > 0 ? <p className={styles['muted']}>{t('mapping.unmapped', { count: leftOut })}</p> : null}
    </>
  );
};
