import '../../components/base.css';
import { Options } from '../../components/Options.tsx';
import { show } from '../../components/show.tsx';
import { createPanel } from '../../lib/panel.ts';
import { Store } from '../../lib/store/tables.ts';

const store = new Store();
show(<Options panel={createPanel(store)} store={store} />);
