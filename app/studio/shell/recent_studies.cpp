// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recent_studies.h"

#include "snac/studio/pages/sentence_texts.h"

#include "study_paths.h"

#include <QFileInfo>

#include <algorithm>

namespace snac::studio {

namespace {

constexpr qint64 largestRead = 512LL << 20; // bytes; larger ones are listed without their state

/// Its state, as it was read.
RecentStudy found(const QString& file, const jobs::Job& job)
{
    RecentStudy study;
    study.file = file;
    study.name = QFileInfo(file).completeBaseName();
    study.isKnown = true;
    if (const auto* progress = job.outcomeAs<jobs::StudyProgress>()) {
        study.finished = progress->finished;
        study.total = progress->total;
        study.isUnfinished = progress->isUnfinished;
        study.isImported = progress->isImported;
    } else {
        study.problem = shownSentence(job.outcome().error().message);
    }
    return study;
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
    if (study.isImported) {
        return RecentStudies::tr("an imported network");
    }
    if (study.isUnfinished) {
        return RecentStudies::tr("%1 of %2 trials, can be resumed").arg(study.finished).arg(study.total);
    }
    return study.finished == 1 ? RecentStudies::tr("finished, 1 trial")
                               : RecentStudies::tr("finished, %1 trials").arg(study.finished);
}

RecentStudies::RecentStudies(RecentFiles* files, hardware::EnvironmentInUsePtr environment, QObject* parent)
    : QObject(parent)
    , m_files(files)
    , m_reader(std::make_unique<AskedJobs>(jobs::Workers(std::move(environment)),
                                           jobs::Queue::Options{.inBackground = true}))
{
    connect(files, &RecentFiles::changed, this, &RecentStudies::refresh);
    refresh();
}

RecentStudies::~RecentStudies()
{
    if (!m_reader->shutdown(10000)) {
        (void)m_reader.release(); // what still reads is left to the end of the process
    }
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
            const bool isRead = info.size() <= largestRead;
            known.changed = changed;
            known.study = isRead ? known.study : RecentStudy();
            known.study.file = file;
            known.study.name = info.completeBaseName();
            if (isRead) {
                read(file, changed);
            }
        }
        m_studies << known.study;
    }
    Q_EMIT changed();
}

void RecentStudies::read(const QString& file, const QDateTime& changed)
{
    m_reader->ask(jobs::ProgressRequest{file.toStdString()}, [this, file, changed](const jobs::Job& job) {
        auto& known = m_known[file];
        if (known.changed != changed) {
            return; // it is being read again
        }
        known.study = found(file, job);
        for (auto& study : m_studies) {
            if (study.file == file) {
                study = known.study;
            }
        }
        Q_EMIT this->changed();
    });
}

} // namespace snac::studio
