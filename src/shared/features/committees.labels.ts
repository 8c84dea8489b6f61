import type { CommitteeKind, CommitteeRole, VotingRight } from './committees.ts';

// Apart from the schemas, so that a list in the window needs no schema library to start.

export const committeeKindLabels: Record<CommitteeKind, string> = {
  plenary: 'Gesundheitskonferenz (Plenum)',
  steeringGroup: 'Steuerungsgruppe',
  workingGroup: 'Arbeitsgruppe',
  network: 'Netzwerk',
};
export const votingRightLabels: Record<VotingRight, string> = {
  voting: 'stimmberechtigt',
  advisory: 'beratend',
};
export const committeeRoleLabels: Record<CommitteeRole, string> = {
  chair: 'Vorsitz',
  coordination: 'Koordination',
  moderation: 'Moderation',
  minuteTaking: 'Protokollführung',
};
