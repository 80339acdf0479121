import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { uploadFile } from '../../api.ts';
import { takeHandedFile, useHandedFile } from '../../app/handed-file.ts';
import { choosePdf } from '../../app/open-pdf.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { showProblem } from '../../app/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { ErrorState, LoadingState } from '../../ui/States.tsx';
import { openFile, useOpenedPlan } from './opened-plan-store.ts';
import { PlanOfPdf } from './PlanOfPdf.tsx';

import grid from '../plan/PageGrid.module.css';

/** Where a PDF is given to the page. */
const Empty = () => {
  const { t } = useTranslation('openedPlan');
  const take = (file: File) => {
    uploadFile(file).then(openFile, showProblem);
  };
  return (
    <div className={grid['page']}>
      <DropZone
        title={t('empty.title')}
        note={t('empty.body')}
        chooseLabel={t('empty.choose')}
        onFile={take}
        onChoose={() => void choosePdf()}
      />
    </div>
  );
};

/** The plan that a PDF carries, to be looked at only and compared with today ("the PDF is the plan"). */
export const OpenedPlanPage = ({ tab }: { readonly tab: string | null }) => {
  const { t } = useTranslation('openedPlan');
  const state = useOpenedPlan();
  const handed = useHandedFile(({ file }) => file);
  useEffect(() => {
    const file = handed && takeHandedFile();
    if (file) void openFile(file);
  }, [handed]);
  if (state.step === 'open') return <PlanOfPdf key={state.plan.fingerprint} plan={state.plan} tab={tab} />;
  const another = <Button onClick={() => void choosePdf()}>{t('another')}</Button>;
  return (
    <>
      <PageHead title={t('title')} actions={state.step === 'failed' ? another : undefined} />
      {state.step === 'failed' ? <ErrorState title={t('failed')} error={state.error} /> : null}
      {state.step === 'opening' ? <LoadingState /> : null}
      {state.step === 'none' ? <Empty /> : null}
    </>
  );
};
