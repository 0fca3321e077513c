import type { GapsKept } from './audit/scope.ts';
import type { ClockKept } from './clock-kept.ts';
import type { OwnWord } from './flow/account.ts';
import type { Hours } from './flow/hours.ts';
import type { ActiveTask, AddAnswer, CardAnswer, CardThread, PageAnswer, SiteRow } from './messages.ts';
import type { Viewer } from './own-word.ts';
import type { RepairAnswer, RepairAsk } from './repair/asks.ts';
import type { RulingAnswer, RulingAsk } from './ruling-asks.ts';
import type { StandardsAnswer, StandardsAsk } from './stack/standard-asks.ts';
import type { Standard } from './stack/standard-schema.ts';
import type { Chart } from './store/looks.ts';
import type { Stored } from './stored.ts';
import type { OwnHostTool } from './task/site.ts';

/** What the panels ask of the rest; the real one is in `panel.ts`, tests have their own. */
export interface Panel {
	askPage(): Promise<PageAnswer>;
	card(task: string): Promise<CardAnswer | null>;
	/** Whose turn it is in a task's thread; null where nothing is known of it. */
	thread(task: string): Promise<CardThread | null>;
	/** The task that the page in front is of. */
	activeTask(): Promise<ActiveTask>;
	/** Tells when more was read of a task's history, until the signal ends. */
	onKept(task: string, kept: () => void, signal: AbortSignal): void;
	/** Tells when another page may be in front, until the signal ends. */
	onActive(changed: () => void, signal: AbortSignal): void;
	closeCard(): void;
	cardHeight(px: number): void;
	switchSite(host: string, on: boolean): Promise<void>;
	sites(): Promise<SiteRow[]>;
	/** Tells of every change of {@link Panel.sites}, until the signal ends. */
	onSites(changed: () => void, signal: AbortSignal): void;
	/** Adds the site of an address. The browser asks its user, so it has to be called straight in a press. */
	addSite(typed: string, tool: OwnHostTool): Promise<AddAnswer>;
	/** Has the browser ask for sites that are known but not allowed; straight in a press, too. */
	allowSites(patterns: readonly string[]): Promise<boolean>;
	removeSite(origin: string): Promise<void>;
	openSidePanel(): Promise<void>;
	/** Forgets what was seen; `rulings`: also what people decided. */
	forget(rulings?: boolean): Promise<void>;
	/** The names that our tables hold just now, by which looks are shown. */
	charts(): Promise<Chart[]>;
	forgetLooks(): Promise<void>;
	/** Opens the options in a tab of their own, at a section. */
	openOptions(section: string): Promise<void>;
	repairs(ask: RepairAsk): Promise<RepairAnswer>;
	standards(ask: StandardsAsk): Promise<StandardsAnswer>;
	/** Tells of every change of what is kept for {@link Panel.repairs} or {@link Panel.standards}, until the signal ends. */
	onStored(name: Stored, changed: () => void, signal: AbortSignal): void;
	rulings(ask: RulingAsk): Promise<RulingAnswer>;
	/** The Standard in force, whole. */
	standardInForce(): Promise<Standard>;
	/** What is kept for Gaps: saved views, and who has left. */
	gapsKept(): Promise<GapsKept>;
	keepGaps(kept: GapsKept): Promise<void>;
	/** What the user said of people: their own accounts, accounts that are one person's, who has left (as in Gaps). */
	ownWord(): Promise<OwnWord>;
	keepOwnWord(word: OwnWord): Promise<void>;
	/** Tells of every change of what is said of people, of who is signed in, and of what is kept for Gaps. */
	onOwnWord(changed: () => void, signal: AbortSignal): void;
	/** Who is signed in at which site, as its pages show it. */
	viewers(): Promise<Viewer[]>;
	/** By which clock waits are told, and the working hours. */
	clockKept(): Promise<ClockKept>;
	keepClock(by: ClockKept['by']): Promise<void>;
	keepHours(hours: Hours): Promise<void>;
	/** Tells of every change of {@link Panel.clockKept}, until the signal ends. */
	onClock(changed: () => void, signal: AbortSignal): void;
	version: string;
}
