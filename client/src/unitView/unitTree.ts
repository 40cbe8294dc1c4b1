import {
  commands,
  type Disposable,
  EventEmitter,
  Range,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import type { UnitsResult } from '../../../server/src/lsp/protocol/units.ts';
import { coalesce } from '../coalesce.ts';
import { type UnitNode, unitNodes } from './unitNodes.ts';

/** Name of the view in package.json. */
const viewId = 'districtPlan.units';

/** Tells the welcome texts in package.json what there is: `no-plans`, `no-units` or `units`; unset until it is known. */
const stateKey = 'districtPlan.unitsState';

const collapsible: Readonly<Record<UnitNode['kind'], TreeItemCollapsibleState>> = {
  registry: TreeItemCollapsibleState.Expanded,
  unit: TreeItemCollapsibleState.Collapsed,
  role: TreeItemCollapsibleState.Expanded,
  task: TreeItemCollapsibleState.None,
};

const icons: Readonly<Record<UnitNode['kind'], string | undefined>> = {
  registry: 'library',
  unit: 'organization',
  role: undefined,
  task: undefined,
};

/** What the view by unit needs from the rest of the extension. */
export interface UnitTreeServices {
  /** What every unit has to do; undefined while there is no server to ask, or it had no answer. */
  readonly requestUnits: () => Promise<UnitsResult | null | undefined>;
  readonly logError: (error: unknown) => void;
}

/** The view by unit in the side bar. It asks the server only while it can be seen. */
export class UnitTree implements TreeDataProvider<UnitNode>, Disposable {
  /** Asks the server for the tasks as they are now. */
  readonly refresh = coalesce(() => this.load());
  readonly onDidChangeTreeData;
  private readonly changed = new EventEmitter<void>();
  private readonly view: TreeView<UnitNode>;
  private nodes: readonly UnitNode[] = [];
  /** What is shown may be out of date. */
  private stale = true;

  constructor(private readonly services: UnitTreeServices) {
    this.onDidChangeTreeData = this.changed.event;
    this.view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.view.onDidChangeVisibility(({ visible }) => {
      if (visible && this.stale) this.refresh();
    });
  }

  /** A plan or a registry changed, and the server knows. */
  filesChanged(): void {
    this.stale = true;
    if (this.view.visible) this.refresh();
  }

  getChildren(node?: UnitNode): UnitNode[] {
    return [...(node ? node.children() : this.nodes)];
  }

  getTreeItem(node: UnitNode): TreeItem {
    const item = new TreeItem(node.label, collapsible[node.kind]);
    const icon = icons[node.kind];
    item.id = node.id;
    item.contextValue = node.kind;
    item.description = node.description;
    item.tooltip = node.tooltip;
    item.accessibilityInformation = { label: node.spoken };
    if (icon !== undefined) item.iconPath = new ThemeIcon(icon);
    if (node.place) {
      const { uri, range } = node.place;
      const { line, character } = range.start;
      const selection = new Range(line, character, line, character);
      item.command = { command: 'vscode.open', title: node.label, arguments: [Uri.parse(uri), { selection }] };
    }
    return item;
  }

  dispose(): void {
    this.view.dispose();
    this.changed.dispose();
  }

  private async load(): Promise<void> {
    this.stale = false;
    try {
      const units = await this.services.requestUnits();
      if (!units) {
        this.stale = true;
        return;
      }
      this.nodes = unitNodes(units);
      const state = units.plans === 0 ? 'no-plans' : this.nodes.length === 0 ? 'no-units' : 'units';
      void commands.executeCommand('setContext', stateKey, state);
      this.changed.fire();
    } catch (error) {
      this.stale = true;
      this.services.logError(error);
    }
  }
}
