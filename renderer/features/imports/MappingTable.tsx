import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { newCustomTarget, type ImportPreview, type MappingProposal } from '../../../shared/imports.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Select } from '../../ui/Select.tsx';
import { StatusPill, type StatusTone } from '../../ui/StatusPill.tsx';
import { mapColumn, useImport } from './import-store.ts';
import { confidenceOf, offerOf } from './mapping.ts';

import styles from './Imports.module.css';
import readStyles from './Read.module.css';
import rowStyles from './Rows.module.css';

const tones: Record<MappingProposal['confidence'] | 'chosen', StatusTone> = {
  sure: 'good',
  chosen: 'good',
  check: 'watch',
  none: 'neutral',
};

/** Which column of the file fills which field, how sure that is, and what the column holds. */
export const MappingTable = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation(['imports', 'custom']);
  const mapping = useImport((state) => state.mapping);
  const fields = preview.fields.map(({ field, label, required }) => ({
    value: field,
    label: required ? `${label} *` : label,
  }));
  /** Any column of accounts can be kept, whatever it holds. */
  const choicesFor = ({ header, customKind }: MappingProposal) => {
    if (!customKind) return fields;
    const value = newCustomTarget(customKind, header);
    const kind = t(`custom:kinds.${customKind}`);
    return [
      ...fields.filter((field) => field.value !== value),
      { value, label: t('imports:mapping.keep', { kind }) },
    ];
  };
  const labels = new Map(preview.fields.map(({ field, label }) => [field, label]));
  const offered = preview.proposals.flatMap((proposal) => {
    const field = offerOf(proposal, mapping);
    return field === null ? [] : [{ header: proposal.header, field }];
  });
  const body = useRef<HTMLTableSectionElement>(null);
  /** The button goes away with what it offers: what it filled is where the focus stays. */
  const take = (offers: typeof offered): void => {
    const first = preview.proposals.findIndex(({ header }) => header === offers[0]?.header);
    body.current?.rows[first]?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
    for (const { header, field } of offers) mapColumn(header, field);
  };
  const leftOut = preview.proposals.filter(({ header }) => (mapping[header] ?? null) === null).length;
  return (
    <>
      <table className={classNames(rowStyles['rows'], readStyles['mapping'])}>
        <thead>
          <tr>
            <th scope="col">{t('imports:mapping.header')}</th>
            <th scope="col">{t('imports:mapping.samples')}</th>
            <th scope="col">{t('imports:mapping.field')}</th>
            <th scope="col" aria-label={t('imports:mapping.check')} />
          </tr>
        </thead>
        <tbody ref={body}>
          {preview.proposals.map((proposal) => {
            const { header, samples } = proposal;
            const confidence = confidenceOf(proposal, mapping);
            const offer = offered.find((each) => each.header === header);
            return (
              <tr key={header}>
                <th scope="row" title={header}>
                  {header}
                </th>
                <td className={readStyles['samples']} title={samples.join(' · ')}>
                  {samples.join(' · ')}
                </td>
                <td className={readStyles['field']}>
                  <Select
                    label={`${t('imports:mapping.field')}: ${header}`}
                    value={mapping[header] ?? null}
                    choices={choicesFor(proposal)}
                    placeholder={t('imports:mapping.leaveOut')}
                    emptyLabel={t('imports:mapping.leaveOut')}
                    onChange={(field) => mapColumn(header, field)}
                  />
                  {offer ? (
                    <Button look="quiet" onClick={() => take([offer])}>
                      {t('imports:mapping.take', { field: labels.get(offer.field) ?? offer.field })}
                    </Button>
                  ) : null}
                </td>
                <td>
                  <StatusPill quiet tone={tones[confidence]} word={t(`imports:mapping.${confidence}`)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {offered.length > 1 ? (
        <p>
          <Button onClick={() => take(offered)}>
            {t('imports:mapping.takeAll', { count: offered.length })}
          </Button>
        </p>
      ) : null}
      {leftOut > 0 ? (
        <p className={styles['muted']}>{t('imports:mapping.unmapped', { count: leftOut })}</p>
      ) : null}
    </>
  );
};
