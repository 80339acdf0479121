import { Check, Database } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { SignalLine } from '../../../shared/domain/health-lines.ts';
import type { SignalProposal } from '../../../shared/domain/signal-proposals.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useReadOnly } from '../../ui/read-only.ts';
import { useSay } from '../plan/use-plan.ts';
import { toAccept } from './proposals.ts';

import styles from './ProposalRow.module.css';

type Props = {
  readonly id: string;
  readonly line: SignalLine;
  readonly proposal: SignalProposal;
  readonly onAccept: () => void;
};

/** What data says about the signal above, with the rule and its numbers, or why it says nothing (row 28). */
export const ProposalRow = ({ id, line, proposal, onAccept }: Props) => {
  const { t } = useTranslation('health');
  const say = useSay();
  const locked = useReadOnly();
  const accepted = toAccept(line, proposal);
  const withheld = proposal.state === 'withheld';
  const lead = withheld
    ? t('proposal.none')
    : accepted
      ? t('proposal.says', { score: String(proposal.score) })
      : t('proposal.agrees');
  return (
    <tr className={styles['proposal']} data-open={accepted !== null}>
      <td colSpan={6}>
        <div className={styles['proposed']}>
          {withheld || accepted ? <Database aria-hidden /> : <Check aria-hidden />}
          <p id={id}>
            <strong>{lead}.</strong> {say(withheld ? proposal.reason : proposal.rule)}
            {withheld ? null : (
              <span className={styles['evidence']}>{proposal.evidence.map((one) => ` ${say(one)}`)}</span>
            )}
          </p>
          {accepted && !locked ? (
            <span className={styles['accept']}>
              <Kbd keys="P" />
              <Button
                aria-label={t('proposal.acceptLabel', { score: String(accepted.score), label: line.label })}
                tabIndex={-1}
                onClick={onAccept}
              >
                {t('proposal.accept', { score: String(accepted.score) })}
              </Button>
            </span>
          ) : null}
        </div>
      </td>
    </tr>
  );
};
