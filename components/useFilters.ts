import { useEffect, useState } from 'react';
import { type Filters, parseFilters, printFilters } from './filters.ts';

/** Browsers refuse an address that changes with every key that is held down. */
const SETTLE = 200;

/** The filters, kept in the address: a reload or a bookmark brings them back. */
export function useFilters(): [Filters, (filters: Filters) => void] {
	const [filters, setFilters] = useState(() => parseFilters(location.hash));
	useEffect(() => {
		const timer = setTimeout(() => {
			const { pathname, search } = location;
			history.replaceState(null, '', `${pathname}${search}${printFilters(filters)}`);
		}, SETTLE);
		return () => clearTimeout(timer);
	}, [filters]);
	useEffect(() => {
		const onHash = () => setFilters(parseFilters(location.hash));
		addEventListener('hashchange', onHash);
		return () => removeEventListener('hashchange', onHash);
	}, []);
	return [filters, setFilters];
}
