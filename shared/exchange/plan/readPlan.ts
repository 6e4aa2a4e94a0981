// A file of another planning tool, told apart by its root element.
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { readGan } from '../gan/readGan.ts';
import { readMspdi } from '../mspdi/readMspdi.ts';
import { type Decode, element, readXml, xmlText } from '../xml/readXml.ts';
import { type PlanFile, PlanRefused } from './planFile.ts';

/** Reads a plan. Throws PlanRefused with a sentence for what is none. */
export function readPlan(bytes: Uint8Array, decode: Decode): PlanFile {
  const root = readXml(xmlText(bytes, decode));
  const project = element(root, 'Project');
  if (project !== undefined) return readMspdi(project);
  const gantt = element(root, 'project');
  if (gantt !== undefined && (element(gantt, 'tasks') !== undefined || 'tasks' in gantt))
    return readGan(gantt);
  throw new PlanRefused(exchangeMessages.notAPlan);
}
