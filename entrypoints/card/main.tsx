import '../../components/base.css';
import { Card } from '../../components/Card.tsx';
import { show } from '../../components/show.tsx';
import { createPanel } from '../../lib/panel.ts';
import { Store } from '../../lib/store/tables.ts';

const asked = new URLSearchParams(location.hash.slice(1));
const theme = asked.get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;

show(<Card panel={createPanel(new Store())} task={asked.get('task') ?? ''} />);
