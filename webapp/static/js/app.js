// On every page: the worker, what is offline, the language that was used last, installing. Words come from the page.
import {keepOffline} from './offline/keep.js';
import {offerInstall} from './offline/install.js';
import {offerUpdate} from './offline/update.js';
import {openLanguageMenu} from './lib/menu.js';
import {drawPictures} from './lib/picture.js';

openLanguageMenu();
drawPictures();
offerInstall();
keepOffline().then(offerUpdate);
