// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is not of the study that is shown: other studies and published designs.
#include "search_page.h"

#include "plot_view.h"
#include "remembered_runs.h"
#include "runs_view.h"

#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/study_view.h"
#include "snac/studio/shell/asked_jobs.h"
#include "snac/studio/shell/prompts.h"
#include "snac/studio/shell/workbench.h"
#include "snac/study/published_designs.h"
#include "snac/widgets/plots/charts.h"
#include "snac/widgets/plots/objective_plot.h"

#include <QFileInfo>
#include <QLabel>

namespace snac::studio {

/// Files are read by jobs of their own, one after the other.
void SearchPage::joinRuns(Workbench& bench)
{
    m_reader = std::make_shared<AskedJobs>(bench.compress);
    connect(&bench, &Workbench::comparisonWanted, this, [this](const QString& file) {
        if (!m_runs->isBeside(file)) { // remembered, it came back by itself
            addStudy(file);
        }
    });
    connect(m_runs, &RunsView::added, this, [this, &bench](const QString& file) {
        RememberedRuns(*bench.settings).add(QString::fromStdString(m_besideOf), file);
    });
    connect(m_runs, &RunsView::removed, this, [this, &bench](const QString& file) {
        RememberedRuns(*bench.settings).remove(QString::fromStdString(m_besideOf), file);
    });
    connect(m_model, &StudyModel::studyChanged, this, [this, &bench] { bringRunsBack(bench); });
    connect(m_runs, &RunsView::addWanted, this, [this, &bench] {
        const QString folder = m_model->start()
                                   ? QFileInfo(QString::fromStdString(m_model->start()->file)).absolutePath()
                                   : QString();
        const QStringList files =
            bench.prompts->openFiles(window(), tr("Studies to compare"), folder, tr("Studies (*.snac)"));
        for (const QString& file : files) {
            addStudy(file);
        }
    });
}

/// What stood beside the study when it was shown last; a file that is not there now may be so another time.
void SearchPage::bringRunsBack(const Workbench& bench)
{
    const std::string shown = m_model->start() ? m_model->start()->file : std::string();
    if (shown == m_besideOf) {
        return;
    }
    m_besideOf = shown;
    if (shown.empty()) {
        return;
    }
    for (const QString& file : RememberedRuns(*bench.settings).beside(QString::fromStdString(shown))) {
        if (QFileInfo::exists(file)) {
            addStudy(file);
        }
    }
}

void SearchPage::addStudy(const QString& file)
{
    if (!m_reader) {
        return;
    }
    const std::string beside = m_model->start() ? m_model->start()->file : std::string();
    m_reader->ask(jobs::OpenRequest{file.toStdString()}, [this, file, beside](const jobs::Job& job) {
        if (!m_model->start() || m_model->start()->file != beside) {
            return; // asked for beside a study that is not shown any more
        }
        if (const auto* opened = job.outcomeAs<jobs::OpenedStudy>()) {
            m_runs->add(file, opened->summary);
        } else {
            m_runs->refuse(shownError(job.outcome().error()));
        }
    });
}

void SearchPage::showRuns()
{
    m_plot->setOverlays(m_runs->overlaysIn(m_plot->xAxis(), m_plot->yAxis()));
    m_hypervolume->setOthers(m_runs->curves());
    showHypervolume();
}

/// By axis, in the order of the plot's.
void SearchPage::showPublished()
{
    std::vector<widgets::PlotPublished> published;
    if (const auto start = m_model->start()) {
        for (const study::PublishedDesign* design : study::publishedFor(*start)) {
            widgets::PlotPublished one{
                .name = QString::fromUtf8(design->name.data(), static_cast<qsizetype>(design->name.size())),
                .values = {},
                .card = QString::fromStdString(study::cardOf(*design, *start))};
            for (const study::Quantity quantity : plotQuantities(*start)) {
                one.values.push_back(study::valueOf(*design, quantity, start->board) *
                                     study::info(quantity).displayScale);
            }
            published.push_back(std::move(one));
        }
    }
    m_plot->setPublished(std::move(published));
}

} // namespace snac::studio
