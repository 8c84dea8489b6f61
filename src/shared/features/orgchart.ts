import { z } from 'zod';
import { Format } from '../printing.ts';
import { job, query } from '../rpc.ts';
import type { OrganisationChart as Chart } from '../rules/organisationChart.ts';
import { Id, NoInput } from '../values.ts';
import { PrintedDocument } from './printing.ts';

/** The region's chart as it stands today: committees that have not ended, with who leads them and their seats. */
export const OrganisationChart = z.object({
  region: z.string(),
  levels: z.array(
    z.object({
      kind: z.enum(['plenary', 'steeringGroup', 'workingGroup', 'network', 'office']),
      title: z.string(),
      relation: z.string(),
      boxes: z.array(z.object({ committeeId: Id.nullable(), title: z.string(), facts: z.array(z.string()) })),
    }),
  ),
}) satisfies z.ZodType<Chart>;

export const orgchartCalls = {
  'orgchart.chart': query(NoInput, OrganisationChart),
  /** The picture with its text below, tagged. */
  'orgchart.print': job(z.object({ format: Format }), PrintedDocument),
  /** Asks where to, and writes the picture as an SVG file; `path` is null when cancelled. */
  'orgchart.savePicture': job(NoInput, z.object({ path: z.string().nullable() })),
};
