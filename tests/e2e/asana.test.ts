import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sighting } from '../../lib/task/sighting.ts';
import { type Rig, startRig } from './browser.ts';
import { openOwn, rows, tasks, until } from './store.ts';

/** What Asana does to its pages, in real Chromium with the built extension. */
let rig: Rig;

beforeAll(async () => {
	rig = await startRig();
});
afterAll(() => rig?.close());

const PROJECT = 'https://app.asana.com/1/1200000000000009/project/1200000000000100';
const page = (name: string) => readFileSync(join(import.meta.dirname, `../pages/asana/${name}.html`), 'utf8');

describe('a pane of Asana', () => {
	it('that is used again for another task gets that task’s badge, and its subtasks get its name as their parent', async () => {
		const own = await openOwn(rig);
		const url = `${PROJECT}/task/1200000000000001?focus=true`;
		rig.serve(url, page('pane-subtasks'));
		const tab = await rig.open(url);
		const badges = () => tab.locator('throughline-badge').count();
		expect(await until(badges, (seen) => seen === 4)).toBe(4);

		// As React does it: the same nodes, other attributes and words; rows that are not needed go.
		const left = await tab.evaluate(() => {
			const pane = document.querySelector('.TaskPane') as HTMLElement;
			const name = (box: Element | null, words: string) => {
				(box as HTMLTextAreaElement).defaultValue = words;
				(box as HTMLTextAreaElement).value = words;
			};
			history.pushState({}, '', location.pathname.replace(/1$/, '5'));
			pane.dataset.taskId = '1200000000000005';
			pane.setAttribute('aria-label', 'Order the spare keys');
			name(pane.querySelector('.TaskPaneTitle textarea'), 'Order the spare keys');
			const [first, ...others] = pane.querySelectorAll('.TaskList > .DropTargetRow');
			for (const other of others) other.remove();
			first?.querySelector('[data-task-id]')?.setAttribute('data-task-id', '1200000000000055');
			name(first?.querySelector('textarea') ?? null, 'Ask the locksmith');
			return new Promise<number>((resolve) =>
				requestAnimationFrame(() => resolve(document.querySelectorAll('throughline-badge').length)),
			);
		});
		// Not for one frame is there a badge that belongs to the task before.
		expect(left).toBe(0);

		expect(await until(badges, (seen) => seen === 2)).toBe(2);
		const known = await until(
			() => rows<Sighting>(own, 'sightings'),
			(all) => all.some(({ task }) => task.endsWith('55')),
		);
		const parents = known
			.filter(({ surface }) => surface === 'subtask')
			.map(({ task, fields }) => `${task} of ${fields.parent?.task}`);
		expect(parents.sort()).toEqual([
			'asana:1200000000000031 of asana:1200000000000001',
			'asana:1200000000000032 of asana:1200000000000001',
			'asana:1200000000000034 of asana:1200000000000001',
			'asana:1200000000000055 of asana:1200000000000005',
		]);
		const pane = (await tasks(own)).find(({ task }) => task.endsWith('05'));
		expect(pane?.fields.subtasks?.map(({ title }) => title)).toEqual(['Ask the locksmith']);
		await tab.close();
		await own.close();
	});
});
