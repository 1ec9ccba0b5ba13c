// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recent_studies.h"

#include "study_paths.h"

#include "snac/config/study_file.h"
#include "snac/study/study_rules.h"

#include <QFileInfo>

#include <algorithm>

namespace snac::studio {

namespace {

constexpr qint64 largestRead = 512LL << 20; // bytes; larger ones are listed without their state

RecentStudy lookAt(const QString& file)
{
    RecentStudy found;
    found.file = file;
    found.name = QFileInfo(file).completeBaseName();
    if (QFileInfo(file).size() > largestRead) {
        return found;
    }
    found.isKnown = true;
    const auto store = study::Store::openForReading(file.toStdString()); // once: it is checked whole
    const auto job = store ? config::jobFromStore(**store, hardware::BoardCatalogue::standard())
                           : Result<study::StudyJob>(std::unexpected(store.error()));
    const auto summary = job ? study::readStudy(**store, job->config)
                             : Result<study::StudySummary>(std::unexpected(job.error()));
    if (!summary) {
        found.problem = QString::fromStdString(summary.error().message);
        return found;
    }
    found.finished = static_cast<int>(std::ranges::count_if(summary->trials, [&](const study::Trial& trial) {
        return trial.state != study::TrialState::Running &&
               study::countsAsTrial(summary->start.config, trial);
    }));
    found.total = summary->start.config.trials;
    found.isUnfinished = summary->interrupted;
    return found;
}

} // namespace

QString stateText(const RecentStudy& study)
{
    if (!study.isKnown) {
        return {};
    }
    if (!study.problem.isEmpty()) {
        return study.problem;
    }
    if (study.isUnfinished) {
        return RecentStudies::tr("%1 of %2 trials, can be resumed").arg(study.finished).arg(study.total);
    }
    return study.finished == 1 ? RecentStudies::tr("finished, 1 trial")
                               : RecentStudies::tr("finished, %1 trials").arg(study.finished);
}

RecentStudies::RecentStudies(RecentFiles* files, QObject* parent)
    : QObject(parent)
    , m_files(files)
    , m_context(new QObject)
{
    m_thread.setObjectName(QStringLiteral("recent studies"));
    m_context->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    connect(files, &RecentFiles::changed, this, &RecentStudies::refresh);
    m_thread.start(QThread::LowestPriority);
    refresh();
}

RecentStudies::~RecentStudies()
{
    m_ending = true;
    m_thread.quit();
    m_thread.wait();
}

std::optional<RecentStudy> RecentStudies::find(const QString& file) const
{
    for (const auto& study : m_studies) {
        if (study.file == file) {
            return study;
        }
    }
    return std::nullopt;
}

void RecentStudies::refresh()
{
    m_studies.clear();
    for (const QString& file : m_files->files()) {
        const QFileInfo info(file);
        if (!isStudyStore(file) || !info.isFile()) {
            continue;
        }
        // A study that is being written changes its log first.
        const QDateTime changed =
            std::max(info.lastModified(), QFileInfo(file + QStringLiteral("-wal")).lastModified());
        auto& known = m_known[file];
        if (known.changed != changed || !known.changed.isValid()) {
            known.changed = changed;
            known.study.file = file;
            known.study.name = info.completeBaseName();
            read(file, changed);
        }
        m_studies << known.study;
    }
    Q_EMIT changed();
}

void RecentStudies::read(const QString& file, const QDateTime& changed)
{
    QMetaObject::invokeMethod(m_context, [this, file, changed] {
        if (m_ending) {
            return;
        }
        const RecentStudy found = lookAt(file);
        QMetaObject::invokeMethod(this, [this, found, changed] {
            auto& known = m_known[found.file];
            if (known.changed != changed) {
                return; // it is being read again
            }
            known.study = found;
            for (auto& study : m_studies) {
                if (study.file == found.file) {
                    study = found;
                }
            }
            Q_EMIT this->changed();
        });
    });
}

} // namespace snac::studio
