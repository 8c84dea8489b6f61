import { dayText } from '../../../shared/rules/germanFormat.ts';

/** "Steuerungsgruppe am 9. Dezember 2026" */
export const meetingName = (committee: string, startsAt: string): string =>
  `${committee} am ${dayText(startsAt)}`;
