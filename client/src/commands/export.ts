import { commands, type Disposable } from 'vscode';
import { chooseExport, chooseFormat, chooseUnit } from '../exporting/choose.ts';
import { exportFile } from '../exporting/exportFile.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { planInQuestion } from './planInQuestion.ts';

/** `districtPlan.export`: the plan of the menu it was called from, or of the active editor, as a file. */
export function registerExport(server: ServerConnection): Disposable {
  return commands.registerCommand('districtPlan.export', async (resource?: unknown) => {
    const plan = await planInQuestion(resource);
    const what = plan && (await chooseExport());
    if (!plan || !what) return;
    if (what !== 'unit' && what !== 'supervision') {
      await exportFile(server, { plan, format: what });
      return;
    }
    const list = what === 'unit' ? await chooseUnit(server, plan) : { kind: what };
    const format = list && (await chooseFormat());
    if (list && format) await exportFile(server, { plan, format, list });
  });
}
