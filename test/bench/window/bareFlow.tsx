// Runs in the browser: the library of the canvas by itself, with as many boxes and lines, for the app to be held against.
import '@xyflow/react/dist/base.css';
import { Handle, type Node, type NodeProps, Position, ReactFlow, useNodesState } from '@xyflow/react';
import { createRoot } from 'react-dom/client';

const size = { width: 228, height: 76 } as const;

function Card({ data }: NodeProps<Node<{ readonly title: string }>>) {
  return (
    <div
      style={{
        ...size,
        boxSizing: 'border-box',
        border: '1px solid #9aa',
        padding: 8,
        font: '13px sans-serif',
      }}
    >
      <Handle type="target" position={Position.Left} />
      <b>{data.title}</b>
      <div>One line of a title</div>
      <Handle type="source" position={Position.Right} />
    </div>
  );
}
const nodeTypes = { card: Card };

function Page({
  count,
  culled,
  fit,
}: {
  readonly count: number;
  readonly culled: boolean;
  readonly fit: boolean;
}) {
  const columns = 5;
  const [nodes, , onNodesChange] = useNodesState(
    Array.from({ length: count }, (_, i) => ({
      id: `n${i}`,
      type: 'card',
      position: { x: (i % columns) * 260, y: Math.floor(i / columns) * 90 },
      data: { title: `Card ${i}` },
      ...size,
    })),
  );
  const edges = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    source: `n${i}`,
    target: `n${(i * 7 + 11) % count}`,
  }));
  return (
    <div style={{ width: '100vw', height: '100vh' }}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onlyRenderVisibleElements={culled}
        panOnScroll
        minZoom={0.02}
        fitView={fit}
        proOptions={{ hideAttribution: true }}
      />
    </div>
  );
}

/** Shows that many boxes and lines; all of them at once, or as large as life and drawn only where they are seen. */
export function showFlow(count: number, isWhole: boolean): void {
  const place = document.createElement('main');
  document.body.style.margin = '0';
  document.body.replaceChildren(place);
  createRoot(place).render(<Page count={count} culled={!isWhole} fit={isWhole} />);
}
