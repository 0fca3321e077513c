import { browser } from 'wxt/browser';
import * as z from 'zod';
import { type Hours, usualHours } from './flow/hours.ts';

/** The clock that waits are told by, in storage; and the working hours that its user named. */
const BY = 'clock';
const HOURS = 'hours';

const bySchema = z.enum(['calendar', 'working hours']);
const minutes = z.number().int().min(0).max(1_440);
const zoneSchema = z.string().min(1).max(100).refine(isZone);
const hoursSchema = z
	.object({
		zone: zoneSchema,
		days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
		from: minutes,
		to: minutes,
		holidays: z.array(z.iso.date()).max(1_000).optional(),
	})
	.refine(({ from, to }) => from < to);

/** By which clock waits are told, and when its user works. */
export interface ClockKept {
	by: z.infer<typeof bySchema>;
	/** Mon–Fri 9–17 in the browser's own zone until they were named. */
	hours: Hours;
}

/** Whether this browser knows a time zone. */
function isZone(zone: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
	} catch {
		return false;
	}
}

/** What is kept; in the place of what is not as it should be, what there is at first. */
export async function clockKept(): Promise<ClockKept> {
	const kept = await browser.storage.local.get([BY, HOURS]);
	const by = bySchema.safeParse(kept[BY]);
	const hours = hoursSchema.safeParse(kept[HOURS]);
	return {
		by: by.success ? by.data : 'calendar',
		hours: hours.success ? asHours(hours.data) : usualHours(Intl.DateTimeFormat().resolvedOptions().timeZone),
	};
}

const asHours = ({ holidays, ...hours }: z.infer<typeof hoursSchema>): Hours =>
	holidays ? { ...hours, holidays } : hours;

export async function keepClock(by: ClockKept['by']): Promise<void> {
	await browser.storage.local.set({ [BY]: bySchema.parse(by) });
}

/** Keeps working hours. Throws where they end before they begin, name no day, or a zone that is not known. */
export async function keepHours(hours: Hours): Promise<void> {
	await browser.storage.local.set({ [HOURS]: hoursSchema.parse(hours) });
}

/** Tells of every change of {@link clockKept}, until the signal ends. */
export function onClock(changed: () => void, signal: AbortSignal): void {
	const heard = (changes: object) => {
		if (BY in changes || HOURS in changes) changed();
	};
	browser.storage.local.onChanged.addListener(heard);
	signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(heard));
}
