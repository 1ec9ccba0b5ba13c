// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of a study that is repeated over seeds: what is there of them, and which is next.
#include "study_control.h"

#include "asked_jobs.h"
#include "window_jobs.h"
#include "workbench.h"

#include "snac/jobs/repeated_study.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace snac::studio {

namespace {

/// `attempt`: which of the names that are like that of the study.
std::vector<study::StudyJob> runsOf(study::StudyJob job, int attempt)
{
    if (job.config.seeds > 1) {
        const QFileInfo base(QString::fromStdString(job.file));
        const QString name =
            base.completeBaseName() + (attempt > 1 ? QStringLiteral("-%1").arg(attempt) : QString());
        job.file = QDir(base.absolutePath()).filePath(name + QStringLiteral(".snac")).toStdString();
    }
    return jobs::runsOf(job);
}

QString runName(const study::StudyJob& job)
{
    return QFileInfo(QString::fromStdString(job.file)).completeBaseName();
}

} // namespace

/// Runs of a repeated study may be there, of an earlier start that broke off: they are read first.
void StudyControl::lookAtRuns(const study::StudyJob& job, int attempt)
{
    const std::vector<study::StudyJob> runs = runsOf(job, attempt);
    m_knownRuns.assign(runs.size(), nullptr);
    const int look = ++m_looks;
    const auto failed = std::make_shared<bool>(false);
    const auto open = std::make_shared<int>(0);
    for (std::size_t i = 0; job.config.seeds > 1 && i < runs.size(); ++i) {
        if (!QFile::exists(QString::fromStdString(runs[i].file))) {
            continue;
        }
        if (!m_reader) {
            m_reader = std::make_unique<AskedJobs>(m_bench.compress);
        }
        ++*open;
        m_reader->ask(jobs::OpenRequest{runs[i].file}, [=, this, run = runs[i]](const jobs::Job& read) {
            if (look != m_looks) {
                return; // something else has been opened or started
            }
            const auto* opened = read.outcomeAs<jobs::OpenedStudy>();
            auto known = opened ? jobs::knownRun(*opened, run) : Result<jobs::KnownRun>(fail("unreadable"));
            if (known && i < m_knownRuns.size()) {
                m_knownRuns[i] = std::make_shared<const jobs::KnownRun>(*std::move(known));
            } else {
                *failed = true;
            }
            if (--*open > 0) {
                return;
            }
            const bool isWhole = std::ranges::all_of(
                m_knownRuns, [](const KnownRunPtr& one) { return one && one->isFinished; });
            if (*failed || isWhole) { // of another study, or all is done: then this is a new one
                lookAtRuns(job, attempt + 1);
            } else {
                beginRuns(job, attempt);
            }
        });
    }
    if (*open == 0) {
        beginRuns(job, attempt);
    }
}

/// Finished runs are taken, an unfinished one goes on, and the others begin.
void StudyControl::beginRuns(const study::StudyJob& job, int attempt)
{
    const std::vector<KnownRunPtr> known = std::exchange(m_knownRuns, {});
    if (m_bench.session->isBusy() || !m_jobs.refusal().isEmpty()) {
        return; // the user has begun something else meanwhile
    }
    std::vector<study::StudyJob> runs = runsOf(job, attempt);
    m_doneRuns.clear();
    m_nextRuns.clear();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const KnownRunPtr one = i < known.size() ? known[i] : nullptr;
        if (one && one->isFinished) {
            m_doneRuns << QString::fromStdString(runs[i].file);
        } else {
            m_nextRuns.push_back(one ? one->job : std::move(runs[i]));
        }
    }
    if (std::ranges::any_of(known, [](const KnownRunPtr& one) { return one != nullptr; })) {
        Q_EMIT m_bench.message(tr("The study goes on: %1 of %2 runs are finished, left are %3.")
                                   .arg(m_doneRuns.size())
                                   .arg(known.size())
                                   .arg(leftText()));
    }
    goOnWithRuns(false);
}

/// The runs that have not begun, or not in this window.
QString StudyControl::leftText() const
{
    QStringList names;
    for (const study::StudyJob& run : m_nextRuns) {
        names << runName(run);
    }
    return names.join(QStringLiteral(", "));
}

/// The next run of a study that is repeated; after the last one they are compared. `isNext`: nobody has asked
/// for it just now.
void StudyControl::goOnWithRuns(bool isNext)
{
    if (m_bench.session->isBusy()) {
        return; // the user has begun something else meanwhile
    }
    if (!m_nextRuns.empty()) {
        study::StudyJob job = std::move(m_nextRuns.front());
        m_nextRuns.erase(m_nextRuns.begin());
        startRun(std::move(job), isNext);
        return;
    }
    const auto done = std::exchange(m_doneRuns, {});
    const auto& shown = m_bench.model->start();
    if (!shown || QString::fromStdString(shown->file) != file()) {
        return; // another study is looked at now, beside which they do not belong
    }
    for (const QString& run : done) {
        Q_EMIT m_bench.comparisonWanted(run);
    }
}

} // namespace snac::studio
