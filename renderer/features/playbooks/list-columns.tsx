import type { TFunction } from 'i18next';

import type { Day } from '../../../shared/dates.ts';
import { reviewStateOf } from '../../../shared/domain/playbook-review.ts';
import { playbook } from '../../../shared/records/playbook.ts';
import { addressOf } from '../../app/route.ts';
import * as format from '../../ui/format.ts';
import { RowName } from '../../ui/grid/RowName.tsx';
import type { GridColumn } from '../../ui/grid/types.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import type { PlaybookHead } from '../plan/playbook-heads.ts';
import { codecOf } from './codecs.ts';

type Column = GridColumn<PlaybookHead>;

const reviewText = (
  { playbook: { reviewOn } }: PlaybookHead,
  today: Day,
  t: TFunction<'playbooks'>,
): string => {
  const { state, days } = reviewStateOf({ reviewOn }, today);
  if (state === 'overdue') return t('review.overdue', { count: Math.abs(days ?? 0) });
  if (state === 'soon') return days === 0 ? t('review.soon_zero') : t('review.soon', { count: days ?? 0 });
  return reviewOn === null ? t('review.none') : format.day(reviewOn);
};

/** The columns of the list of playbooks: what it is, when it is used, and whether it is looked after. */
export const listColumns = (today: Day, t: TFunction<'playbooks'>): readonly Column[] => {
  const typed = (
    field: 'name' | 'trigger' | 'owner' | 'reviewOn',
    column: Omit<Column, 'id' | 'edit'>,
  ): Column => {
    const codec = codecOf(playbook, field);
    return { id: field, edit: (row) => codec && { codec, value: row.playbook[field] }, ...column };
  };
  return [
    typed('name', {
      header: t('column.name'),
      width: 178,
      grow: 2,
      text: (row) => row.playbook.name,
      title: (row) => row.playbook.purpose ?? row.playbook.name,
      render: ({ playbook: { id, name } }) => (
        <RowName name={name} href={addressOf({ page: 'playbooks', playbookId: id })} />
      ),
    }),
    typed('trigger', {
      header: t('column.trigger'),
      width: 172,
      grow: 1,
      text: (row) => row.playbook.trigger ?? t('byHand'),
    }),
    typed('owner', {
      header: t('column.owner'),
      width: 100,
      grow: 1,
      text: (row) => row.playbook.owner ?? '',
    }),
    typed('reviewOn', {
      header: t('column.review'),
      width: 124,
      text: (row) => reviewText(row, today, t),
      title: (row) => (row.playbook.reviewOn === null ? undefined : format.day(row.playbook.reviewOn)),
      render: (row) => {
        const { state, tone } = reviewStateOf(row.playbook, today);
        const text = reviewText(row, today, t);
        return state === 'later' ? text : <StatusPill quiet tone={tone} word={text} />;
      },
    }),
    {
      id: 'steps',
      header: t('column.steps'),
      width: 52,
      align: 'end',
      text: ({ steps }) => format.number(steps),
    },
    {
      id: 'roles',
      header: t('column.roles'),
      width: 52,
      align: 'end',
      text: ({ lanes }) => format.number(lanes),
    },
    {
      id: 'findings',
      header: t('column.findings'),
      width: 104,
      text: ({ findings }) => (findings === 0 ? t('findings_zero') : t('findings', { count: findings })),
      render: ({ findings }) => (
        <StatusPill
          quiet
          tone={findings === 0 ? 'good' : 'bad'}
          word={findings === 0 ? t('findings_zero') : t('findings', { count: findings })}
        />
      ),
    },
    {
      id: 'proposals',
      header: t('column.proposals'),
      width: 72,
      text: ({ proposals }) => (proposals === 0 ? '' : t('proposals', { count: proposals })),
    },
  ];
};
