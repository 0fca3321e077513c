/**
 * An item of React's sidebar that leads nowhere, as a group of relations may that is folded up: where there is one, it
 * can't be told that there are no relations. A project's fields are such items, too.
 */
export const SHUT = '[data-testid^="sidebar-"]:not([data-testid*="projects"]) li:not(:has(a[href]))';
