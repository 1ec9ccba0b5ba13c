// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_list.h"

#include "snac/studio/pages/calibrate/calibrate_page.h"
#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/data/data_page.h"
#include "snac/studio/pages/learn/learn_page.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/setup/board_page.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/studio/pages/synthesize/synthesize_page.h"
#include "snac/studio/pages/welcome/welcome_page.h"
#include "snac/studio/shell/workbench.h"

namespace snac::studio {

PageList makePages(Workbench& bench)
{
    PageList list;
    list.editor = new SetupPage(bench.environment);
    list.pages = {
        list.editor,
        new SearchPage(bench.session, bench.model),
        new CompressPage(bench.session, bench.model, bench.compress),
        new SynthesizePage(bench.session, bench.model, bench.compress, bench.environment),
        new CalibratePage(bench.prompts, bench.environment),
        new LearnPage(bench.model, bench.prompts),
        new BoardPage(bench.environment),
        new DataPage(bench.environment),
        new WelcomePage,
    };
    return list;
}

} // namespace snac::studio
