import { MARK_BOX, MARK_LINE, MARK_SEGMENTS } from './mark.ts';

/** The mark beside a name; it says nothing of its own to a screen reader. */
export function Mark({ size = 16 }: { size?: number }) {
	return (
		<svg width={size} height={size} viewBox={`0 0 ${MARK_BOX} ${MARK_BOX}`} aria-hidden="true" focusable="false">
			<path d={MARK_SEGMENTS} fill="var(--line)" />
			<path d={MARK_LINE} fill="var(--ink)" />
		</svg>
	);
}
