import { Filter } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { bookGroups, type BookFilter, type BookGroup } from '../../../shared/book-view.ts';
import type { Output } from '../../../shared/contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import * as format from '../../ui/format.ts';
import { parseNumber, type ParseReason } from '../../ui/parse.ts';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { arrange, useBook } from './book-store.ts';
import {
  rangeColumns,
  rangeOf,
  valuesOf,
  withFlag,
  withRange,
  withValue,
  type RangeColumn,
} from './filters.ts';
import { groupName } from './names.ts';

import styles from './Book.module.css';

const setFilters = (filters: BookFilter[]) => arrange({ filters });

const Facets = ({ column }: { readonly column: BookGroup }) => {
  const { t } = useTranslation(['book', 'common']);
  const filters = useBook((state) => state.layout.filters);
  const [facets, setFacets] = useState<Output<'book.facet'>>([]);
  useEffect(() => {
    let here = true;
    call('book.facet', { column, filters: [...filters] }).then(
      (found) => here && setFacets(found),
      () => here && setFacets([]),
    );
    return () => {
      here = false;
    };
  }, [column, filters]);
  const chosen = valuesOf(filters, column);
  return (
    <div className={styles['facets']} role="group" aria-label={t(`book:columns.${column}`)}>
      {facets.map(({ value, count }) => {
        const name = groupName(value, column, t);
        return (
          <div key={name} className={styles['facet']}>
            <Checkbox
              label={name}
              checked={chosen.includes(value)}
              onChange={() => setFilters(withValue(filters, column, value))}
            />
            <span className={styles['facetName']}>{name}</span>
            <span className={styles['facetCount']}>{format.number(count)}</span>
          </div>
        );
      })}
    </div>
  );
};

type EndProps = {
  readonly label: string;
  readonly value: number | null;
  readonly isRefused: boolean;
  readonly onChange: (value: number | null) => void;
  /** Why what was typed is no number; null when it is one. */
  readonly onProblem: (problem: ParseReason | null) => void;
};

const End = ({ label, value, isRefused, onChange, onProblem }: EndProps) => {
  const [text, setText] = useState(value === null ? '' : String(value));
  const take = () => {
    const parsed = parseNumber(text);
    onProblem(text.trim() === '' || parsed.ok ? null : parsed.reason);
    if (text.trim() === '') onChange(null);
    else if (parsed.ok) onChange(parsed.value);
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      className={styles['rangeInput']}
      aria-label={label}
      aria-invalid={isRefused}
      value={text}
      data-draft={text !== ''}
      onChange={(event) => {
        setText(event.target.value);
        if (isRefused) onProblem(null);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
};

const Range = ({ column }: { readonly column: RangeColumn }) => {
  const { t } = useTranslation(['book', 'common']);
  const filters = useBook((state) => state.layout.filters);
  const range = rangeOf(filters, column);
  const from = range?.from ?? null;
  const to = range?.to ?? null;
  const [problem, setProblem] = useState<{ readonly end: 'from' | 'to'; readonly reason: ParseReason }>();
  const label = t(`book:ranges.${column}`);
  const told = (end: 'from' | 'to') => ({
    isRefused: problem?.end === end,
    onProblem: (reason: ParseReason | null) => {
      if (reason !== null) setProblem({ end, reason });
      else if (problem?.end === end) setProblem(undefined);
    },
  });
  return (
    <div className={styles['range']}>
      <span>{label}</span>
      <End
        key={`from ${from}`}
        label={`${label} ${t('book:rangeFrom')}`}
        value={from}
        {...told('from')}
        onChange={(next) => setFilters(withRange(filters, column, next, to))}
      />
      <End
        key={`to ${to}`}
        label={`${label} ${t('book:rangeTo')}`}
        value={to}
        {...told('to')}
        onChange={(next) => setFilters(withRange(filters, column, from, next))}
      />
      {problem ? (
        <p className={styles['rangeProblem']} role="alert">
          {t(`common:refused.${problem.reason}`)}
        </p>
      ) : null}
    </div>
  );
};

/** The filters of the book: values of a column with their counts, ranges, and two tests. */
export const FilterPanel = () => {
  const { t } = useTranslation('book');
  const filters = useBook((state) => state.layout.filters);
  const [column, setColumn] = useState<BookGroup>('status');
  const keyOnly = filters.some(({ test }) => test === 'keyAccount');
  const noStep = filters.some((filter) => filter.test === 'nextStep' && !filter.value);
  return (
    <Popover label={t('filters')} trigger={<Button icon={<Filter aria-hidden />}>{t('filter')}</Button>}>
      <div className={styles['panel']}>
        <Select<BookGroup>
          label={t('filter')}
          value={column}
          choices={bookGroups.map((value) => ({ value, label: t(`columns.${value}`) }))}
          onChange={(next) => setColumn(next ?? 'status')}
          placeholder={t('filter')}
        />
        <div className={styles['section']}>
          <Facets column={column} />
        </div>
        <div className={styles['section']}>
          <div className={styles['range']} aria-hidden>
            <span />
            <span className={styles['rangeHead']}>{t('rangeFrom')}</span>
            <span className={styles['rangeHead']}>{t('rangeTo')}</span>
          </div>
          {rangeColumns.map((each) => (
            <Range key={each} column={each} />
          ))}
        </div>
        <div className={styles['section']}>
          <div className={styles['facet']}>
            <Checkbox
              label={t('keyOnly')}
              checked={keyOnly}
              onChange={(checked) => setFilters(withFlag(filters, 'keyAccount', checked ? true : null))}
            />
            <span className={styles['facetName']}>{t('keyOnly')}</span>
          </div>
          <div className={styles['facet']}>
            <Checkbox
              label={t('noNextStep')}
              checked={noStep}
              onChange={(checked) => setFilters(withFlag(filters, 'nextStep', checked ? false : null))}
            />
            <span className={styles['facetName']}>{t('noNextStep')}</span>
          </div>
        </div>
      </div>
    </Popover>
  );
};
