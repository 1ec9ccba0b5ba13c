// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour shows of the page Search.
#include "tour_walk.h"

#include "main_window.h"

#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/parallel_plot.h"

#include <QAbstractButton>
#include <QTabWidget>

namespace snac::studio {

bool Tour::showSearch()
{
    auto* session = m_window->session();
    auto* model = m_window->model();
    m_window->startStudy();
    const auto half = [&] {
        return model->start() && model->counts().counted >= model->start()->config.trials / 2;
    };
    if (!waitFor([&] { return half() || session->state() == SessionState::Failed; }, 1800) || !half()) {
        m_problem =
            session->error().isEmpty() ? QStringLiteral("the study made no progress") : session->error();
        return false;
    }
    if (!take(QStringLiteral("search-running"))) {
        return false;
    }
    if (!waitFor([&] { return !session->isBusy(); }, 1800) || session->state() != SessionState::Finished) {
        m_problem = QStringLiteral("the study did not finish: %1").arg(session->error());
        return false;
    }
    if (!take(QStringLiteral("search-finished"))) {
        return false;
    }
    auto* plot = m_window->findChild<widgets::ObjectivePlot*>();
    plot->setLayerVisible(widgets::ObjectivePlot::Layer::Density,
                          true); // of fewer than show it by themselves
    const bool shown = take(QStringLiteral("search-density"));
    plot->setLayerVisible(widgets::ObjectivePlot::Layer::Density, false);
    return shown;
}

bool Tour::showCharts()
{
    auto* charts = m_window->findChild<QTabWidget*>(QStringLiteral("charts"));
    charts->setCurrentIndex(1);
    if (!take(QStringLiteral("search-generations"))) {
        return false;
    }
    charts->setCurrentIndex(2);
    return take(QStringLiteral("search-training")) && showSeveral();
}

bool Tour::showSeveral()
{
    auto* model = m_window->model();
    auto* parallel = m_window->findChild<QAbstractButton*>(QStringLiteral("parallelSwitch"));
    auto* plot = m_window->findChild<widgets::ParallelPlot*>(QStringLiteral("parallelPlot"));
    const auto& front = model->front();
    if (front.size() < 3) {
        m_problem = QStringLiteral("the front is too small to compare");
        return false;
    }
    model->setMarked({front.front(), front[front.size() / 2], front.back()});
    parallel->setChecked(true);
    const double middle = plot->valueAt(0, plot->height() / 2.0);
    plot->setRange(0, widgets::ParallelPlot::Range{middle, plot->valueAt(0, 0.0)});
    const bool shown = take(QStringLiteral("search-compare"));
    parallel->setChecked(false);
    model->setMarked({});
    return shown;
}

} // namespace snac::studio
