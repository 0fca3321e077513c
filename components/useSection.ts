import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
	addEventListener('hashchange', changed);
	return () => removeEventListener('hashchange', changed);
};
/** What stands after a `/` belongs to the section itself. */
const named = () => location.hash.slice(1).split('/')[0] ?? '';

/** The section that the page's address names, so that each can be linked to and Back leads back; else the first. */
export function useSection<Section extends { id: string }>(sections: readonly [Section, ...Section[]]): Section {
	const id = useSyncExternalStore(subscribe, named);
	return sections.find((section) => section.id === id) ?? sections[0];
}
