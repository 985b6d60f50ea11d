// Tests have every language at hand, as the server has.

import '@/lib/i18n/all-languages'
