// Living with a risk on purpose: by whom, why, until when (RSK-07); and taking that back.
import { acceptWords } from '../../../../shared/messages/screens/risks/inspector.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { acceptRisk, reopenRisk } from '../../../../shared/edits/risks/risks.ts';
import { acceptingLevel, isAtLeast } from '../../../../shared/rules/risk/riskAcceptance.ts';
import { scoreOf } from '../../../../shared/rules/risk/riskScore.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Risk } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { Folded } from '../../../records/form/Folded.tsx';
import { useWorkingRole } from '../../../records/useWorkingRole.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { PickField } from '../../../ui/fields/pick/PickField.tsx';
import { TextAreaField } from '../../../ui/fields/TextAreaField.tsx';
import { Editable, useReadOnly } from '../../../ui/readOnly.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';

export function AcceptRisk({ risk }: { readonly risk: Risk }) {
  const readOnly = useReadOnly();
  if (risk.state === 'accepted') return <Accepted risk={risk} />;
  if (readOnly || risk.state === 'closed' || risk.state === 'occurred') return null;
  return (
    <Folded title={acceptWords.acceptThis}>
      <AcceptForm key={risk.id} risk={risk} />
    </Folded>
  );
}

function Accepted({ risk }: { readonly risk: Risk }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const role = risk.acceptedByRole === null ? undefined : workbook.role.get(risk.acceptedByRole);
  const until =
    risk.acceptedUntil === null ? acceptWords.noEnd : acceptWords.until({ until: risk.acceptedUntil });
  const action = (
    <Editable>
      <Button size="compact-sm" onClick={() => apply(reopenRisk(risk.id))}>
        {acceptWords.reopen}
      </Button>
    </Editable>
  );
  return (
    <Section title={acceptWords.acceptance} action={action}>
      <Muted small>
        {acceptWords.acceptedBy({
          by: role?.title ?? acceptWords.nobody,
          until,
          reason: risk.acceptedReason,
        })}
      </Muted>
    </Section>
  );
}

/** Only roles of the level it takes are offered; the rule says which that is. */
function AcceptForm({ risk }: { readonly risk: Risk }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const working = useWorkingRole();
  const [chosen, setByRole] = useState<Id<'role'> | null>(null);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const least = acceptingLevel(scoreOf(workbook, risk, 'now').level);
  const roles = pickItemsOf(workbook, 'role').filter(({ id }) => {
    const role = workbook.role.get(id);
    return role !== undefined && isAtLeast(role, least);
  });
  // The role at work accepts it, if it may and nobody else is chosen.
  const byRole = chosen ?? roles.find(({ id }) => id === working)?.id ?? null;
  const missing = [
    ...(byRole === null ? [acceptWords.missingRole] : []),
    ...(reason.trim() === '' ? [acceptWords.missingReason] : []),
    ...(until === null ? [acceptWords.missingEnd] : []),
  ];
  return (
    <>
      <PickField
        label={acceptWords.acceptedByLevel({ least })}
        items={roles}
        value={byRole}
        onCommit={setByRole}
        required
        error={roles.length === 0 ? acceptWords.noRole({ least }) : undefined}
      />
      <TextAreaField label={acceptWords.reason} value={reason} onCommit={setReason} />
      <DateField
        label={acceptWords.untilLabel}
        value={until}
        onCommit={setUntil}
        min={factsOf(workbook).asOf}
      />
      <Button
        variant="filled"
        disabled={missing.length > 0}
        onClick={() =>
          byRole !== null && until !== null && apply(acceptRisk(risk.id, { byRole, reason, until }))
        }
      >
        {acceptWords.accept}
      </Button>
      {missing.length === 0 ? null : (
        <Muted small>{acceptWords.stillToSay({ missing: missing.join(', ') })}</Muted>
      )}
    </>
  );
}
