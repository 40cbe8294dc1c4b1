import { commands, type Disposable } from 'vscode';
import { chooseFormat } from '../exporting/choose.ts';
import { exportFile } from '../exporting/exportFile.ts';
import type { ServerConnection } from '../serverConnection.ts';
import type { UnitNode } from '../unitView/unitNodes.ts';

/** `districtPlan.exportUnitSheet`: all tasks of a unit of the view by unit, over all plans, as a file. */
export function registerExportUnitSheet(server: ServerConnection): Disposable {
  return commands.registerCommand('districtPlan.exportUnitSheet', async (node?: Pick<UnitNode, 'unit'>) => {
    const unit = node?.unit;
    const format = unit && (await chooseFormat());
    if (unit && format) await exportFile(server, { plan: undefined, format, list: { kind: 'unit', ...unit } });
  });
}
