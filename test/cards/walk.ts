/** Looks through a card's JSON. */
export type Node = Record<string, unknown>;

/** Every object in the card that has a `type`, with those of folds and fallbacks. */
export function nodes(card: unknown): Node[] {
  if (Array.isArray(card)) return card.flatMap(nodes);
  if (card === null || typeof card !== 'object') return [];
  const node = card as Node;
  const inner = Object.entries(node).flatMap(([key, value]) =>
    key === 'data' ? chartBars(node, value) : nodes(value),
  );
  return typeof node['type'] === 'string' ? [node, ...inner] : inner;
}

const chartBars = (node: Node, value: unknown): Node[] =>
  String(node['type']).startsWith('Chart.') ? nodes(value) : [];

export const ofType = (card: unknown, type: string): Node[] =>
  nodes(card).filter((node) => node['type'] === type);
export const inputs = (card: unknown): Node[] =>
  nodes(card).filter((node) => String(node['type']).startsWith('Input.'));
export const executes = (card: unknown): Node[] => ofType(card, 'Action.Execute');

/** Every text that a person can read on the card. */
export function texts(card: unknown): string[] {
  return nodes(card).flatMap((node) =>
    [
      'text',
      'title',
      'label',
      'placeholder',
      'errorMessage',
      'tooltip',
      'fallbackText',
      'speak',
      'value',
    ].flatMap((key) => (typeof node[key] === 'string' ? [node[key]] : [])),
  );
}

/** The buttons that stand open before anything is unfolded. */
export function openButtons(card: unknown): Node[] {
  if (Array.isArray(card)) return card.flatMap(openButtons);
  if (card === null || typeof card !== 'object') return [];
  const node = card as Node;
  if (node['type'] === 'ActionSet') return node['actions'] as Node[];
  return ['body', 'items', 'columns', 'rows', 'cells', 'actions'].flatMap((key) =>
    openButtons(node[key]),
  );
}
