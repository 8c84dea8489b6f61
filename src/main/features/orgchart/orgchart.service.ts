import path from 'node:path';
import type { Kysely } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { layoutChart } from '../../../shared/rules/chartLayout.ts';
import { chartSvg } from '../../../shared/rules/chartPicture.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { displayName } from '../../../shared/rules/names.ts';
import {
  breakable,
  organisationChart,
  type OrganisationChart,
} from '../../../shared/rules/organisationChart.ts';
import { holdsOn } from '../../../shared/rules/terms.ts';
import { type Clock, today } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import { hyphenateGerman } from '../../documents/hyphenate.ts';
import { organisationChartDocument, paperColours } from '../../documents/layouts/organisationChart.ts';
import { safeFileName, writeFileSafely } from '../../files.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, sizedName, stampOf } from '../../output.ts';
import { roleRows } from '../committees/committees.repository.ts';
import { listCommittees } from '../committees/committees.service.ts';
import { frameOf } from '../settings/settings.documents.ts';
import { office } from '../settings/settings.service.ts';

/** The region's chart as it stands today. @throws AppError `noRegion` before the first start is done */
export async function chart(db: Kysely<Database>, clock: Clock): Promise<OrganisationChart> {
  const day = today(clock);
  const roles = (await roleRows(db)).filter((role) => holdsOn(role, day));
  const heldBy = (committeeId: number, role: 'chair' | 'coordination') =>
    roles
      .filter((one) => one.committeeId === committeeId && one.role === role)
      .map((one) => displayName(one));
  const { regionName, officeName, contactPerson } = await office(db);
  const committees = (await listCommittees(db, clock))
    .filter((committee) => !committee.ended)
    .map(({ id, kind, name, seats, filled }) => ({
      id,
      kind,
      name,
      seats,
      filled,
      chairs: heldBy(id, 'chair'),
      coordinators: heldBy(id, 'coordination'),
    }));
  const whole = organisationChart(regionName, committees, { name: officeName, contactPerson });
  return breakable(whole, hyphenateGerman);
}

/** Prints the picture and its text. */
export async function print(job: JobContext, { format }: { format: PrintFormat }) {
  const stamp = stampOf(job.clock);
  const document = organisationChartDocument({
    frame: frameOf(await office(job.db), 'Organigramm', stamp, format),
    chart: await chart(job.db, job.clock),
    asOf: dayText(stamp.day),
  });
  return presentDocument(
    job,
    sizedName(`Organigramm ${stamp.day}`, format),
    await printDocument(job, document),
  );
}

/** Room of the saved picture, in pixels. */
const pictureWidth = 1100;
const ending = '.svg';

/** Asks where to and writes the picture as SVG. @throws AppError `badFolder` where nothing can be written */
export async function savePicture({ db, clock, host }: JobContext): Promise<{ path: string | null }> {
  const data = await chart(db, clock);
  const [picture] = layoutChart(data, { width: pictureWidth, size: 15 });
  const title = `Organigramm der ${data.region}`;
  const chosen = await host.saveFile({
    title: 'Bild speichern',
    suggestedName: `${safeFileName(`${title} ${today(clock)}`)}${ending}`,
    filters: [{ name: 'Bilder (SVG)', extensions: ['svg'] }],
  });
  if (chosen === null || !picture) return { path: null };
  const file = chosen.toLowerCase().endsWith(ending) ? chosen : `${chosen}${ending}`;
  try {
    writeFileSafely(file, Buffer.from(chartSvg(picture, paperColours, title)));
  } catch (error) {
    throw new AppError(
      'badFolder',
      `Die Datei ${path.basename(file)} ließ sich dort nicht speichern. Wählen Sie einen anderen Ort, oder schließen Sie die Datei, falls sie gerade geöffnet ist.`,
      undefined,
      { cause: error },
    );
  }
  return { path: file };
}
