import styles from './Key.module.css';
import { taskInShort } from './words.ts';

/** A task's name in short; where there is no room its place is cut, never its number. */
export function Key({ task }: { task: string }) {
	const { place, name } = taskInShort(task);
	if (!name) return null;
	return (
		<bdi className={place ? styles.key : styles.whole}>
			<span className={styles.place}>{place}</span>
			{name}
		</bdi>
	);
}
