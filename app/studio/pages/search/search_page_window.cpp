// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Search page is to the window: its state, its job, and what it asks of others.
#include "search_page.h"

#include "run_change_dialog.h"

#include "trial_pane.h"

#include "snac/studio/pages/page_parts.h"
#include "snac/studio/pages/synthesize/hardware_menu.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/studio/shell/study_control.h"
#include "snac/studio/shell/window_exports.h"
#include "snac/studio/shell/workbench.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/objective_plot_tools.h"
#include "snac/widgets/plots/replay_bar.h"
#include "snac/widgets/shown_number.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QSettings>
#include <QTabWidget>

namespace snac::studio {

void SearchPage::join(Workbench& bench)
{
    bench.exports->setPlot(m_plot);
    bench.exports->setGeneration([this] { return m_replay->position(); });
    connect(this, &SearchPage::tableExportRequested, this, [this, &bench](const QString& suffix) {
        bench.exports->askTable(suffix, suffix == QLatin1String("md")    ? m_table->markdown()
                                        : suffix == QLatin1String("tex") ? m_table->latex()
                                                                         : m_table->csv(true));
    });
    connect(this, &SearchPage::startRequested, bench.study, &StudyControl::startOrResume);
    connect(this, &SearchPage::prolongRequested, bench.study, &StudyControl::askProlong);
    connect(this, &SearchPage::trialActivated, bench.study, &StudyControl::openTrial);
    connect(this, &SearchPage::resumeRequested, bench.study, &StudyControl::resumeFile);
    connect(this, &SearchPage::exportRequested, bench.exports, &WindowExports::askFigure);
    connect(this, &SearchPage::openRequested, &bench, &Workbench::fileWanted);
    m_pane->setWorkers(bench.compress);
    joinRuns(bench);
    connect(m_pane, &TrialPane::compressRequested, &bench, &Workbench::trialWanted);
    const auto menu = [this, &bench](int trial, const QPoint& place) {
        const auto one = m_model->trial(trial);
        const bool trained = one && one->state == study::TrialState::Complete;
        showHardwareMenu(bench, this, place, trial, {},
                         !trained ? tr("Trial #%1 has no trained network.").arg(trial)
                         : m_session->isBusy()
                             ? tr("The search is running. Wait until it is finished or stopped.")
                             : QString());
    };
    connect(m_plot, &widgets::ObjectivePlot::menuWanted, this, menu);
    connect(m_table, &widgets::TrialTable::menuWanted, this, menu);
    connect(&bench, &Workbench::measuredChanged, m_plot, &widgets::ObjectivePlot::setMeasured);
    connect(bench.study, &StudyControl::replacing, this, &SearchPage::flush);
    connect(bench.study, &StudyControl::titled, this, &SearchPage::setTitle);
    connect(bench.study, &StudyControl::bannerWanted, this, [this](const QString& text) { setBanner(text); });
    connect(bench.study, &StudyControl::obstacleChanged, this, &SearchPage::setStartObstacle);
    connect(bench.study, &StudyControl::finished, this, [this, &bench] {
        if (const double rate = samplesPerSecond(); rate > 0.0) {
            bench.settings->setValue(QStringLiteral("measured/samplesPerSecond"), rate);
            Q_EMIT bench.rateMeasured(rate);
        }
    });
    const auto showStudies = [this, &bench] { setRecentStudies(bench.studies->studies()); };
    connect(bench.studies, &RecentStudies::changed, this, showStudies);
    showStudies();
}

/// What the user wants otherwise of the search that runs; the dialog holds up neither it nor the window.
void SearchPage::askChange()
{
    if (!m_model->start()) {
        return;
    }
    const auto begun = [this] { return m_model->counts().counted + m_model->counts().running; };
    auto* dialog = new RunChangeDialog(*m_model->start(), begun(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_model, &StudyModel::countsChanged, dialog, [dialog, begun] { dialog->setBegun(begun()); });
    connect(m_session, &StudySession::stateChanged, dialog, [this, dialog] {
        if (!m_session->isBusy()) {
            dialog->setEnded(m_model->counts().counted);
        }
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const study::RunChange change = dialog->change();
        if (change == study::RunChange()) {
            return;
        }
        if (const QString why = m_session->change(change); !why.isEmpty()) {
            setBanner(why);
        }
    });
    dialog->open();
}

void SearchPage::find()
{
    m_filter->setFocus();
}

void SearchPage::flush()
{
    m_pane->commitNote();
}

PageStatus SearchPage::status() const
{
    if (!m_model->start()) {
        return {};
    }
    const auto& start = *m_model->start();
    PageStatus status;
    status.left << tr("study: %1").arg(QString::fromStdString(start.file))
                << tr("seed %1").arg(start.config.evolution.seed);
    if (start.workers > 0) { // not known of studies of earlier programs
        status.left << (start.workers == 1 ? tr("1 worker") : tr("%1 workers").arg(start.workers));
    }
    QString engine = QString::fromStdString(start.engine);
    for (const auto& trial : m_model->trials()) {
        if (trial && !trial->engine.empty()) {
            engine = QString::fromStdString(trial->engine);
            break;
        }
    }
    if (!engine.isEmpty()) {
        status.left << engine;
    }
    if (const double rate = samplesPerSecond(); rate > 0.0) {
        status.right =
            tr("%1 k samples/s")
                .arg(rate < 10000.0 ? widgets::fixedNumber(rate / 1000.0, 1) : groupedNumber(rate / 1000.0));
    }
    return status;
}

/// How far the search is, for the question whether to stop it.
QString SearchPage::stopText() const
{
    if (m_session->state() == SessionState::Opening) {
        return {};
    }
    const int total = m_model->start() ? m_model->start()->config.trials : 0;
    if (total <= 0) {
        return tr("A search is starting. Nothing is trained yet.");
    }
    const QString file = m_session->job() ? QString::fromStdString(m_session->job()->file) : QString();
    return tr("%1 is searching: %2 of %3 trials are done. They are saved in %4, and the search can be "
              "resumed at any time.")
        .arg(QFileInfo(file).completeBaseName())
        .arg(m_model->counts().counted)
        .arg(total)
        .arg(file);
}

void SearchPage::saveState(QSettings& settings) const
{
    saveSplitters(settings, m_splitters);
    settings.setValue(QStringLiteral("search/xAxis"), m_preferredX);
    settings.setValue(QStringLiteral("search/yAxis"), m_preferredY);
    settings.setValue(QStringLiteral("search/axesOf"), m_preferredIn);
    settings.setValue(QStringLiteral("search/charts"), m_charts->currentIndex());
    settings.setValue(QStringLiteral("search/layers"), m_tools->layers());
    settings.setValue(QStringLiteral("search/hiddenColumns"), m_table->hiddenColumns());
}

void SearchPage::restoreState(const QSettings& settings)
{
    restoreSplitters(settings, m_splitters);
    setPreferredAxes(settings.value(QStringLiteral("search/xAxis")).toString(),
                     settings.value(QStringLiteral("search/yAxis")).toString(),
                     settings.value(QStringLiteral("search/axesOf")).toString());
    m_charts->setCurrentIndex(settings.value(QStringLiteral("search/charts")).toInt());
    m_tools->setLayers(settings.value(QStringLiteral("search/layers")).toStringList());
    m_table->setHiddenColumns(settings.value(QStringLiteral("search/hiddenColumns")).toStringList());
}

} // namespace snac::studio
