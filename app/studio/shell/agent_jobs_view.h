// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/agent_jobs.h"

#include <QFileSystemWatcher>
#include <QList>
#include <QTimer>
#include <QWidget>

#include <memory>

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
    explicit AgentJobsView(QWidget* parent = nullptr);
    ~AgentJobsView() override;

    /// Jobs of the server that serves this folder or one above it, now or later; empty: of none.
    void lookIn(const QString& folder);
    [[nodiscard]] const std::vector<jobs::AgentJob>& jobs() const { return m_jobs; }

    static constexpr int mostRows = 4;

Q_SIGNALS:
    void changed(); ///< what is shown
    void looked();  ///< the records were read, whatever they say

private:
    struct Reading;

    void watch(const QString& folder);
    void read();
    void showJobs(std::vector<jobs::AgentJob> jobs);

    QString m_asked;
    std::shared_ptr<Reading> m_reading; ///< null: no folder was asked for
    QFileSystemWatcher m_watcher;
    QTimer m_soon;  ///< several changes at once are read once
    QTimer m_again; ///< a server that was killed changes no file, and the first one makes the folder
    bool m_isReading = false;
    std::vector<jobs::AgentJob> m_jobs;
    QList<widgets::JobRow*> m_rows;
    QLabel* m_more;
};

} // namespace snac::studio
