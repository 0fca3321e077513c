import { useId } from 'react';
import { toolOf } from '../lib/task/key.ts';
import { Glyph } from './Glyph.tsx';
import { Key } from './Key.tsx';
import { OpenIn } from './OpenIn.tsx';
import { plain } from './plain.ts';
import styles from './Thread.module.css';
import { MOST_NEAR, type ThreadShown } from './useThread.ts';
import { counted } from './words.ts';

/** The threads that it hangs together with, by how: what is over is waited for no more. */
function nearOf({ thread, ended }: ThreadShown): [label: string, ids: readonly string[]][] {
	const { blockedBy, blocks, parents, children, turn } = thread;
	const some: [string, readonly string[]][] = [
		['Waits for', blockedBy.filter((id) => !ended.has(id))],
		['Waited for', blockedBy.filter((id) => ended.has(id))],
		[turn.is === 'over' ? 'Waited for this' : 'Waits for this', blocks],
		['Part of', parents],
		['Has parts', children],
	];
	return some.filter(([, ids]) => ids.length > 0);
}

/** Threads that this one hangs together with; each opens here, or in its tool. */
export function ThreadNear({ view, openThread }: { view: ThreadShown; openThread: (task: string) => void }) {
	const id = useId();
	const some = nearOf(view);
	if (some.length === 0) return null;
	return (
		<section className={styles.near} aria-labelledby={id}>
			<h3 id={id}>Hangs together with</h3>
			<dl>
				{some.map(([label, ids]) => (
					<div key={label}>
						<dt>{label}</dt>
						{ids.slice(0, MOST_NEAR).map((task) => {
							const tool = toolOf(task);
							const row = view.near.get(task);
							return (
								<dd key={task}>
									{tool && <Glyph tool={tool} />}
									<button type="button" className={styles.go} onClick={() => openThread(task)}>
										{row ? <bdi>{plain(row.title, 120) || 'A task without a title'}</bdi> : <Key task={task} />}
									</button>
									{row ? <OpenIn row={row} /> : <span className={styles.quiet}>not seen yet</span>}
								</dd>
							);
						})}
						{ids.length > MOST_NEAR && <dd className={styles.quiet}>and {counted(ids.length - MOST_NEAR, 'other')}</dd>}
					</div>
				))}
			</dl>
		</section>
	);
}
