// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Compress page is to the window: its state, and what it asks of others.
#include "compress_page.h"

#include "compress_step_pane.h"
#include "compress_table.h"
#include "compress_view.h"

#include "snac/studio/pages/page_keys.h"
#include "snac/studio/pages/page_parts.h"
#include "snac/studio/pages/synthesize/hardware_menu.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/studio/shell/prompts.h"
#include "snac/studio/shell/window_exports.h"
#include "snac/studio/shell/workbench.h"

#include <QPointer>
#include <QSettings>

namespace snac::studio {

void CompressPage::join(Workbench& bench)
{
    bench.exports->setCompressions(
        [this](const study::StudyStart& start) { return m_session->summary(start); });
    connect(&bench, &Workbench::synthesesChanged, this, [this](const auto& nearest) {
        m_synthesized = nearest;
        showFront();
    });
    connect(&bench, &Workbench::trialWanted, this, [this, &bench](int trial) {
        chooseTrial(trial);
        Q_EMIT bench.pageWanted(page::compress);
    });
    connect(m_table, &StepTable::menuWanted, this, [this, &bench](int number, const QPoint& place) {
        if (const auto step = m_model->step(number)) {
            const QString name =
                QString::fromStdString(step->branch.key() + "/" + std::to_string(step->round));
            showHardwareMenu(bench, this, place, step->branch.trial, name, {});
        }
    });
    MarkSaver& marks = bench.session->marks(); // of the file that is written here
    marks.setHeld([session = QPointer(m_session)] { return session && session->writes(); });
    connect(m_session, &CompressSession::stateChanged, &marks, &MarkSaver::retry, Qt::QueuedConnection);
    connect(m_session, &CompressSession::testingChanged, &marks, &MarkSaver::retry, Qt::QueuedConnection);
    connect(m_session, &CompressSession::scoringEnded, &marks, &MarkSaver::retry, Qt::QueuedConnection);
    bench.stepWords = [this](const QString& step) { return wordsOf(step); };
    m_step->setConfirmation([&bench](const QString& text, std::function<void()> use) {
        bench.prompts->confirm(bench.window, tr("Use the test set?"), text, tr("Use it"), tr("Not now"),
                               [use = std::move(use)](bool wanted) {
                                   if (wanted) {
                                       use();
                                   }
                               });
    });
}

/// Scores as this page shows them: the Synthesize page has no others.
StepWords CompressPage::wordsOf(const QString& name) const
{
    const auto slash = name.indexOf(QLatin1Char('/'));
    const int number = m_model->numberOf(name.left(slash).toStdString(), name.mid(slash + 1).toInt());
    const auto step = m_model->step(number);
    if (!step) {
        return {};
    }
    const auto percent = [this](const network::Metrics& metrics) {
        return displayText(m_model->score(), m_model->scoreOf(metrics));
    };
    const QString score = shownText(study::info(m_model->score()).label);
    StepWords words{stepTitle(*step), {}};
    const auto start = m_study->start();
    const auto floats = m_model->floatScores().find(step->branch.trial);
    if (start && start->validationRows > 0) {
        words.scores << tr("%1 on all %2 validation rows, as on the Compress page: integers %3%4")
                            .arg(score, groupedNumber(start->validationRows), percent(step->integerMetrics),
                                 floats == m_model->floatScores().end()
                                     ? QString()
                                     : (m_model->floatScores().unseen.contains(step->branch.trial)
                                            ? tr(", its trial trained again for compression, as float %1")
                                            : tr(", its trial's own network as float %1"))
                                           .arg(percent(floats->second)));
    }
    if (const auto test = m_model->testResult(number)) {
        words.scores
            << (step->branch.startsUnseen()
                    ? tr("%1 on the %2 test rows: integers %3, its trial trained again for compression, "
                         "as float %4")
                    : tr("%1 on the %2 test rows: integers %3, its trial's own network as float %4"))
                   .arg(score, groupedNumber(test->rows), percent(test->integerMetrics),
                        percent(test->floatMetrics));
    }
    return words;
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
