// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour shows of the pages Synthesize and Calibrate.
#include "tour_walk.h"

#include "main_window.h"
#include "tour_reports.h"

#include "snac/base/text_file.h"
#include "snac/studio/pages/calibrate/calibrate_page.h"
#include "snac/studio/pages/synthesize/synthesize_page.h"

#include <QTabWidget>

#include <algorithm>

namespace snac::studio {

bool Tour::showSynthesize()
{
    auto* page = m_window->page<SynthesizePage>();
    auto* session = page->session();
    auto* model = m_window->model();
    const auto& front = model->front();
    const int cheapest = *std::ranges::min_element(front, {}, [&](int number) {
        const auto trial = model->trial(number);
        return trial ? model->value(*trial, study::Quantity::Lut) : 0.0;
    });
    m_window->showPage(QStringLiteral("synthesize"));
    model->select(cheapest);
    page->choosePoint({cheapest, {}});
    const auto known = [&] { return session->previewed() || !session->previewError().isEmpty(); };
    if (!waitFor([&] { return known() && !session->tools().empty(); }, 120) || !session->previewed()) {
        m_problem = QStringLiteral("the point was not read: %1").arg(session->previewError());
        return false;
    }
    if (!take(QStringLiteral("synthesize-before"))) {
        return false;
    }
    if (!session->tools().front().isHere()) {
        return true; // a machine without Yosys: the page says what to install
    }
    page->start();
    const int job = session->entries().back().id;
    const auto over = [&] { return session->entry(job)->isOver(); };
    const auto synthesizes = [&] {
        return over() || session->entry(job)->stage >= static_cast<int>(jobs::HardwareStage::Synthesize);
    };
    if (!waitFor(synthesizes, 600) || !take(QStringLiteral("synthesize-running")) || !waitFor(over, 1200) ||
        session->records().empty()) {
        m_problem = m_problem.isEmpty()
                        ? QStringLiteral("the synthesis did not end: %1").arg(session->entry(job)->error)
                        : m_problem;
        return false;
    }
    page->tabs()->setCurrentIndex(0);
    if (!take(QStringLiteral("synthesize"))) {
        return false;
    }
    m_window->showPage(QStringLiteral("search"));
    model->select(cheapest);
    return take(QStringLiteral("search-synthesized"));
}

bool Tour::showCalibrate()
{
    auto* page = m_window->page<CalibratePage>();
    auto* session = page->session();
    const auto settled = [&] { return session->view() && !session->isBusy(); };
    m_window->showPage(QStringLiteral("calibrate"));
    if (!waitFor(settled, 60) || !take(QStringLiteral("calibrate-empty"))) {
        return false;
    }
    const QString table = m_private.filePath(QStringLiteral("invented.csv"));
    if (const auto written =
            replaceTextFile(table.toStdString(), inventedReports(m_environment->now()->shipped));
        !written) {
        m_problem = QString::fromStdString(written.error().toString());
        return false;
    }
    page->add({table});
    session->calibrate();
    if (!waitFor(settled, 300) || !session->view()->report) {
        m_problem = QStringLiteral("the calibration did not end in time");
        return false;
    }
    return take(QStringLiteral("calibrate"));
}

} // namespace snac::studio
