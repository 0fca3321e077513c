import '../../components/base.css';
import { Popup } from '../../components/Popup.tsx';
import { show } from '../../components/show.tsx';
import { createPanel } from '../../lib/panel.ts';
import { Store } from '../../lib/store/tables.ts';

const store = new Store();
show(<Popup panel={createPanel(store)} store={store} close={() => window.close()} />);
