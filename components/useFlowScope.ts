import { useEffect, useState } from 'react';
import { type FlowScope, parseFlowScope, printFlowScope } from './flowScope.ts';

/** Browsers refuse an address that changes with every key that is held down. */
const SETTLE = 200;

/** What a view of the flow is narrowed to, kept in the address: a reload brings it back. */
export function useFlowScope(): [FlowScope, (scope: FlowScope) => void] {
	const [scope, setScope] = useState(() => parseFlowScope(location.hash));
	useEffect(() => {
		const timer = setTimeout(() => {
			const { pathname, search } = location;
			history.replaceState(null, '', `${pathname}${search}${printFlowScope(scope)}`);
		}, SETTLE);
		return () => clearTimeout(timer);
	}, [scope]);
	return [scope, setScope];
}
