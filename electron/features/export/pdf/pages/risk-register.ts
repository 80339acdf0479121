import type { RiskLine } from '../../../../../shared/domain/risk.ts';
import { displayLevel, displayRiskStatus } from '../../../../../shared/domain/status.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import type { PlanFacts } from './facts.ts';
import { cell, numberCell, recorded } from './parts.ts';

const registerRow = (facts: PlanFacts, line: RiskLine): Node[] => {
  const { words, day } = facts;
  const { risk } = line;
  const review = risk.nextReview === null ? recorded(facts, null) : cell(day(risk.nextReview));
  return [
    numberCell(String(line.number)),
    cell(risk.title, { style: 'cellStrong' }),
    pill(displayLevel(risk.severity), risk.severity),
    pill(displayLevel(risk.likelihood), risk.likelihood),
    recorded(facts, risk.mitigation),
    recorded(facts, risk.owner),
    pill(displayRiskStatus(risk.status), risk.status),
    line.reviewOverdue ? stack([review, pill('watch', words('risks.overdue'))], 2) : review,
  ];
};

/** Every risk with its rating, owner and next review, numbered as in the heat map. */
export const riskRegister = (facts: PlanFacts): Node => {
  const { words, derived } = facts;
  return table({
    summary: words('risks.register'),
    columns: [
      { head: words('risks.number'), share: 4, align: 'right' },
      { head: words('risks.risk'), share: 22, rowHeader: true },
      { head: words('risks.severity'), share: 10 },
      { head: words('risks.likelihood'), share: 10 },
      { head: words('risks.mitigation'), share: 32 },
      { head: words('risks.ownerHead'), share: 13 },
      { head: words('risks.status'), share: 13 },
      { head: words('risks.nextReview'), share: 12 },
    ],
    rows: derived.risks.lines.map((line) => registerRow(facts, line)),
  });
};
