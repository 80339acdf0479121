import { useTranslation } from 'react-i18next';

import type { HealthForm } from '../../../shared/domain/health-form.ts';
import { totalOf } from '../../../shared/domain/health-total.ts';
import { Notice } from '../plan/Notice.tsx';
import { sumOf } from './total-text.ts';

/** Says that the scorecard has changed since the newest assessment, and what that means (row 24). */
export const ModelNotice = ({ form }: { readonly form: HealthForm }) => {
  const { t } = useTranslation('health');
  if (form.assessedWith === null) return null;
  const scores = form.lines.flatMap(({ signal, score }) =>
    score === null ? [] : [[signal, score] as const],
  );
  const total = totalOf(form.model, new Map(scores));
  return (
    <Notice
      tone="neutral"
      title={t('model.changed', { version: form.model.version })}
      body={t('model.keeps', {
        old: form.assessedWith,
        version: form.model.version,
        sum: t('bandSum', sumOf(total)),
        status: total.status,
      })}
    />
  );
};
