import type { PageAnswer, PageReport, Panel } from '../lib/messages.ts';
import { CopyReport } from './CopyReport.tsx';
import { writtenOn } from './counts.ts';
import { missInWords, reportOf } from './misses.ts';
import { Note } from './Note.tsx';
import styles from './Popup.module.css';
import { NotAllowed, UnreadSite } from './UnreadSite.tsx';
import { counted, TOOL_LABELS } from './words.ts';

interface PageStateProps {
	page: PageAnswer;
	panel: Panel;
	again: () => void;
	/** Opens what is known of every kind of page. */
	canSee: () => void;
}

/** Whether this page could be read, and if not, why and what to do. */
export function PageState({ page, panel, again, canSee }: PageStateProps) {
	switch (page.is) {
		case 'elsewhere':
			return (
				<Note title="Not a site that Throughline reads">
					<p>Open a GitHub, Jira or Asana page to see what its tasks say.</p>
				</Note>
			);
		case 'unread':
			return <UnreadSite page={page} add={panel.addSite} again={again} />;
		case 'not allowed':
			return <NotAllowed page={page} allow={panel.allowSites} again={again} />;
		case 'off':
			return (
				<Note title={`Switched off on ${page.host}`}>
					<p>Nothing on this site is read. Switch it on below, any time.</p>
				</Note>
			);
		case 'silent':
			return (
				<Note title="Reload this page">
					<p>It was open before Throughline was ready. Reload it once and it will be read.</p>
				</Note>
			);
		case 'here':
			return <Read report={page.report} again={again} panel={panel} canSee={canSee} />;
	}
}

function Read({ report, again, panel, canSee }: Omit<PageStateProps, 'page'> & { report: PageReport }) {
	const { misses, page, tool } = report;
	const label = TOOL_LABELS[tool];
	switch (report.state) {
		case 'loading':
			return (
				<Note title="This page is still loading">
					<button type="button" onClick={again}>
						Look again
					</button>
				</Note>
			);
		case 'not a task page':
			// A page that is known may well show tasks, as a timeline does: then it must not be said that there are none.
			return page ? (
				<Note title="This view is not read">
					<p>Whether it shows tasks can’t be seen from here. Open one, and it will be read.</p>
				</Note>
			) : (
				<Note title="No task page">
					<p>Throughline reads {label}’s tasks, lists and boards; this page is none of them.</p>
				</Note>
			);
		case 'no tasks':
			return (
				<Note title="No tasks here">
					<p>This page was read, and it holds no tasks.</p>
				</Note>
			);
		case 'unreadable':
			return (
				<Note title="This page can’t be read" alert>
					<p>{label} may have changed it. Nothing here is counted as missing.</p>
					<Misses report={report} version={panel.version} />
					<button type="button" className={styles.link} onClick={canSee}>
						What Throughline can see
					</button>
				</Note>
			);
		case 'read':
			return (
				<section className={styles.state}>
					<Tasks report={report} />
					{misses.length > 0 && (
						<>
							<p className={styles.quiet}>Part of it can’t be read, and is not counted:</p>
							<Misses report={report} version={panel.version} />
						</>
					)}
				</section>
			);
	}
}

/** How many tasks a page holds, with one that is still being written told apart. */
function Tasks({ report }: { report: PageReport }) {
	const written = writtenOn(report).length;
	const drafts = report.tasks.length - written;
	if (drafts === 0) return <h2>{counted(written, 'task')} on this page</h2>;
	return (
		<>
			<h2>{written > 0 ? `${counted(written, 'task')} on this page` : 'A task that is being written'}</h2>
			<p className={styles.quiet}>
				{written > 0 ? 'Another is being written: its' : 'Its'} badge says what it lacks so far.
			</p>
		</>
	);
}

function Misses({ report, version }: { report: PageReport; version: string }) {
	return (
		<>
			<ul className={styles.misses}>
				{report.misses.map((miss) => (
					<li key={`${miss.surface}/${miss.anchor}`}>{missInWords(miss)}</li>
				))}
			</ul>
			<CopyReport text={reportOf(report, version)} />
		</>
	);
}
