import '../../components/base.css';
import { SidePanel } from '../../components/SidePanel.tsx';
import { show } from '../../components/show.tsx';
import { createPanel } from '../../lib/panel.ts';
import { Store } from '../../lib/store/tables.ts';

const store = new Store();
show(<SidePanel panel={createPanel(store)} store={store} />);
