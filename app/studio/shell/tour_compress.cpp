// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour shows of the page Compress.
#include "tour_walk.h"

#include "main_window.h"

#include "snac/studio/pages/compress/compress_page.h"

#include <QTabWidget>

namespace snac::studio {

bool Tour::showCompress()
{
    auto* page = m_window->page<CompressPage>();
    const auto knee = study::kneeTrial(m_window->model()->summary());
    if (!knee) {
        m_problem = QString::fromStdString(knee.error().message);
        return false;
    }
    m_window->showPage(QStringLiteral("compress"));
    if (!waitFor([&] { return page->session()->state() == SessionState::Idle; }, 60)) {
        m_problem = QStringLiteral("the study file was not read: %1").arg(page->session()->error());
        return false;
    }
    // As a user finds it, with what the study file says: options set here would lay the page out anew.
    m_window->model()->select(*knee);
    page->chooseTrial(*knee);
    if (!take(QStringLiteral("compress-before"))) {
        return false;
    }
    page->start();
    const auto some = [&] { return page->model()->steps().size() >= 1 || !page->session()->isBusy(); };
    const auto hold = [&](bool held) { held ? page->session()->pause() : page->session()->resume(); };
    m_shown << m_window->currentPage();
    if (!waitFor(some, 300) || !take(QStringLiteral("compress-running"), *m_window, hold)) {
        m_problem = m_problem.isEmpty() ? QStringLiteral("the compression made no progress") : m_problem;
        return false;
    }
    if (!waitFor([&] { return !page->session()->isBusy(); }, 600) ||
        page->session()->state() != SessionState::Finished) {
        m_problem = QStringLiteral("the compression did not finish: %1").arg(page->session()->error());
        return false;
    }
    const bool steps = take(QStringLiteral("compress"));
    page->details()->setCurrentIndex(1);
    return steps && take(QStringLiteral("compress-weights"));
}

} // namespace snac::studio
