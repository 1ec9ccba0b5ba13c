// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/agent_jobs.h"

#include <QFileSystemWatcher>
#include <QList>
#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>
#include <string>
#include <utility>

class QLabel;

namespace snac::widgets {
class JobRow;
}

namespace snac::studio {

/// The jobs that agents run in the folder of the study, a row each, to be looked at only: who started them
/// ends them. There is nothing to see while there are none. Records are read on a thread of their own.
class AgentJobsView : public QWidget
{
    Q_OBJECT

public:
    /// `countOf`: how far the study of a job is; asked on another thread.
    explicit AgentJobsView(jobs::AgentJobReader::CountOf countOf = {}, QWidget* parent = nullptr);
    ~AgentJobsView() override;

    /// Jobs of the server that serves this folder or one above it, now or later; empty: of none.
    void lookIn(const QString& folder);
    [[nodiscard]] const std::vector<jobs::AgentJob>& jobs() const { return m_jobs; }

    /// The study that the window shows, as its other parts say it.
    struct Study
    {
        QString file;            ///< absolute; empty: none
        bool isRun = false;      ///< by another program
        int done = 0, total = 0; ///< trials
        bool operator==(const Study&) const = default;
    };
    /// The job that runs it shows the same count and state: records are written and read at other times than
    /// the study.
    void setStudy(const Study& study);

    static constexpr int mostRows = 4;

Q_SIGNALS:
    void changed(); ///< what is shown
    void looked();  ///< the records were read, whatever they say

private:
    struct Reading;

    void watch(const QString& folder);
    void read();
    void showJobs(std::vector<jobs::AgentJob> jobs);
    void fillRows();
    void fillRow(widgets::JobRow* row, const jobs::AgentJob& job) const;
    [[nodiscard]] const jobs::AgentJob* jobOfStudy() const;
    void follow();

    jobs::AgentJobReader::CountOf m_countOf;
    QString m_asked;
    std::shared_ptr<Reading> m_reading; ///< null: no folder was asked for
    QFileSystemWatcher m_watcher;
    QTimer m_soon;  ///< several changes at once are read once
    QTimer m_again; ///< a server that was killed changes no file, and the first one makes the folder
    bool m_isReading = false;
    std::vector<jobs::AgentJob> m_jobs;
    QString m_folder; ///< of these jobs
    Study m_study;
    std::string m_followed; ///< the job that the study's count and state are of; it may have just ended
    std::map<std::string, std::pair<int, int>> m_counts; ///< last ones of the study, by job
    QList<widgets::JobRow*> m_rows;
    QLabel* m_more;
};

} // namespace snac::studio
