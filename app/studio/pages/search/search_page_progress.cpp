// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Search page says of how far the search is.
#include "search_page.h"

#include "snac/study/findings.h"
#include "snac/study/imported_results.h"
#include "snac/widgets/cards/job_row.h"

#include <QPushButton>

#include <algorithm>

namespace snac::studio {

/// Nobody tells when the last epoch of a pause has ended: it has when nothing is heard for longer than an
/// epoch takes.
QString SearchPage::pausedText()
{
    constexpr qint64 least = 1500; // ms
    const int running = m_model->counts().running;
    if (running == 0) {
        return {};
    }
    if (m_quiet.isValid() && m_quiet.elapsed() < std::max(least, 2 * m_longest)) {
        return running == 1 ? tr("1 trial finishes its epoch first")
                            : tr("%1 trials finish their epochs first").arg(running);
    }
    return running == 1 ? tr("1 trial waits where it is") : tr("%1 trials wait where they are").arg(running);
}

double SearchPage::samplesPerSecond() const
{
    const double seconds = m_session->activeSeconds();
    return seconds > 0.0 ? m_model->samplesInThisRun() / seconds : 0.0;
}

QString SearchPage::phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Waiting:
        return {};
    case Phase::SimulatingData:
        return tr("simulating data");
    case Phase::ReadingData:
        return tr("reading data");
    case Phase::LoadingEngine:
        return tr("loading the training engine");
    default:
        return QString::fromUtf8(snac::phaseText(phase).data());
    }
}

void SearchPage::showProgress()
{
    const auto start = m_model->start();
    const auto& counts = m_model->counts();
    // A study that is prolonged is meant to end later, also before its first new trial is due.
    const bool preparing = m_session->isBusy() && m_model->phase() != Phase::Searching && counts.running == 0;
    const auto& job = m_session->job();
    const int wanted = m_session->isBusy() && job ? job->trials.value_or(0) : 0;
    const int total = start ? std::max(start->config.trials, wanted) : 0;
    // Another program ends, or goes on with a study that was at its end: up to where it writes once it is
    // ready.
    const bool isAwaited =
        start && m_session->state() == SessionState::Watching && counts.counted >= total && total > 0;
    QStringList parts;
    if (!start || preparing) {
        parts << phaseText(m_model->phase());
    }
    if (const study::ImportOrigin* imported = start && start->imported ? &*start->imported : nullptr) {
        parts << (study::isResults(*imported) ? tr("results of another program, without networks: %1, %2")
                                              : tr("an imported network without a search: %1, %2"))
                     .arg(QString::fromStdString(imported->file), QString::fromStdString(imported->format));
    } else if (start) {
        const int size = std::max(1, start->config.evolution.populationSize);
        const int done = static_cast<int>(m_model->generations().size());
        // Rejected trials fill generations and do not count: then more of them are needed than planned.
        const int planned = (total + size - 1) / size;
        const int open = (std::max(1, total - counts.counted) + size - 1) / size;
        const int last = std::max(planned, done + open) - 1;
        // Counted from 0, as the table, the plot and every report count them.
        parts << (m_session->isBusy() ? tr("generation %1, the last is %2").arg(done).arg(last)
                  : done == 1         ? tr("1 generation")
                                      : tr("%1 generations").arg(done));
        const bool isWatched = m_session->state() == SessionState::Watching;
        if (isWatched) {
            parts << tr("run by another program");
        }
        if (isAwaited) {
            parts << tr("waiting for its next result");
        }
        if (m_session->state() == SessionState::Paused) {
            parts << pausedText();
        } else if (m_session->isBusy() && counts.running > 0) { // of another program's it is not known
            parts << tr("%1 training").arg(counts.running);
        }
        if (!m_session->isBusy() && m_model->end() == study::SearchEnd::Space) {
            parts << tr("every network that could be found was tried");
        }
        if (!m_session->isBusy() && m_model->end() == study::SearchEnd::Draws) {
            parts << tr("stopped: hardly any network keeps the budgets");
        }
        if (!m_session->isBusy() && m_model->end() == study::SearchEnd::Stalled) {
            parts << tr("ended: the hypervolume has stalled");
        }
        if (!m_session->isBusy() && m_model->end() == study::SearchEnd::Time) {
            parts << tr("ended by its time limit: how far it came depends on the machine");
        }
        if (!m_session->isBusy() && !isWatched) {
            const study::Findings findings = m_model->findings();
            if (findings.beatsConstant == false) {
                const data::TaskKind task = m_model->start()->dataset.task;
                parts
                    << (task == data::TaskKind::Regression
                            ? tr("no network is better than the mean of the targets")
                        : task == data::TaskKind::MultiLabel
                            ? tr("no network is better than always giving the commoner answer to each label")
                            : tr("no network is better than always answering with one class"));
            }
            if (findings.tooShort()) {
                parts << tr("%1 of %2 networks on the front could be trained longer")
                             .arg(findings.improving)
                             .arg(findings.front);
            }
        }
    }
    parts.removeAll(QString());
    m_job->setPhase(parts.join(QStringLiteral(" · ")));
    m_job->setProgress(std::min(counts.counted, total), total);
    m_start->setText(!resumes()  ? tr("Start search")
                     : total > 0 ? tr("Resume (%1 of %2)").arg(std::min(counts.counted, total)).arg(total)
                                 : tr("Resume search"));
    const auto left = start && !preparing && !isAwaited
                          ? jobs::remainingSeconds(m_session->activeSeconds(), counts.trainedInThisRun,
                                                   total - counts.counted)
                          : std::nullopt;
    m_job->setSecondsLeft(left.value_or(-1.0));
    Q_EMIT statusChanged();
}

} // namespace snac::studio
