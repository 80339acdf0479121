import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import * as format from '../../ui/format.ts';
import { isTyping } from '../../ui/is-typing.ts';
import { growthViews, nextView, showGrowthView, useGrowthView, type GrowthView } from './views.ts';

import styles from './ViewBar.module.css';

type Props = { readonly counts: Readonly<Record<GrowthView, number>> };

/** `{` and `}` go to the part before and after, wherever no text is typed. */
const useViewKeys = (): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      if (event.target instanceof Element && event.target.closest('[role=dialog], [role=listbox]')) return;
      const { view } = useGrowthView.getState();
      if (event.key === '}') showGrowthView(nextView(view, 1));
      if (event.key === '{') showGrowthView(nextView(view, -1));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};

/** The parts of the growth page. */
export const ViewBar = ({ counts }: Props) => {
  const { t } = useTranslation('growth');
  const { view } = useGrowthView();
  useViewKeys();
  return (
    <nav className={styles['bar']} aria-label={t('views.label')}>
      {growthViews.map((each) => (
        <button
          key={each}
          type="button"
          className={styles['view']}
          aria-current={each === view}
          onClick={() => showGrowthView(each)}
        >
          {t(`views.${each}`)}
          {counts[each] > 0 ? <span className={styles['count']}>{format.number(counts[each])}</span> : null}
        </button>
      ))}
    </nav>
  );
};
