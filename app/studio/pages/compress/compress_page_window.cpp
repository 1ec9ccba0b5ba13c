// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Compress page is to the window: its state, and what it asks of others.
#include "compress_page.h"

#include "compress_step_pane.h"
#include "compress_table.h"

#include "snac/studio/pages/page_keys.h"
#include "snac/studio/pages/page_parts.h"
#include "snac/studio/shell/prompts.h"
#include "snac/studio/shell/window_exports.h"
#include "snac/studio/shell/workbench.h"

#include <QSettings>

namespace snac::studio {

void CompressPage::join(Workbench& bench)
{
    bench.exports->setCompressions(
        [this](const study::StudyStart& start) { return m_session->summary(start); });
    connect(&bench, &Workbench::trialWanted, this, [this, &bench](int trial) {
        chooseTrial(trial);
        Q_EMIT bench.pageWanted(page::compress);
    });
    m_step->setConfirmation([&bench](const QString& text, std::function<void()> use) {
        bench.prompts->confirm(bench.window, tr("Use the test set?"), text, tr("Use it"), tr("Not now"),
                               [use = std::move(use)](bool wanted) {
                                   if (wanted) {
                                       use();
                                   }
                               });
    });
}

void CompressPage::find()
{
    m_table->setFocus();
}

PageStatus CompressPage::status() const
{
    const auto start = m_study->start();
    return {{start ? tr("study: %1").arg(QString::fromStdString(start->file)) : tr("no study is open")}, {}};
}

void CompressPage::saveState(QSettings& settings) const
{
    saveSplitters(settings, m_splitters);
}

void CompressPage::restoreState(const QSettings& settings)
{
    restoreSplitters(settings, m_splitters);
}

} // namespace snac::studio
