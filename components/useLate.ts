import { useEffect, useState } from 'react';

/** What takes less than this seems to be there at once; a skeleton would only flicker. */
const PATIENCE = 150;

/** True once something has been waited for longer than people take for at once. */
export function useLate(waiting: boolean): boolean {
	const [late, setLate] = useState(false);
	useEffect(() => {
		if (!waiting) return setLate(false);
		const timer = setTimeout(() => setLate(true), PATIENCE);
		return () => clearTimeout(timer);
	}, [waiting]);
	return waiting && late;
}
