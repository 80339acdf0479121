import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Growth, QuarterLine } from '../../../shared/domain/growth.ts';
import { pipelineChart } from '../../../shared/figures/pipeline-chart.ts';
import { confidences } from '../../../shared/records/growth.ts';
import { Button } from '../../ui/Button.tsx';
import { Figure } from '../../ui/Figure.tsx';
import * as format from '../../ui/format.ts';
import { Panel } from '../plan/Panel.tsx';
import { useFigureBox } from '../plan/use-figure-box.ts';

import styles from './Growth.module.css';

const parts = [...confidences, 'unrated'] as const;

/** The figure's numbers, quarter by quarter. */
const PipelineTable = ({ growth }: { readonly growth: Growth }) => {
  const { t } = useTranslation('growth');
  const { byQuarter, currency, pipeline } = growth;
  const shown = parts.filter((part) => part !== 'unrated' || byQuarter.some((line) => line.unrated !== 0));
  const money = (minor: number) => (minor === 0 ? '–' : format.money(minor, currency));
  const quarterOf = ({ quarter, past }: QuarterLine) => {
    if (quarter === null) return t('noQuarter');
    return past ? t('quarterOver', { quarter: format.quarter(quarter) }) : format.quarter(quarter);
  };
  const sumOf = (part: (typeof parts)[number]) => byQuarter.reduce((sum, line) => sum + line[part], 0);
  return (
    <div className={styles['tableScroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('quarter')}</th>
            {shown.map((part) => (
              <th key={part} scope="col">
                {part === 'unrated' ? t('unrated') : part}
              </th>
            ))}
            <th scope="col">{t('sum')}</th>
          </tr>
        </thead>
        <tbody>
          {byQuarter.map((line) => (
            <tr key={line.quarter ?? ''} data-past={line.past}>
              <th scope="row">{quarterOf(line)}</th>
              {shown.map((part) => (
                <td key={part}>{money(line[part])}</td>
              ))}
              <td>{money(line.total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum')}</th>
            {shown.map((part) => (
              <td key={part}>{money(sumOf(part))}</td>
            ))}
            <td>{money(pipeline)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
};

/** The open pipeline by quarter and confidence, as a figure or as its table (row 33). */
export const PipelinePanel = ({ growth }: { readonly growth: Growth }) => {
  const { t } = useTranslation('growth');
  const [asTable, setAsTable] = useState(false);
  const [chart, box] = useFigureBox(240);
  return (
    <Panel
      title={t('chart')}
      actions={
        <Button look="quiet" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'chartFigure' : 'chartTable')}
        </Button>
      }
    >
      {asTable ? <PipelineTable growth={growth} /> : null}
      <div ref={chart}>{box && !asTable ? <Figure figure={pipelineChart(growth, box)} /> : null}</div>
    </Panel>
  );
};
