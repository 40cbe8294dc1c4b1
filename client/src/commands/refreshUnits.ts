import { commands, type Disposable } from 'vscode';
import type { UnitTree } from '../unitView/unitTree.ts';

/** `districtPlan.refreshUnits`: the view by unit is made again. */
export function registerRefreshUnits(tree: UnitTree): Disposable {
  return commands.registerCommand('districtPlan.refreshUnits', () => tree.refresh());
}
